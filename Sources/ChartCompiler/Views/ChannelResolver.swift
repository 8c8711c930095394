import ChartModel
import Dataflow
import Diagnostics
import Documents
import Formats
import Grammar

/// Resolves channel definitions against a table: checks that fields exist, infers types, and adds the columns
/// of time units and bins.
struct ChannelResolver {
    private(set) var table: Table
    let log: DiagnosticLog
    let config: Config
    /// The table from which the range of bins is computed.
    private let whole: Table

    /// - Parameter whole: The table of which the drawn one is a facet's part; nil if it is the whole.
    init(table: Table, whole: Table? = nil, log: DiagnosticLog, config: Config) {
        self.table = table
        self.whole = whole ?? table
        self.log = log
        self.config = config
    }

    /// A field that doesn't exist is reported, and undefined in every row.
    ///
    /// - Returns: nil, with a diagnostic, if the definition shows nothing.
    mutating func resolve(_ spec: ChannelSpec, _ channel: Channel) -> ChannelModel? {
        let spec = spec.scalingCondition
        if let operation = spec.aggregate?.operation, operation != .count, spec.field == nil {
            log.warning(
                .missingProperty, "'\(operation.rawValue)' needs a field; the channel is left out",
                at: spec.span)
            return nil
        }
        var model = ChannelModel(channel: channel, spec: spec, type: Self.type(of: spec, channel))
        if let name = spec.field {
            let path = FieldPath(name)
            model.name = name
            if !table.has(path) {
                if spec.aggregate?.operation == .count { return model }
                if table.rowCount > 0 || !table.names.isEmpty {
                    let nearest = table.names.likelyHint(for: name)
                    let known = table.names.prefix(8).quoted
                    log.error(
                        .missingField, "no column is named '\(name)'", at: spec.namedSpan,
                        hint: nearest ?? "the table has \(known)")
                }
                // As in JavaScript.
                table[path.name] = table.values(at: path)
            }
            model.field = path
            if let unit = spec.timeUnit {
                TimeUnitEncoding(options: unit, titles: FieldTitle(config)).apply(
                    to: &model, of: path, in: &table)
            }
            if let bin = spec.bin {
                BinEncoding(whole: whole, titles: FieldTitle(config), locale: config.locale.numbers)
                    .apply(bin, of: path, to: &model, in: &table)
            }
        } else if spec.aggregate?.operation == .count {
            model.name = nil
        }
        if let datum = spec.datum {
            model.datum = datum.value(isTemporal: spec.type == .temporal, log: log)
            if spec.type == nil {
                switch model.datum {
                case .number: model.type = .quantitative
                case .date: model.type = .temporal
                default: model.type = .nominal
                }
            }
        }
        return model
    }

    /// The default type of a channel, as in Vega-Lite's `defaultType`.
    static func type(of spec: ChannelSpec, _ channel: Channel) -> MeasurementType {
        if let type = spec.type { return type }
        if channel == .shape || channel == .strokeDash { return .nominal }
        if channel == .order { return .ordinal }
        if spec.sort?.isList == true { return .ordinal }
        if spec.timeUnit != nil { return .temporal }
        if spec.bin?.isOn == true { return .quantitative }
        if let operation = spec.aggregate?.operation, operation != .argmin, operation != .argmax {
            return .quantitative
        }
        guard let kind = spec.scale.value?.type, !kind.isDiscrete else { return .nominal }
        return kind.isTemporal ? .temporal : .quantitative
    }
}

extension ChannelSpec {
    /// The definition with the field of its condition, if it has none itself: that field uses the channel's
    /// scale too.
    var scalingCondition: ChannelSpec {
        guard field == nil, datum == nil, aggregate == nil,
            let conditional = condition.first(where: { $0.field != nil || $0.aggregate != nil })
        else { return self }
        var result = self
        result.field = conditional.field
        result.type = conditional.type
        result.aggregate = conditional.aggregate
        result.bin = conditional.bin
        result.timeUnit = conditional.timeUnit
        result.scale = conditional.scale
        result.legend = conditional.legend
        result.title = conditional.title
        result.format = conditional.format
        result.formatType = conditional.formatType
        return result
    }
}
