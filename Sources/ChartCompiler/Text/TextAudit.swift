public import Diagnostics

/// Records the texts of a compilation as they are printed: which parts a document writes out, and which come
/// from expressions.
///
/// An audit belongs to one compilation and one thread.
public final class TextAudit {
    /// A text of the document.
    public struct Passage {
        /// The place of the text, including its expressions.
        public let span: Span
        /// Its parts outside of expressions, in order.
        public let literals: [String]
        /// The unit that is printed after the last of them, if a document states it separately:
        /// 万人. Empty for none.
        public let unit: String
    }

    public private(set) var passages: [Passage] = []

    public init() {}

    /// - Parameter unit: The unit that is printed after the last literal.
    public func add(at span: Span, literals: [String], unit: String = "") {
        passages.append(Passage(span: span, literals: literals, unit: unit))
    }
}
