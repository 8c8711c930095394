public import Formats

extension ContinuousScale {
    /// How the ticks that `ticks(count:)` gives are written, as Vega writes them.
    ///
    /// Numbers have as many digits as tell neighbouring ticks apart, dates are labelled by the largest
    /// unit that they start. A log scale leaves ticks without a label, the empty text, where it has
    /// more than `count`.
    ///
    /// - Parameters:
    ///   - count: The number of ticks that was asked for.
    ///   - specifier: In the language of d3-format, or d3-time-format on a time scale.
    ///   - locale: The words that dates are written with.
    ///   - labelsEveryTick: Whether a log scale labels all ticks, as it should those that were given.
    /// - Throws: `FormatError` where the specifier is none.
    public func tickFormat(
        count: Int, specifier: String? = nil, locale: TimeLocale = .english, labelsEveryTick: Bool = false
    ) throws(FormatError) -> @Sendable (Double) -> String {
        switch transform {
        case .linear, .pow, .symlog:
            // Where all is one number there is no step to take the decimals from; d3 writes six.
            if specifier == nil, domain.first == domain.last { return try NumberFormat(",~f").string }
            return try Formats.tickFormat(
                start: domain.first ?? 0, stop: domain.last ?? 0, count: count, specifier: specifier)
        case .log:
            let format = try NumberFormat(variablePrecision: specifier)
            if labelsEveryTick || bins != nil { return format.string }
            let isLabelled = isLabelled(count: count)
            return { isLabelled($0) ? format.string($0) : "" }
        case .time:
            guard let specifier else { return TimeFormat.multi(locale: locale) }
            return TimeFormat(specifier, locale: locale).string
        }
    }

    /// Those of the ticks that have a label: on a log scale not always all.
    public func labelledTicks(count: Int) -> [Double] {
        isLogarithmic && bins == nil
            ? ticks(count: count).filter(isLabelled(count: count)) : ticks(count: count)
    }

    private func isLabelled(count: Int) -> @Sendable (Double) -> Bool {
        guard case .log(let base) = transform else { return { _ in true } }
        let log = LogTicks(base: base, isMirrored: isMirrored)
        let ticks = ticks(count: count).count
        return { log.isLabelled($0, count: count, ticks: ticks) }
    }
}
