/// The marks with which numbers are written: d3-format's `formatLocale`.
public struct NumberLocale: Hashable, Sendable {
    public var decimal = "."
    /// What separates groups of digits.
    public var thousands = ","
    /// The sizes of groups from the right, over and over; digits aren't grouped if there are none.
    public var grouping = [3]
    /// What stands before and after an amount of money.
    public var currencyPrefix = "$"
    public var currencySuffix = ""
    /// Ten characters that stand for 0 to 9; nil for those.
    public var numerals: [String]?
    public var percent = "%"
    public var minus = "\u{2212}"
    public var nan = "NaN"

    public init() {}

    /// American English, the default of d3 and Vega.
    public static let english = NumberLocale()

    /// The text with its digits replaced by the locale's numerals.
    func withNumerals(_ text: String) -> String {
        guard let numerals, numerals.count == 10 else { return text }
        return text.reduce(into: "") { text, character in
            if character.isASCII, let digit = character.wholeNumberValue {
                text += numerals[digit]
            } else {
                text.append(character)
            }
        }
    }

    /// Separates digits into groups, counted from the right.
    ///
    /// - Parameter width: where leading zeros fill a width, the characters that digits and marks may take.
    func grouped(_ digits: String, width: Int = .max) -> String {
        guard !grouping.isEmpty, grouping.allSatisfy({ $0 > 0 }) else { return digits }
        var groups: [Substring] = []
        var rest = digits[...]
        var length = 0
        while !rest.isEmpty {
            var size = grouping[groups.count % grouping.count]
            if size >= width - length { size = max(1, width - length) }
            groups.append(rest.suffix(size))
            rest = rest.dropLast(size)
            length += size + 1
            if length > width { break }
        }
        return groups.reversed().joined(separator: thousands)
    }
}
