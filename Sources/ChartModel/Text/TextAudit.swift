public import Dataflow
public import Diagnostics
public import Figures

/// Records the texts of a compilation as they are printed: which parts a document writes out, and where the
/// others come from.
///
/// An audit belongs to one compilation and one thread.
public final class TextAudit {
    /// A text of the document.
    public struct Passage {
        /// The place of the text, including its expressions; nil for a text that a block makes.
        public let span: Span?
        public let parts: [Part]
        /// The unit that is printed after the text, if a document states it separately: 万人. Empty for none.
        public let unit: String

        /// The parts that the document writes out, in order.
        public var literals: [String] {
            parts.compactMap { if case .written = $0.origin { $0.text } else { nil } }
        }

        /// Whether the text ends in a part that the document writes out, so that the unit belongs to it.
        public var endsInLiteral: Bool { if case .written? = parts.last?.origin { true } else { false } }

        public var text: String { parts.map(\.text).joined() }
    }

    /// A part of a text with one origin.
    public struct Part {
        public let text: String
        public let origin: Origin

        public init(_ text: String, _ origin: Origin) { (self.text, self.origin) = (text, origin) }
    }

    public enum Origin {
        /// The document writes it out.
        case written
        /// The value of an expression, with the cells of the dataset that it read.
        case expression(String, reads: [FigureRead])
        /// A row of a table, and what was done to it, the last step first.
        case cells([SourceCell], steps: [String])
        /// A reading of a scale: a tick or an entry of a legend.
        case scale(String)
        /// A count that a page makes of itself: a page number, a rank in a list.
        case numbering(String)
    }

    /// A range of values that a scale of a chart covers.
    public struct ScaleRange {
        public let name: String
        public let ends: [Double]
        /// The chart's place.
        public let span: Span
    }

    public private(set) var passages: [Passage] = []
    public private(set) var scales: [ScaleRange] = []
    /// Whether everything is recorded, as receipts need it, or only what documents write out.
    public let isTracing: Bool
    /// Returns the cells that expressions have read since the last call.
    private let takeReads: (() -> [FigureRead])?

    /// An audit of what documents write out.
    public init() {
        isTracing = false
        takeReads = nil
    }

    /// An audit of everything that is printed.
    public init(tracing takeReads: @escaping () -> [FigureRead]) {
        isTracing = true
        self.takeReads = takeReads
    }

    /// - Parameter unit: The unit that is printed after the last part.
    /// - Returns: The number of the record, for text items.
    @discardableResult
    public func add(at span: Span?, _ parts: [Part], unit: String = "") -> Int {
        passages.append(Passage(span: span, parts: parts, unit: unit))
        return passages.count - 1
    }

    package func add(scale name: String, ends: [Double], at span: Span) {
        scales.append(ScaleRange(name: name, ends: ends, span: span))
    }

    /// Evaluates an expression and returns the cells that it reads.
    public func reads(of evaluate: () -> Void) -> [FigureRead] {
        _ = takeReads?()
        evaluate()
        return takeReads?() ?? []
    }
}
