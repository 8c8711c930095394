import Formats

/// Numbers and dates as text, by the formats of the `Formats` module. Null becomes `null`, as in Vega.
let formatFunctions: [ExpressionFunction] =
    [
        formatting("format") { (specifier) throws(FormatError) in
            let format = try NumberFormat(specifier)
            return { format.string($0.number) }
        },
        // Our addition: numbers as Chinese newspapers write them.
        formatting("chinese") { (pattern) throws(FormatError) in
            let format = try ChineseNumberFormat(pattern)
            return { format.string($0.number) }
        },
        chineseRange,
        formatting("timeFormat", default: TimeFormat.multi(), timeFormat),
        formatting("utcFormat", default: TimeFormat.multi(), timeFormat),
        name("monthFormat", "%B") { CivilDate(year: 2000, month: $0 + 1) },
        name("monthAbbrevFormat", "%b") { CivilDate(year: 2000, month: $0 + 1) },
        // The second of January 2000 was a Sunday.
        name("dayFormat", "%A") { CivilDate(year: 2000, day: $0 + 2) },
        name("dayAbbrevFormat", "%a") { CivilDate(year: 2000, day: $0 + 2) },
    ]

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

@Sendable private func timeFormat(_ specifier: String) throws(FormatError) -> Formatter {
    let format = TimeFormat(specifier)
    return { format.string($0.number) }
}

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
    _ name: String, _ specifier: String, _ date: @escaping @Sendable (Int) -> CivilDate
) -> ExpressionFunction {
    let format = TimeFormat(specifier)
    return ExpressionFunction(name, arity: 1...1) { arguments in
        guard let number = arguments.at(0).plainNumber, abs(number) < 1e6, let whole = Int(exactly: number)
        else {
            return .string("")
        }
        return .string(format.string(date(whole).milliseconds))
    }
}
