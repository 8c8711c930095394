import Formats

/// Numbers and dates as text, by the formats of the `Formats` module. Null becomes `null`, as in Vega.
func formatFunctions(in locale: FormatLocale) -> [ExpressionFunction] {
    let dates = locale.dates
    let timeFormat: @Sendable (String) -> Formatter = { specifier in
        let format = TimeFormat(specifier, locale: dates)
        return { format.string($0.number) }
    }
    let multi = TimeFormat.multi(locale: dates)
    return [
        formatting("format") { (specifier) throws(FormatError) in
            let format = try NumberFormat(specifier, locale: locale.numbers)
            return { format.string($0.number) }
        },
        // Our addition: numbers as Chinese newspapers write them.
        formatting("chinese") { (pattern) throws(FormatError) in
            let format = try ChineseNumberFormat(pattern)
            return { format.string($0.number) }
        },
        chineseRange,
        formatting("timeFormat", default: multi, timeFormat),
        formatting("utcFormat", default: multi, timeFormat),
        name("monthFormat", "%B", dates) { CivilDate(year: 2000, month: $0 + 1) },
        name("monthAbbrevFormat", "%b", dates) { CivilDate(year: 2000, month: $0 + 1) },
        // The second of January 2000 was a Sunday.
        name("dayFormat", "%A", dates) { CivilDate(year: 2000, day: $0 + 2) },
        name("dayAbbrevFormat", "%a", dates) { CivilDate(year: 2000, day: $0 + 2) },
    ]
}

/// Our addition: two numbers as a range, with what GB/T 15835 repeats on both sides: 5%～95%, 2～3天.
private let chineseRange = ExpressionFunction("chineseRange", arity: 3...3) { arguments in
    guard let format = try? ChineseNumberFormat(arguments.at(2).text) else { return .undefined }
    return .string(format.range(arguments.at(0).number, arguments.at(1).number))
} bind: { (constants) throws(ArgumentError) in
    guard constants.count == 3, let pattern = constants[2] else { return nil }
    do throws(FormatError) {
        let format = try ChineseNumberFormat(pattern.text)
        return { .string(format.range($0.at(0).number, $0.at(1).number)) }
    } catch {
        throw ArgumentError(error.message, argument: 2, hint: error.hint)
    }
}

private typealias Formatter = @Sendable (Value) -> String

/// A function of a value and a specifier. A constant specifier is read once.
///
/// - Parameter format: Writes a time if no specifier is given; if nil, a specifier is required.
private func formatting(
    _ name: String, default format: (@Sendable (Double) -> String)? = nil,
    _ formatter: @escaping @Sendable (String) throws(FormatError) -> Formatter
) -> ExpressionFunction {
    @Sendable func text(_ value: Value, _ formatter: Formatter) -> Value {
        if case .null = value { return .string("null") }
        return .string(formatter(value))
    }
    return ExpressionFunction(name, arity: (format == nil ? 2 : 1)...2) { arguments in
        if let format, arguments.at(1).isUndefined { return text(arguments.at(0)) { format($0.number) } }
        guard let formatter = try? formatter(arguments.at(1).text) else { return .undefined }
        return text(arguments.at(0), formatter)
    } bind: { (constants) throws(ArgumentError) in
        guard constants.count == 2, let specifier = constants[1], !specifier.isUndefined else { return nil }
        do throws(FormatError) {
            let formatter = try formatter(specifier.text)
            return { text($0.at(0), formatter) }
        } catch {
            throw ArgumentError(error.message, argument: 1, hint: error.hint)
        }
    }
}

/// The name of a month or a weekday by its number; empty if that isn't a whole number.
private func name(
    _ name: String, _ specifier: String, _ locale: TimeLocale,
    _ date: @escaping @Sendable (Int) -> CivilDate
) -> ExpressionFunction {
    let format = TimeFormat(specifier, locale: locale)
    return ExpressionFunction(name, arity: 1...1) { arguments in
        guard let number = arguments.at(0).plainNumber, abs(number) < 1e6, let whole = Int(exactly: number)
        else {
            return .string("")
        }
        return .string(format.string(date(whole).milliseconds))
    }
}
