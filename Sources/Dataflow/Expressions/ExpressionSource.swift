public import Diagnostics
public import Documents

/// The text of an expression with its place: it is parsed where it is known which functions it may call.
/// Two are equal if their texts are.
public struct ExpressionSource: Hashable, Sendable {
    public let text: String
    public let span: Span

    public init(_ text: String, at span: Span) {
        self.text = text
        self.span = span
    }

    /// The expression of `{expr: …}`, which Vega calls `{signal: …}`; nil for any other node.
    public init?(_ node: Node) {
        guard let members = node.members, members.count == 1, let member = members.first,
            member.key == "expr" || member.key == "signal", let text = member.value.string
        else { return nil }
        self.init(text, at: member.value.span)
    }

    public static func == (a: ExpressionSource, b: ExpressionSource) -> Bool { a.text == b.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ValueType<ExpressionSource> {
    /// The text of an expression.
    public static var expressionText: ValueType {
        .matching("an expression", schema: .text("an expression")) { node in
            node.string.map { ExpressionSource($0, at: node.span) }
        }
    }
}
