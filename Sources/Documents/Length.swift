/// A length with its unit. The engine calculates in points: 1 px of a spec is 1 pt, 1/72 inch.
public struct Length: Hashable, Sendable {
    public let points: Double

    /// The greatest that a document may ask for, in points: 35 metres.
    public static let greatest = 100_000.0

    public init(points: Double) { self.points = points }

    public init(millimeters: Double) { points = millimeters * 72 / 25.4 }

    public var millimeters: Double { points * 25.4 / 72 }

    /// Reads "240", "240px", "12pt", "120mm", "4.5cm" or "8in"; nil for anything else.
    public init?(_ text: String) {
        let text = text.filter { $0 != " " }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        guard let value = Double(digits), value.isFinite else { return nil }
        switch text.dropFirst(digits.count) {
        case "", "px", "pt": points = value
        case "mm": points = value * 72 / 25.4
        case "cm": points = value * 72 / 2.54
        case "in": points = value * 72
        default: return nil
        }
    }
}
