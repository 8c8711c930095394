import Dataflow
public import Formats

extension DiscretizingScale {
    /// How the thresholds between classes are written, as Vega's legends write them: with digits
    /// enough for the narrowest class.
    ///
    /// - Throws: `FormatError` where the specifier is none.
    public func tickFormat(
        count: Int, specifier: String? = nil
    ) throws(FormatError) -> @Sendable (Double) -> String {
        switch kind {
        case .quantize, .quantile:
            let values = kind == .quantize ? domain : thresholds
            let gap = zip(values, values.dropFirst()).map { $1 - $0 }.min()
            // Three ticks within the narrowest gap, and a digit more.
            return try Formats.tickFormat(
                start: 0, stop: gap ?? values.first ?? 0, count: 30, specifier: specifier)
        case .binOrdinal:
            return try Formats.tickFormat(
                start: domain.first ?? 0, stop: domain.last ?? 0, count: count, specifier: specifier)
        case .threshold:
            guard let specifier else { return { $0.javaScriptDescription } }
            return try NumberFormat(specifier).string
        }
    }
}
