/// Tests of a value's kind, and conversions.
///
/// The conversions turn a missing value or an empty string into null, as vega-util does.
let typeFunctions: [ExpressionFunction] = [
    test("isArray") { if case .array = $0 { true } else { false } },
    test("isBoolean") { if case .boolean = $0 { true } else { false } },
    test("isDate") { if case .date = $0 { true } else { false } },
    test("isDefined") { if case .undefined = $0 { false } else { true } },
    test("isNumber") { if case .number = $0 { true } else { false } },
    test("isObject") {
        switch $0 {
        case .array, .date, .object, .geometry: true
        default: false
        }
    },
    test("isRegExp") { $0.patternParts != nil },
    test("isString") { if case .string = $0 { true } else { false } },
    test("isValid") { !$0.isInvalid || $0.isInvalidDate },
    conversion("toBoolean") { .boolean($0.isTruthy && $0.text != "false" && $0.text != "0") },
    // Numbers are times already and stay numbers; text is parsed as a time.
    conversion("toDate") {
        switch $0 {
        case .number, .date: $0
        default: .number($0.time)
        }
    },
    conversion("toNumber") { .number($0.number) },
    conversion("toString") { .string($0.text) },
]

private func test(_ name: String, _ body: @escaping @Sendable (Value) -> Bool) -> ExpressionFunction {
    ExpressionFunction(name, arity: 1...1) { .boolean(body($0.at(0))) }
}

private func conversion(_ name: String, _ body: @escaping @Sendable (Value) -> Value) -> ExpressionFunction {
    ExpressionFunction(name, arity: 1...1) { arguments in
        let value = arguments.at(0)
        if case .string("") = value { return .null }
        return value.isMissing ? .null : body(value)
    }
}

extension Value {
    /// A date object that holds no time is still a valid value in JavaScript.
    fileprivate var isInvalidDate: Bool { if case .date = self { true } else { false } }
}
