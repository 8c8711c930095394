import ChartModel
import Dataflow
import Formats
import Grammar

/// The bins of a channel: columns with their starts and ends and, on a discrete scale, with both as text.
///
/// Follows Vega-Lite's `compile/data/bin.ts`.
struct BinEncoding {
    /// The table from which the range of the bins is computed: the whole table, even if only a facet's part
    /// of it is drawn.
    let whole: Table
    let titles: FieldTitle
    /// How the bins' starts and ends are written as text.
    let locale: NumberLocale

    func apply(_ bin: BinSpec, of path: FieldPath, to model: inout ChannelModel, in table: inout Table) {
        guard bin.isOn else { return }
        model.isBinned = true
        model.binStep = bin.givenStep
        guard var options = bin.options else { return }
        if options.maxbins == nil, options.step == nil { options.maxbins = model.channel.greatestBinCount }
        let bins = bins(of: path, options, in: whole.has(path) ? whole : table)
        let name = "bin_\(key(options))_\(path.name)"
        let numbers = table.values(at: path).extentNumbers
        let floors = numbers.map { $0.isNaN ? .nan : bins.floor($0) }
        let ends = floors.map { $0.isFinite ? bins.end(of: $0) : $0 }
        table[name] = Column(floors.map { $0.isNaN ? .null : .number($0) })
        table["\(name)_end"] = Column(ends.map { $0.isNaN ? .null : .number($0) })
        model.field = FieldPath(name)
        model.endField = FieldPath("\(name)_end")
        model.binExtent = bins.start <= bins.limit ? bins.start...bins.limit : nil
        model.binStep = bins.step
        model.name = titles.bins(of: path.name)
        if model.type.isDiscrete, model.channel.hasScale {
            table["\(name)_range"] = Column(words(floors, ends, model))
            model.binStart = model.field
            model.field = FieldPath("\(name)_range")
        }
    }

    private func bins(of path: FieldPath, _ options: BinOptions, in table: Table) -> Binning {
        let numbers = table.values(at: path).extentNumbers.filter { !$0.isNaN }
        return binning(extent: (numbers.min() ?? 0, numbers.max() ?? 0), options: options)
    }

    /// Returns a name that distinguishes different bins of the same field.
    private func key(_ options: BinOptions) -> String {
        let numbers: [Double?] = [
            options.maxbins, options.step, options.anchor, options.extent?.lowerBound,
            options.extent?.upperBound,
            options.minstep, options.base, options.nice ? 1 : 0,
        ]
        return (numbers + (options.steps ?? []) + options.divide)
            .map { $0.map { Value.number($0).string } ?? "" }.joined(separator: "_")
    }

    /// Returns the start and end of each bin as text.
    private func words(_ starts: [Double], _ ends: [Double], _ model: ChannelModel) -> [Value] {
        let axis = model.spec.axis
        let own = axis.isAbsent ? model.spec.legend.value?.format : axis.value?.constants.format
        let format = try? NumberFormat(own?.pattern ?? "", locale: locale)
        func text(_ number: Double) -> String { format?.string(number) ?? Value.number(number).string }
        return zip(starts, ends).map { start, end in
            start.isFinite ? .string("\(text(start)) – \(text(end))") : .string("null")
        }
    }
}

extension Channel {
    /// The default for the most bins of a channel (Vega-Lite's `autoMaxBins`, `bin.ts`).
    fileprivate var greatestBinCount: Double {
        switch self {
        case .row, .column, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity,
            .strokeOpacity, .shape:
            6
        case .strokeDash: 4
        default: 10
        }
    }
}
