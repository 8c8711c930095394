/// The format of a linear axis's labels: as many digits as distinguish neighbouring ticks, and no more.
///
/// Whatever the specifier sets is kept; the default is `,f`. With type `s` and no precision all labels
/// share the prefix of the larger end of the domain; with a precision each has its own, as in Vega.
/// Source: d3-scale's `tickFormat` and vega-format's `formatSpan`.
///
/// - Parameter count: the number of ticks that was asked for.
public func tickFormat(
    start: Double, stop: Double, count: Int, specifier: String? = nil, locale: NumberLocale = .english
) throws(FormatError) -> @Sendable (Double) -> String {
    var specifier = try NumberSpecifier(parsing: specifier ?? ",f")
    guard specifier.precision == nil else { return NumberFormat(specifier, locale: locale).string }

    let step = Ticks.step(from: start, to: stop, count: count).magnitude
    let largest = max(start.magnitude, stop.magnitude)
    switch specifier.notation {
    case .siPrefix:
        specifier.precision = precision(ofStep: step, prefixOf: largest)
        return NumberFormat(specifier, locale: locale, prefixOf: largest).string
    case nil, .exponent, .general, .rounded, .roundedPercent:
        let digits = significantDigits(ofStep: step, largest: largest)
        specifier.precision = digits.map { specifier.notation == .exponent ? $0 - 1 : $0 }
    case .fixed, .percent:
        let digits = fractionDigits(ofStep: step)
        specifier.precision = digits.map { specifier.notation == .percent ? max(0, $0 - 2) : $0 }
    default:
        break
    }
    return NumberFormat(specifier, locale: locale).string
}

/// The digits after the point that multiples of a step need. (d3's `precisionFixed`)
func fractionDigits(ofStep step: Double) -> Int? {
    step.decimalExponent.map { max(0, -$0) }
}

/// The same for numbers that are written with the SI prefix of a value. (d3's `precisionPrefix`)
func precision(ofStep step: Double, prefixOf value: Double) -> Int? {
    guard let exponent = step.decimalExponent, let valueExponent = value.decimalExponent else { return nil }
    return max(0, SIPrefix(exponent: valueExponent).exponent - exponent)
}

/// The significant digits that multiples of a step need, up to the given largest one. (d3's `precisionRound`)
func significantDigits(ofStep step: Double, largest: Double) -> Int? {
    guard let exponent = step.decimalExponent, let largestExponent = (largest - step).decimalExponent else {
        return nil
    }
    return max(0, largestExponent - exponent) + 1
}
