public import Dataflow
public import Diagnostics
public import Documents

/// A property of a mark that is an expression on the row or the plot.
public struct MarkExpression: Sendable {
    public let name: String
    public let source: ExpressionSource
    private let keySpan: Span

    fileprivate init?(_ member: Node.Member) {
        guard let source = ExpressionSource(member.value) else { return nil }
        (name, keySpan) = (member.key, member.keySpan)
        self.source = source
    }

    /// The property with a value, as it would be written.
    fileprivate func member(_ value: Value) -> Node.Member {
        Node.Member(key: name, keySpan: keySpan, value: Node(value: value, at: source.span))
    }
}

extension MarkDefinition {
    /// Reads a definition whose properties may be expressions: `fontSize: {expr: "datum.size"}`. Expressions
    /// that depend only on parameters have been replaced by their values already; the others are kept until
    /// there are rows and scales.
    public static func read(_ node: Node, _ context: DecodingContext) -> MarkDefinition? {
        guard let members = node.members else { return decode(node, context) }
        let expressions = members.compactMap { MarkExpression($0) }
        guard !expressions.isEmpty else { return decode(node, context) }
        let constants = members.filter { ExpressionSource($0.value) == nil }
        var mark = decode(Node(.object(constants), at: node.span), context)
        mark?.expressions = expressions
        return mark
    }

    /// Replaces an expression by its value; nil leaves the property unset.
    public mutating func resolve(_ expression: MarkExpression, to value: Value?, log: DiagnosticLog) {
        expressions.removeAll { $0.name == expression.name }
        guard let value else { return }
        let span = expression.source.span
        overlay(Node(.object([expression.member(value)]), at: span), DecodingContext(log: log))
    }
}
