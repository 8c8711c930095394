import Dataflow
import Diagnostics
import Documents
import Grammar

/// Resolves channel definitions against a table: checks that fields exist, infers types, adds the
/// columns of time units and bins.
struct ChannelResolver {
    private(set) var table: Table
    let log: DiagnosticLog
    let config: Config
    /// What the range of bins is found in.
    private let whole: Table

    /// - Parameter whole: The table that the drawn one is a facet's part of; if nil, it is the whole.
    init(table: Table, whole: Table? = nil, log: DiagnosticLog, config: Config) {
        self.table = table
        self.whole = whole ?? table
        self.log = log
        self.config = config
    }

    /// - Returns: nil, with a diagnostic, if the field doesn't exist.
    mutating func resolve(_ spec: ChannelSpec, _ channel: Channel) -> ChannelModel? {
        let spec = spec.scalingCondition
        var model = ChannelModel(channel: channel, spec: spec, type: Self.type(of: spec, channel))
        if let name = spec.field {
            let path = FieldPath(name)
            guard table.has(path) else {
                let isCount = spec.aggregate?.operation == .count
                if table.rowCount > 0 || !table.names.isEmpty, !isCount {
                    log.error(
                        "no column is named '\(name)'", at: spec.fieldSpan ?? spec.span,
                        hint: table.names.nearest(to: name).map { "did you mean '\($0)'?" }
                            ?? "the table has \(table.names.prefix(8).map { "'\($0)'" }.joined(separator: ", "))"
                    )
                    return nil
                }
                model.field = isCount ? nil : path
                model.name = name
                return model
            }
            model.field = path
            model.name = name
            if let unit = spec.timeUnit {
                TimeUnitEncoding(log: log).apply(unit, of: path, to: &model, in: &table)
            }
            if let bin = spec.bin, bin.boolean != false, !bin.isNull {
                BinEncoding(log: log, whole: whole).apply(bin, of: path, to: &model, in: &table)
            }
        } else if spec.aggregate?.operation == .count {
            model.name = nil
        }
        if let datum = spec.datum {
            model.datum = DatumReader.value(datum, type: spec.type)
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

    /// The type of a channel that doesn't say, as Vega-Lite's `defaultType`.
    static func type(of spec: ChannelSpec, _ channel: Channel) -> MeasurementType {
        if let type = spec.type { return type }
        if channel == .shape || channel == .strokeDash { return .nominal }
        if channel == .order { return .ordinal }
        if spec.sort?.elements != nil { return .ordinal }
        if spec.timeUnit != nil { return .temporal }
        if spec.bin?.boolean == true || spec.bin?.members != nil { return .quantitative }
        if let operation = spec.aggregate?.operation, operation != .argmin, operation != .argmax {
            return .quantitative
        }
        switch spec.scale?["type"]?.string {
        case "linear", "log", "pow", "sqrt", "symlog", "quantile", "quantize", "threshold", "bin-ordinal":
            return .quantitative
        case "time", "utc": return .temporal
        default: return .nominal
        }
    }
}

extension ChannelSpec {
    /// The definition with the field of its condition, which goes through the channel's scale too.
    fileprivate var scalingCondition: ChannelSpec {
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

/// Reads constants of the data domain.
enum DatumReader {
    /// - Parameter timeUnit: The unit that a name or number is of, such as `"mon"` of days.
    static func value(_ node: Node, type: MeasurementType?, timeUnit: TimeUnit? = nil) -> Value {
        if let timeUnit, let date = date(node, unit: timeUnit) { return .date(date) }
        if let members = node.members {
            if members.contains(where: { $0.key == "year" || $0.key == "month" || $0.key == "date" }) {
                return .date(date(members))
            }
        }
        if type == .temporal, let text = node.string, let date = parseDate(text) { return .date(date) }
        if type == .temporal, let number = node.number { return .date(number) }
        return Value(node)
    }

    /// The date that Vega-Lite means by a name or number of a day or month.
    private static func date(_ node: Node, unit: TimeUnit) -> Double? {
        let names: [String]
        switch unit.parts {
        case [.day]: names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        case [.month]:
            names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        default: return nil
        }
        var index = node.number.flatMap { Int(exactly: $0) }
        if unit.parts == [.month] { index = index.map { $0 - 1 } } else if index == 7 { index = 0 }
        index = node.string.flatMap { names.firstIndex(of: String($0.lowercased().prefix(3))) } ?? index
        guard let index, names.indices.contains(index), let start = parseDate("2012-01-01") else {
            return nil
        }
        return unit.offset(start, by: index)
    }

    /// The dates of a column: dates, numbers as milliseconds, and text as ISO 8601.
    static func dates(_ column: Column) -> [Double] {
        switch column.storage {
        case .date(let values), .number(let values): return values
        case .string(let codes, let dictionary):
            let parsed = dictionary.map { parseDate($0) ?? .nan }
            return codes.map { parsed[Int($0)] }
        default:
            return column.values.map { value in
                if case .string(let text) = value { return parseDate(text) ?? .nan }
                return value.quantity ?? .nan
            }
        }
    }

    /// Vega-Lite's date-time object: year, month (1–12 or a name), date, hours …
    private static func date(_ members: [Node.Member]) -> Double {
        func number(_ key: String, _ fallback: Double) -> Double {
            members.first { $0.key == key }?.value.number ?? fallback
        }
        var month = number("month", 1)
        if let name = members.first(where: { $0.key == "month" })?.value.string {
            let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            month = Double((names.firstIndex(of: String(name.lowercased().prefix(3))) ?? 0) + 1)
        }
        let text = [number("year", 2012), month, number("date", 1)]
        let start =
            parseDate("\(Int(text[0]).padded(4))-\(Int(text[1]).padded(2))-\(Int(text[2]).padded(2))") ?? .nan
        return start + number("hours", 0) * 3_600_000 + number("minutes", 0) * 60_000
            + number("seconds", 0) * 1000 + number("milliseconds", 0)
    }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let text = String(Swift.max(self, 0))
        return String(repeating: "0", count: Swift.max(0, width - text.count)) + text
    }
}
