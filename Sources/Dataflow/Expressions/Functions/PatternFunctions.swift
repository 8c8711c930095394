/// Functions of regular expressions, and those that take text or a regular expression.
let patternFunctions: [ExpressionFunction] = [
    ExpressionFunction(
        "regexp", arity: 1...2, evaluate: { regexp($0.at(0), flags: $0.at(1)) }, bind: bindRegexp),
    ExpressionFunction("test", arity: 1...2, evaluate: { test($0.at(0).pattern, $0.at(1)) }, bind: bindTest),
    ExpressionFunction(
        "replace", arity: 3...3,
        evaluate: { arguments in
            guard arguments.at(1).patternParts != nil else {
                return .string(
                    arguments.at(0).text.replacingFirst(arguments.at(1).text, by: arguments.at(2).text))
            }
            return replace(arguments.at(0), arguments.at(1).pattern, arguments.at(2))
        }, bind: bindReplace),
    ExpressionFunction("split", arity: 1...3) { arguments in
        let (text, separator, limit) = (arguments.at(0).text, arguments.at(1), arguments.at(2))
        let parts =
            switch (separator, separator.patternParts) {
            case (.undefined, _): [text]
            case (_, nil): text.split(byUnitsOf: separator.text)
            case (_, _?): separator.pattern?.split(text) ?? [text]
            }
        return .array(
            (limit.isUndefined ? parts : Array(parts.prefix(max(0, limit.number.index)))).map(Value.string))
    },
]

private func regexp(_ source: Value, flags: Value) -> Value {
    .pattern(source.patternParts?.source ?? source.text, flags: flags.isUndefined ? "" : flags.text)
}

private func test(_ pattern: Pattern?, _ text: Value) -> Value {
    guard let pattern else { return .undefined }
    return .boolean(pattern.firstMatch(in: Array(text.text.unicodeScalars)) != nil)
}

private func replace(_ text: Value, _ pattern: Pattern?, _ replacement: Value) -> Value {
    guard let pattern else { return .undefined }
    return .string(pattern.replacing(in: text.text, by: replacement.text))
}

// A constant pattern is read once, and reported if it is invalid.

@Sendable private func bindRegexp(
    _ constants: [Value?]
) throws(ArgumentError) -> ExpressionFunction.Evaluation? {
    guard let source = constants.first ?? nil else { return nil }
    guard constants.count < 2 || constants[1] != nil else { return nil }
    let value = regexp(source, flags: constants.count > 1 ? constants[1] ?? .undefined : .undefined)
    _ = try pattern(of: value, argument: 0)
    return { _ in value }
}

@Sendable private func bindTest(
    _ constants: [Value?]
) throws(ArgumentError) -> ExpressionFunction.Evaluation? {
    guard let value = constants.first ?? nil else { return nil }
    let pattern = try pattern(of: value, argument: 0)
    return { test(pattern, $0.at(1)) }
}

@Sendable private func bindReplace(
    _ constants: [Value?]
) throws(ArgumentError) -> ExpressionFunction.Evaluation? {
    guard constants.count > 1, let value = constants[1], value.patternParts != nil else { return nil }
    let pattern = try pattern(of: value, argument: 1)
    return { replace($0.at(0), pattern, $0.at(2)) }
}

private func pattern(of value: Value, argument: Int) throws(ArgumentError) -> Pattern {
    let parts = value.patternParts ?? (value.text, "")
    do throws(PatternError) {
        return try Pattern(parts.source, flags: parts.flags)
    } catch {
        throw ArgumentError(error.message, argument: argument)
    }
}

extension Value {
    /// A regular expression as a value: an object with the members that JavaScript's has, `source` and `flags`.
    static func pattern(_ source: String, flags: String) -> Value {
        .object(["source": .string(source), "flags": .string(flags)])
    }

    /// The parts of a regular expression, if the value is one.
    var patternParts: (source: String, flags: String)? {
        guard case .object(let members) = self, members.count == 2,
            case .string(let source)? = members["source"],
            case .string(let flags)? = members["flags"]
        else { return nil }
        return (source, flags)
    }

    /// The regular expression that the value is, or that is written in its text; nil if invalid.
    fileprivate var pattern: Pattern? {
        let parts = patternParts ?? (text, "")
        return try? Pattern(parts.source, flags: parts.flags)
    }
}
