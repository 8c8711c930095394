public import Cartography
import Formats

/// A single value of a table or an expression, of one of the kinds that data in JavaScript have.
public enum Value: Sendable {
    /// A field that doesn't exist.
    case undefined
    /// A value that is missing.
    case null
    /// True or false.
    case boolean(Bool)
    /// A number, possibly NaN or infinite.
    case number(Double)
    /// A text.
    case string(String)
    /// Milliseconds since 1970 in UTC.
    case date(Double)
    /// A list.
    case array([Value])
    /// Values by name, such as a nested object of JSON.
    case object([String: Value])
    /// A shape of GeoJSON, which expressions see as an object.
    case geometry(Geometry)
}

extension Value {
    /// Undefined or null.
    public var isMissing: Bool {
        switch self {
        case .undefined, .null: true
        default: false
        }
    }

    /// Missing, or a number or date that is not a number.
    public var isInvalid: Bool {
        switch self {
        case .undefined, .null: true
        case .number(let number), .date(let number): number.isNaN
        default: false
        }
    }

    /// The value as a number by JavaScript's rules: null is 0, undefined NaN, text is parsed.
    public var number: Double {
        switch self {
        case .undefined: .nan
        case .null: 0
        case .boolean(let boolean): boolean ? 1 : 0
        case .number(let number), .date(let number): number
        case .string(let string): Self.number(parsing: string)
        case .array(let values): values.isEmpty ? 0 : values.count == 1 ? values[0].number : .nan
        case .object, .geometry: .nan
        }
    }

    /// The number that a chart draws: `number`, but nil for a missing value. An empty text is 0, as in Vega.
    public var quantity: Double? {
        switch self {
        case .undefined, .null: nil
        default: number.isNaN ? nil : number
        }
    }

    /// The value as text by JavaScript's rules.
    public var string: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .number(let number): number.javaScriptDescription
        case .string(let string): string
        case .date(let milliseconds): milliseconds.javaScriptDescription
        case .array(let values): values.map { $0.isMissing ? "" : $0.string }.joined(separator: ",")
        case .object, .geometry: "[object Object]"
        }
    }

    /// Whether the value is true in JavaScript's sense.
    public var isTruthy: Bool {
        switch self {
        case .undefined, .null: false
        case .boolean(let boolean): boolean
        case .number(let number): number != 0 && !number.isNaN
        case .string(let string): !string.isEmpty
        case .date, .array, .object, .geometry: true
        }
    }

    /// JavaScript's `StringToNumber`. Every comparison of text with a number comes here, so what cannot be
    /// a number is told by its first byte.
    private static func number(parsing string: String) -> Double {
        let text = string.trimmingWhiteSpace
        guard let first = text.utf8.first else { return 0 }
        guard "0123456789-+.I".utf8.contains(first) else { return .nan }
        switch text {
        case "Infinity", "+Infinity": return .infinity
        case "-Infinity": return -.infinity
        default: break
        }
        if text.hasPrefix("0x") || text.hasPrefix("0X") {
            return Int(text.dropFirst(2), radix: 16).map(Double.init) ?? .nan
        }
        guard text.utf8.allSatisfy({ "0123456789-+.eE".utf8.contains($0) }) else { return .nan }
        return Double(text) ?? .nan
    }
}

extension Value: Hashable {
    /// Equality of group keys: by kind and value, NaN equal to itself.
    public static func == (a: Value, b: Value) -> Bool {
        switch (a, b) {
        case (.undefined, .undefined), (.null, .null): true
        case (.boolean(let x), .boolean(let y)): x == y
        case (.number(let x), .number(let y)), (.date(let x), .date(let y)): x == y || (x.isNaN && y.isNaN)
        case (.string(let x), .string(let y)): x == y
        case (.array(let x), .array(let y)): x == y
        case (.object(let x), .object(let y)): x == y
        case (.geometry(let x), .geometry(let y)): x == y
        default: false
        }
    }

    /// Hashes the value consistently with equality of group keys.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .undefined: hasher.combine(0)
        case .null: hasher.combine(1)
        case .boolean(let boolean): hasher.combine(boolean)
        case .number(let number), .date(let number): hasher.combine(number.isNaN ? 0 : number)
        case .string(let string): hasher.combine(string)
        case .array(let values): hasher.combine(values)
        case .object(let members): hasher.combine(members)
        case .geometry(let geometry): hasher.combine(geometry)
        }
    }
}

extension Value {
    /// The order for sorting: missing values first, numbers and dates by size, text by
    /// UTF-16 code units, as JavaScript's `<` compares.
    public static func ascending(_ a: Value, _ b: Value) -> Bool { compare(a, b) < 0 }

    /// −1, 0 or 1, as Vega's `compare`: null sorts before everything, NaN before numbers.
    public static func compare(_ a: Value, _ b: Value) -> Int {
        switch (a.isMissing, b.isMissing) {
        case (true, true): return 0
        case (true, false): return -1
        case (false, true): return 1
        case (false, false): break
        }
        if case .string(let x) = a, case .string(let y) = b {
            return x == y ? 0 : x.utf16.lexicographicallyPrecedes(y.utf16) ? -1 : 1
        }
        let (x, y) = (a.number, b.number)
        if x.isNaN || y.isNaN { return x.isNaN && y.isNaN ? 0 : x.isNaN ? -1 : 1 }
        return x < y ? -1 : x > y ? 1 : 0
    }
}
