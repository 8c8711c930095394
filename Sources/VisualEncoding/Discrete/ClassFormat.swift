import Dataflow
public import Formats

extension DiscretizingScale {
    /// The format of the thresholds between classes, as in Vega's legends: with enough digits
    /// for the narrowest class.
    ///
    /// - Throws: `FormatError` if the specifier is invalid.
    public func tickFormat(
        count: Int, specifier: String? = nil, locale: NumberLocale = .english
    ) throws(FormatError) -> @Sendable (Double) -> String {
        switch kind {
        case .quantize, .quantile:
            let values = kind == .quantize ? domain : thresholds
            let gap = zip(values, values.dropFirst()).map { $1 - $0 }.min()
            // The digits for three ticks within the narrowest gap, and one more.
            return try Formats.tickFormat(
                start: 0, stop: gap ?? values.first ?? 0, count: 30, specifier: specifier,
                locale: locale)
        case .binOrdinal:
            return try Formats.tickFormat(
                start: domain.first ?? 0, stop: domain.last ?? 0, count: count, specifier: specifier,
                locale: locale)
        case .threshold:
            guard let specifier else { return { $0.javaScriptDescription } }
            return try NumberFormat(specifier, locale: locale).string
        }
    }
}
