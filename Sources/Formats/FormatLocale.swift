/// How numbers and dates are written: the marks of one and the words of the other.
public struct FormatLocale: Hashable, Sendable {
    public var numbers: NumberLocale
    public var dates: TimeLocale

    public init(numbers: NumberLocale = .english, dates: TimeLocale = .english) {
        self.numbers = numbers
        self.dates = dates
    }

    /// American English, the default of d3 and Vega.
    public static let english = FormatLocale()
    /// Chinese dates. Numbers are written as in English.
    public static let chinese = FormatLocale(dates: .chinese)
}
