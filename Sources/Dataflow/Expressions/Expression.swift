/// An expression of Vega's language: a subset of JavaScript without side effects.
///
/// It is parsed once into a tree whose functions are resolved and whose constant arguments are bound;
/// after that, evaluation can't fail. Where JavaScript would throw (a member of undefined, an invalid
/// computed pattern), the value is undefined.
///
/// Two things differ from JavaScript. Values have no identity, so arrays, objects and dates are equal if
/// their contents are. `random()` and its relatives depend only on the row and on their place in the
/// text, since the same input must give the same picture.
///
/// Reference: https://vega.github.io/vega/docs/expressions/
public struct Expression: Sendable {
    public let source: String
    /// Top-level fields of `datum` that it reads; nil if it reads datum as a whole or by a computed name.
    public let fields: Set<String>?
    /// Names that aren't constants: the signals that a scope should have.
    public let signals: Set<String>
    /// What is wrong with the text, though it can be evaluated: an argument that JavaScript passes over, a call
    /// whose value depends on the clock.
    public let remarks: [ExpressionError]
    let root: SyntaxNode

    public init(_ source: String, functions: FunctionLibrary = .standard) throws(ExpressionError) {
        var parser = try Parser(source, functions: functions)
        root = try parser.parse()
        self.source = source
        fields = parser.readsWholeDatum ? nil : parser.fields
        signals = parser.signals
        remarks = parser.remarks
    }

    /// Whether the value depends on chance: on the number of the row.
    var isRandom: Bool { root.isRandom }

    public func evaluate(_ scope: ExpressionScope) -> Value { root.evaluate(in: scope).flattened }
}
