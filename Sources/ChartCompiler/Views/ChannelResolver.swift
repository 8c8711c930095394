import Dataflow
import Diagnostics
import Documents
import Grammar

/// Resolves channel definitions against a table: checks that fields exist, infers types, adds the
/// columns of time units and bins.
struct ChannelResolver {
    private(set) var table: Table
    /// Where the extents of bins are found, if not in the table.
    private let whole: Table?
    let log: DiagnosticLog
    let config: Config

    init(table: Table, whole: Table? = nil, log: DiagnosticLog, config: Config) {
        self.table = table
        self.whole = whole
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
            if let unit = spec.timeUnit { applyTimeUnit(unit, path, &model) }
            if let bin = spec.bin, bin.boolean != false, !bin.isNull { applyBin(bin, path, &model) }
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

    private mutating func applyTimeUnit(_ node: Node, _ path: FieldPath, _ model: inout ChannelModel) {
        guard let name = node.string ?? node["unit"]?.string, let unit = TimeUnit(name) else {
            log.error(
                "unknown time unit '\(node.string ?? node.kind)'", at: node.span,
                hint: "year, month, yearmonthdate …")
            return
        }
        let values = DatumReader.dates(table.values(at: path))
        let start = FieldPath("\(name)_\(path.name)")
        let end = FieldPath("\(name)_\(path.name)_end")
        let floors = values.map { unit.floor($0) }
        table[start.name] = Column(floors.map { $0.isNaN ? .null : .date($0) })
        table[end.name] = Column(floors.map { $0.isNaN ? .null : .date(unit.next($0)) })
        model.field = start
        model.endField = end
        model.timeUnit = unit
        if !unit.isBinned { model.name = "\(path.name) (\(unit.parts.map(\.name).joined(separator: "-")))" }
    }

    private mutating func applyBin(_ node: Node, _ path: FieldPath, _ model: inout ChannelModel) {
        model.isBinned = true
        if node.string == "binned" || node["binned"]?.boolean == true { return }
        var options = BinOptions()
        if node.members != nil {
            guard let decoded = BinOptions.decode(node, DecodingContext(log: log)) else { return }
            options = decoded
        }
        options.maxbins = options.maxbins ?? (model.channel.isPosition ? 10 : 6)
        let numbers = table.values(at: path).values.map { $0.quantity ?? .nan }
        let valid =
            (whole.map { $0.values(at: path).values.map { $0.quantity ?? .nan } } ?? numbers).filter {
                !$0.isNaN
            }
        let bins = binning(extent: (valid.min() ?? 0, valid.max() ?? 0), options: options)
        let start = FieldPath("bin_\(path.name)")
        let end = FieldPath("bin_\(path.name)_end")
        model.binExtent = bins.start <= bins.stop ? bins.start...bins.stop : nil
        model.binStep = bins.step
        let floors = numbers.map { bins.floor($0) }
        table[start.name] = Column(floors.map { $0.isNaN ? .null : .number($0) })
        table[end.name] = Column(floors.map { $0.isNaN ? .null : .number(bins.end(of: $0)) })
        model.field = start
        model.endField = end
        model.name = "\(path.name) (binned)"
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
