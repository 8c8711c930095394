public import Diagnostics

/// Notes the texts of a compilation as they are printed: what a document wrote out, and what came of expressions.
///
/// One audit belongs to one compilation and one thread.
public final class TextAudit {
    /// A text of the document.
    public struct Passage {
        /// Where the text stands, with its expressions.
        public let span: Span
        /// Its parts outside of expressions, in their order.
        public let literals: [String]
        /// The unit that is printed behind the last of them, where a document gives it apart: 万人. Empty for none.
        public let unit: String
    }

    public private(set) var passages: [Passage] = []

    public init() {}

    /// - Parameter unit: The unit that is printed behind the last literal.
    public func add(at span: Span, literals: [String], unit: String = "") {
        passages.append(Passage(span: span, literals: literals, unit: unit))
    }
}
