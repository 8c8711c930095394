public import Formats

extension ContinuousScale {
    /// The format of the ticks from `ticks(count:)`, as in Vega.
    ///
    /// Numbers have as many digits as distinguish neighbouring ticks, dates are labelled with the largest
    /// unit that they start. A log scale leaves some ticks without a label (an empty text) if it has
    /// more than `count`.
    ///
    /// - Parameters:
    ///   - count: The number of ticks that was asked for.
    ///   - specifier: In the language of d3-format, or d3-time-format on a time scale.
    ///   - locale: How numbers and dates are written.
    ///   - labelsEveryTick: Whether a log scale labels all ticks, as it should if they were listed explicitly.
    /// - Throws: `FormatError` if the specifier is invalid.
    public func tickFormat(
        count: Int, specifier: String? = nil, locale: FormatLocale = .english, labelsEveryTick: Bool = false
    ) throws(FormatError) -> @Sendable (Double) -> String {
        switch transform {
        case .linear, .pow, .symlog:
            // If the domain is a single number there is no step that determines the decimals; d3 writes six.
            if specifier == nil, domain.first == domain.last {
                return try NumberFormat(",~f", locale: locale.numbers).string
            }
            return try Formats.tickFormat(
                start: domain.first ?? 0, stop: domain.last ?? 0, count: count, specifier: specifier,
                locale: locale.numbers)
        case .log:
            let format = try NumberFormat(variablePrecision: specifier, locale: locale.numbers)
            if labelsEveryTick || bins != nil { return format.string }
            let isLabelled = isLabelled(count: count)
            return { isLabelled($0) ? format.string($0) : "" }
        case .time:
            guard let specifier else { return TimeFormat.multi(locale: locale.dates) }
            return TimeFormat(specifier, locale: locale.dates).string
        }
    }

    /// The ticks that have a label: on a log scale not always all of them.
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
