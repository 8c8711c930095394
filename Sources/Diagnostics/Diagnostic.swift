/// Something that a person should know about a document: where, what, why, and what to do.
public struct Diagnostic: Error, Sendable {
    /// How bad it is: an error keeps the document from being drawn, a warning doesn't.
    public enum Severity: String, Comparable, Sendable {
        /// Nothing is wrong; it is told only to those who ask for everything.
        case note
        /// The document is drawn, but perhaps not as it was meant.
        case warning
        /// The document can't be drawn.
        case error

        /// A note is less than a warning, and a warning less than an error.
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Whether it keeps the document from being drawn.
    public var severity: Severity
    /// The kind of mistake, whose name stays the same even if the message changes.
    public var code: Code
    /// What is wrong, in words, without a full stop: "no column is named '亿圆'".
    public var message: String
    /// The place in a source; nil if it belongs to none.
    public var span: Span?
    /// Other places that have to do with it, such as that of a cell whose value can't be drawn.
    public var notes: [Note]
    /// What the reader can do about it, one sentence each.
    public var hints: [String]
    /// What the engine was doing, from the outside in: "layer 2", "transform 1 (filter)".
    public var context: [String] = []

    /// What stands at another place.
    public struct Note: Sendable {
        /// What to know about the place, in words.
        public var message: String
        /// The place.
        public var span: Span

        /// Creates a note on a place.
        public init(_ message: String, at span: Span) {
            self.message = message
            self.span = span
        }
    }

    /// Creates a diagnostic; see the properties.
    public init(
        _ severity: Severity, _ code: Code, _ message: String, at span: Span? = nil, notes: [Note] = [],
        hints: [String] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        self.notes = notes
        self.hints = hints
    }

    /// Creates an error, with one hint at most.
    public static func error(
        _ code: Code, _ message: String, at span: Span? = nil, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, at: span, hints: hint.map { [$0] } ?? [])
    }

    /// Creates a warning, with one hint at most.
    public static func warning(
        _ code: Code, _ message: String, at span: Span? = nil, notes: [Note] = [], hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, at: span, notes: notes, hints: hint.map { [$0] } ?? [])
    }
}

extension [Diagnostic] {
    /// The diagnostics as they follow one another in their files: the file that comes first here first, those without a
    /// place last. Which phase finds a mistake is nothing to a reader.
    public var inOrderOfPlace: [Diagnostic] {
        var files: [ObjectIdentifier: Int] = [:]
        let places = map { diagnostic -> (file: Int, offset: Int) in
            guard let span = diagnostic.span else { return (.max, 0) }
            let file = files[ObjectIdentifier(span.file)] ?? files.count
            files[ObjectIdentifier(span.file)] = file
            return (file, span.range.lowerBound)
        }
        // Stable: messages about the same place keep their order.
        let order = indices.sorted {
            (places[$0].file, places[$0].offset, $0) < (places[$1].file, places[$1].offset, $1)
        }
        return order.map { self[$0] }
    }
}
