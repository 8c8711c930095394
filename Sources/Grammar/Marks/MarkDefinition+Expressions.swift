import Dataflow
public import Documents

extension MarkDefinition {
    /// Reads a definition whose properties may be expressions: `fontSize: {expr: "datum.size"}`. Expressions
    /// that depend only on parameters have been replaced by their values already; the others are kept until
    /// there are rows and scales.
    public static func read(_ node: Node, _ context: DecodingContext) -> MarkDefinition? {
        guard let members = node.members else { return decode(node, context) }
        let expressions = members.filter { ExpressionSource($0.value) != nil }
        guard !expressions.isEmpty else { return decode(node, context) }
        let constants = members.filter { ExpressionSource($0.value) == nil }
        var mark = decode(Node(.object(constants), at: node.span), context)
        mark?.expressions = expressions
        return mark
    }
}
