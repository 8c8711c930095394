import Diagnostics
import Documents

/// A block that is a text and nothing else: one text, or a list of lines.
struct TextContent: Sendable {
    var text: Node

    init?(_ node: Node, _ context: DecodingContext) {
        let isText =
            node.string != nil || node.number != nil || node.elements?.allSatisfy { $0.string != nil } == true
        guard isText else {
            context.log.error("expected text, found \(node.kind)", at: node.span)
            return nil
        }
        text = node
    }
}

extension ValueType<Node> {
    /// A text, a number or a list of lines, kept until its expressions can be evaluated.
    static var text: ValueType { ValueType("text") { node, _ in node } }
}
