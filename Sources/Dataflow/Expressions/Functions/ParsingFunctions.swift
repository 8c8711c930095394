/// Dates parsed from text, and the patterns of time units.
let parsingFunctions: [ExpressionFunction] =
    ["timeParse", "utcParse"].map { name in
        ExpressionFunction(name, arity: 2...2) { arguments in
            parsed(arguments.at(0), DatePattern(arguments.at(1).text))
        } bind: { (constants) throws(ArgumentError) in
            guard constants.count == 2, let specifier = constants[1] else { return nil }
            guard let pattern = DatePattern(specifier.text) else {
                throw ArgumentError(
                    "'\(specifier.text)' is no pattern that dates can be read by", argument: 1)
            }
            return { parsed($0.at(0), pattern) }
        }
    } + [
        ExpressionFunction("timeUnitSpecifier", arity: 1...2) { arguments in
            let units = arguments.at(0).elements?.map(\.text) ?? [arguments.at(0).text]
            guard case .object(let own) = arguments.at(1) else { return .string(specifier(units, [:])) }
            return .string(specifier(units, own))
        }
    ]

/// Null if the text doesn't match the pattern, as in d3.
private func parsed(_ text: Value, _ pattern: DatePattern?) -> Value {
    pattern?.parse(text.text).map { .date($0) } ?? .null
}

/// The pattern for the units of a date; longer known sequences of units come first (vega-time's `timeUnitSpecifier`).
private func specifier(_ units: [String], _ own: [String: Value]) -> String {
    let ordered = unitNames.filter(units.contains)
    var result = ""
    var start = 0
    while start < ordered.count {
        var end = ordered.count
        var found: String?
        while end > start {
            let key = ordered[start..<end].joined(separator: "-")
            found = own[key].flatMap { $0.isMissing ? nil : $0.text } ?? specifiers[key]
            if found != nil { break }
            end -= 1
        }
        result += found ?? ""
        start = max(end, start + 1)
    }
    return String(result.reversed().drop { $0 == " " }.reversed())
}

private let unitNames = [
    "year", "quarter", "month", "week", "date", "day", "dayofyear", "hours", "minutes", "seconds",
    "milliseconds",
]

private let specifiers = [
    "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ",
    "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L",
    "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ", "hours-minutes": "%H:%M",
]
