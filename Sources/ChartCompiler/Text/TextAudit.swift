public import Documents

/// Notes the texts of a compilation as they are printed: what a document wrote out, and what came of expressions.
///
/// One audit belongs to one compilation and one thread.
public final class TextAudit {
    /// A text of the document.
    public struct Passage {
        /// Where the text stands, with its expressions.
        public let node: Node
        /// Its parts outside of expressions, in their order.
        public let literals: [String]
    }

    public private(set) var passages: [Passage] = []

    public init() {}

    func add(_ node: Node, literals: [String]) { passages.append(Passage(node: node, literals: literals)) }
}
