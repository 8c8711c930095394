public import Documents

/// How numbers are written in a table that people made, beyond what JavaScript reads: a format's `null`, `percent`,
/// `thousands`, `decimal` and `typeset`.
public struct NumberNotation: Declared, Hashable, Sendable {
    /// Texts that stand for a missing value.
    public var nulls: [String] = []
    /// Whether 12.5% is 12.5.
    public var percent = false
    /// The mark between thousands.
    public var thousands: String?
    /// The mark before decimals.
    public var decimal: String?
    /// Whether numbers may be set in full-width characters, with a typesetter's minus sign, with a currency sign, or in
    /// brackets for a loss.
    public var typeset = false

    public init() {}

    public static let typeName = "a notation of numbers"

    public static let properties: [Property<NumberNotation>] = [
        Property("null", \.nulls, .list(of: .string), "Texts that stand for a missing value: [\"—\", n/a]."),
        Property("percent", \.percent, .boolean, "Whether 12.5% is read as the number 12.5."),
        Property("thousands", \.thousands, .string, "The mark between thousands: \",\" in 1,200."),
        Property("decimal", \.decimal, .string, "The mark before decimals: \",\" in 12,5."),
        Property(
            "typeset", \.typeset, .boolean,
            "Whether numbers may be set in full-width characters, with − or ¥, or in brackets for a loss."),
    ]

    /// Whether nothing is read but what JavaScript reads.
    var isPlain: Bool { self == NumberNotation() }

    /// The number that a text writes; nil for anything else.
    public func number(_ text: String) -> Double? {
        var text = text.trimmed
        if typeset { text = Self.plain(text) }
        if percent, let last = text.last, last == "%" || last == "％" { text = text.dropLast().trimmed }
        if let decimal, decimal != "." {
            // The mark between thousands may be the point of other countries.
            if let thousands { text = text.filter { String($0) != thousands } }
            text = text.split(separator: decimal, omittingEmptySubsequences: false).joined(separator: ".")
        } else if let thousands, let mark = NumberForm.groupMark(of: text.narrowed), String(mark) == thousands
        {
            text = text.narrowed.filter { $0 != mark }
        }
        guard !text.isEmpty else { return nil }
        let number = Value.string(text).number
        return number.isNaN ? nil : number
    }

    private static func plain(_ text: String) -> String {
        var text = text.narrowed
        if text.hasPrefix("("), text.hasSuffix(")") { text = "-" + text.dropFirst().dropLast() }
        text = CurrencySign.rest(of: text) ?? text
        guard let first = text.first, "-−–—".contains(first) else { return text }
        let amount = text.dropFirst().trimmed
        return "-" + (CurrencySign.rest(of: amount) ?? amount)
    }

    /// Whether a text stands for a missing value.
    public func isNull(_ text: String) -> Bool { !nulls.isEmpty && nulls.contains(text.trimmed) }

    /// A column with what is missing as null, and as numbers if all the rest are.
    ///
    /// - Parameter isNumeric: Whether numbers are asked for, so that each cell is read by itself.
    func reading(_ column: Column, isNumeric: Bool = false) -> Column {
        if isPlain
            || column.holdsWrittenNumbers && !nulls.contains(where: { Value.string($0).quantity != nil })
        {
            return column
        }
        switch column.storage {
        case .number, .date, .boolean: return column
        case .string(let codes, let dictionary):
            let values = reading(dictionary.map(Value.string), isNumeric)
            return values.map { values in Column(codes.map { values[Int($0)] }) } ?? column
        case .mixed(let values): return reading(values, isNumeric).map { Column($0) } ?? column
        }
    }

    /// A column of text with what is missing as null.
    func readingNulls(_ column: Column) -> Column {
        guard !nulls.isEmpty, case .string(let codes, let dictionary) = column.storage,
            dictionary.contains(where: isNull)
        else { return column }
        let values = dictionary.map { isNull($0) ? Value.null : .string($0) }
        return Column(codes.map { values[Int($0)] })
    }

    /// - Returns: nil if nothing changes.
    private func reading(_ values: [Value], _ isNumeric: Bool) -> [Value]? {
        var hasNulls = false
        var isOfNumbers = true
        var count = 0
        let read = values.map { value -> Value in
            guard case .string(let text) = value, !text.isEmpty else { return value }
            if isNull(text) {
                hasNulls = true
                return .null
            }
            guard let number = number(text) else {
                isOfNumbers = false
                return value
            }
            count += 1
            return .number(number)
        }
        if isNumeric || isOfNumbers && count > 0 {
            return read.map { if case .string("") = $0 { .null } else { $0 } }
        }
        guard hasNulls else { return nil }
        return values.map { if case .string(let text) = $0, isNull(text) { .null } else { $0 } }
    }
}
