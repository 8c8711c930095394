import Diagnostics

/// The type that a format's `parse` gives a field, and how values are converted to it.
///
/// The conversions are those of Vega's loader: an empty text is null, and text that can't be
/// converted becomes NaN.
public enum FieldType: Hashable, Sendable {
    case number
    /// A number that isn't known where the cell is empty: undefined rather than null, so that nothing is computed from it.
    case quantity
    case boolean
    case string
    /// A date as `parseDate` reads it.
    case date
    /// A date written in a pattern of d3-time-format.
    case patternedDate(DatePattern)
    /// A date in a notation that people write: 2024Q1.
    case notedDate(DateNotation)

    /// Reads "number", "integer", "quantity", "boolean", "string", "date", "date:'%Y-%m'", "utc:'%Y-%m'" or the name of a
    /// notation, such as "quarter"; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "number", "integer": self = .number
        case "quantity": self = .quantity
        case "boolean": self = .boolean
        case "string": self = .string
        case "date": self = .date
        default:
            if let notation = DateNotation(rawValue: text) {
                self = .notedDate(notation)
                return
            }
            guard let colon = text.firstIndex(of: ":"), ["date", "utc"].contains(text[..<colon]) else {
                return nil
            }
            let quoted = text[text.index(after: colon)...]
            guard quoted.count >= 2, let mark = quoted.first, mark == "'" || mark == "\"",
                quoted.last == mark,
                let pattern = DatePattern(String(quoted.dropFirst().dropLast()))
            else { return nil }
            self = .patternedDate(pattern)
        }
    }

    /// The names that a spec may write, for suggestions.
    public static let names =
        ["number", "quantity", "boolean", "string", "date"] + DateNotation.allCases.map(\.rawValue)

    /// Whether values are numbers.
    var isNumeric: Bool { self == .number || self == .quantity }

    /// What a value of the type is, with its article.
    var noun: String {
        switch self {
        case .number, .quantity: "a number"
        case .boolean: "a boolean"
        case .string: "a string"
        case .date, .patternedDate, .notedDate: "a date"
        }
    }

    /// The code of a value that isn't of this type.
    var code: Diagnostic.Code {
        switch self {
        case .number, .quantity: .notANumber
        case .boolean, .string: .unknownValue
        case .date, .patternedDate, .notedDate: .notADate
        }
    }

    /// A value converted to the type.
    public func convert(_ value: Value) -> Value {
        let missing = self == .quantity ? Value.undefined : .null
        if value.isMissing { return missing }
        if case .string(let text) = value, text.isEmpty { return missing }
        switch self {
        case .number, .quantity:
            return .number(value.number)
        case .boolean:
            if case .string(let text) = value { return .boolean(text != "false" && text != "0") }
            return .boolean(value.isTruthy)
        case .string:
            return .string(value.string)
        case .date:
            if case .string(let text) = value { return .date(parseDate(text) ?? .nan) }
            return .date(value.number)
        case .patternedDate(let pattern):
            return .date(pattern.parse(value.string) ?? .nan)
        case .notedDate(let notation):
            return .date(notation.parse(value.string) ?? .nan)
        }
    }
}

extension Column {
    /// The values converted to the type. O(rows), but each distinct text is converted once.
    public func converted(to type: FieldType) -> Column {
        if type.isNumeric, holdsWrittenNumbers { return readingNumbers.missing(as: type) }
        if case .date = type, let reading = DateReading(self) { return reading.column(unread: .date(.nan)) }
        switch (storage, type) {
        case (.number, .number), (.number, .quantity), (.date, .date), (.boolean, .boolean): return self
        case (.number(let values), .date): return Column(.date(values))
        case (.string(let codes, let dictionary), _):
            if type == .string, !dictionary.contains("") { return self }
            let values = dictionary.map { type.convert(.string($0)) }
            return Column(codes.map { values[Int($0)] })
        default: return Column(values.map(type.convert))
        }
    }
}
