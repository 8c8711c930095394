import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Extracts the aggregates, bins and time units of an encoding as transforms (Vega-Lite's
/// `extractTransformsFromEncoding`).
struct EncodingExtraction {
    /// The transforms for bins and time units.
    private(set) var steps: [any Transform] = []
    /// The aggregates, for an aggregate transform that may have others too.
    private(set) var measures: [TransformWriter.Measure] = []
    private(set) var groupby: [String] = []
    /// The encoding, with the columns that the transforms produce.
    private(set) var encoding = EncodingSpec()
    private let writer: TransformWriter
    private let titles: FieldTitle

    init(_ outer: EncodingSpec, without: Set<Channel>, _ writer: TransformWriter, _ titles: FieldTitle) {
        (self.writer, self.titles) = (writer, titles)
        encoding = outer.mapFields { channel, spec in
            without.contains(channel) ? nil : extracted(channel, spec)
        }
        for (channel, end) in ends { encoding[channel] = end }
    }

    /// The secondary channels for the ends of bins.
    private var ends: [(Channel, ChannelSpec)] = []

    private mutating func extracted(_ channel: Channel, _ spec: ChannelSpec) -> ChannelSpec {
        guard spec.field != nil || spec.aggregate != nil else { return spec }
        var result = spec
        let field = spec.field ?? ""
        let reference = FieldReference(FieldPath(field), at: spec.namedSpan)
        if let aggregate = spec.aggregate {
            let operation = aggregate.operation.rawValue
            let name = "\(operation)_\(aggregate.argument ?? field)"
            let isCount = aggregate.operation == .count
            measures.append((operation, isCount ? nil : aggregate.argument ?? field, name))
            result.field = aggregate.argument == nil ? name : "\(name)['\(field)']"
            (result.aggregate, result.type) = (nil, spec.type ?? .quantitative)
            result.title = spec.title.or(writer.title(titles.aggregate(aggregate, of: field)))
        } else if let bin = spec.bin?.options {
            let name = "bin_\(field)"
            steps.append(BinTransform(bin, of: reference, as: name))
            groupby += [name, "\(name)_end"]
            (result.field, result.bin, result.type) = (name, .given(), .quantitative)
            result.title = spec.title.or(writer.title(titles.bins(of: field)))
            if let secondary = channel.secondary, channel.isPosition {
                var end = ChannelSpec()
                (end.span, end.field) = (spec.span, "\(name)_end")
                ends.append((secondary, end))
            }
        } else if let options = spec.timeUnit, let unit = options.unit {
            let column = "\(unit.fullName)_\(field)"
            steps.append(TimeUnitTransform(options, of: reference, as: column))
            groupby.append(column)
            (result.field, result.timeUnit) = (column, nil)
            result.type = spec.type ?? .temporal
            result.title = spec.title.or(writer.title(titles.unit(unit, of: field)))
        } else {
            groupby.append(field)
        }
        return result
    }
}
