import Diagnostics
import Documents

/// The content of a block that is only text: one text, or a list of lines.
struct TextContent: Sendable {
    var text: Node

    init?(_ node: Node, _ context: DecodingContext) {
        let isText =
            node.string != nil || node.number != nil || node.elements?.allSatisfy { $0.string != nil } == true
        guard isText else {
            context.log.error(.wrongType, "expected text, found \(node.kind)", at: node.span)
            return nil
        }
        text = node
    }
}

extension ValueType<Node> {
    /// A text, a number or a list of lines, kept as a node until its expressions can be evaluated.
    static var text: ValueType { ValueType("text") { node, _ in node } }
}
