public import Diagnostics

/// A value that a document writes out to be compared with those of a field: a name that the data should have.
public struct WrittenName: Sendable {
    public var field: FieldPath
    public var value: Value
    public var span: Span?
    /// Whether text and numbers are never equal, as by `===` and the tests of a field.
    public var isStrict: Bool
    /// Whether a row is meant to have it. One that is left out, or that is listed in case it occurs, may be missing.
    var isExpected: Bool

    /// What names are written for.
    public enum Use: Sendable {
        /// They choose rows, each some. If there are none at all, nothing is left, which is told as that.
        case filter
        /// They tell cases apart, which needn't all occur.
        case cases
        /// They are selected, each one.
        case selection
    }

    public init(
        _ value: Value, of field: FieldPath, at span: Span?, isStrict: Bool = true, isExpected: Bool = true
    ) {
        self.field = field
        self.value = value
        self.span = span
        self.isStrict = isStrict
        self.isExpected = isExpected
    }
}

extension Predicate {
    /// The names that rows are compared with for equality.
    public var writtenNames: [WrittenName] { writtenNames(isExpected: true) }

    private func writtenNames(isExpected: Bool) -> [WrittenName] {
        switch self {
        case .expression(let expression): expression.writtenNames(isExpected: isExpected)
        case .field(let predicate): predicate.writtenNames(isExpected: isExpected)
        case .parameter: []
        case .not(let part): part.writtenNames(isExpected: false)
        case .all(let parts), .any(let parts): parts.flatMap { $0.writtenNames(isExpected: isExpected) }
        }
    }
}

extension FieldPredicate {
    fileprivate func writtenNames(isExpected: Bool) -> [WrittenName] {
        guard timeUnit == nil else { return [] }
        return ([equal].compactMap { $0 } + (oneOf ?? [])).compactMap { operand in
            guard case .literal(let value, let span) = operand else { return nil }
            return WrittenName(value, of: field.path, at: span, isExpected: isExpected)
        }
    }
}

extension ExpressionSource {
    /// The names that its fields are compared with; none if it can't be parsed, which is told where it is used.
    public func writtenNames(_ functions: FunctionLibrary) -> [WrittenName] {
        guard let expression = try? Expression(text, functions: functions) else { return [] }
        return DatumExpression(expression, at: span).writtenNames()
    }
}

extension DatumExpression {
    func writtenNames(isExpected: Bool = true) -> [WrittenName] {
        expression.comparisons.map { comparison in
            var name = WrittenName(
                comparison.value, of: FieldPath(literally: comparison.field),
                at: place(of: comparison.value.string, after: "datum"), isStrict: comparison.isStrict,
                isExpected: comparison.isExpected && isExpected)
            if case .number = comparison.value { name.span = place(of: comparison.field, after: "datum") }
            return name
        }
    }
}
