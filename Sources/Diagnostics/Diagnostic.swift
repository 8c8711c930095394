/// Something that a person should know about a document: where, what, why, and what to do.
public struct Diagnostic: Error, Sendable {
    public enum Severity: String, Comparable, Sendable {
        case warning, error

        public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
    }

    public var severity: Severity
    /// The kind of mistake, whose name stays the same even if the message changes.
    public var code: Code
    public var message: String
    public var span: Span?
    /// Other places that have to do with it, such as that of a cell whose value can't be drawn.
    public var notes: [Note]
    /// What the reader can do about it, one sentence each.
    public var hints: [String]
    /// What the engine was doing, from the outside in: "layer 2", "transform 1 (filter)".
    public var context: [String] = []

    /// What stands at another place.
    public struct Note: Sendable {
        public var message: String
        public var span: Span

        public init(_ message: String, at span: Span) {
            self.message = message
            self.span = span
        }
    }

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

    public static func error(
        _ code: Code, _ message: String, at span: Span? = nil, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, at: span, hints: hint.map { [$0] } ?? [])
    }

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

/// Collects the diagnostics of one document, so that several mistakes are reported at once.
///
/// One log belongs to one document and one thread.
public final class DiagnosticLog {
    public private(set) var diagnostics: [Diagnostic] = []
    private var context: [String] = []
    /// The colours that the document's house style names, for hints.
    public var colorNames: [String] = []

    public init() {}

    /// Returns an empty log for a part of the document's work whose diagnostics may be discarded.
    public func separate() -> DiagnosticLog {
        let log = DiagnosticLog()
        log.colorNames = colorNames
        return log
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds a diagnostic. The same message at the same place is added once.
    public func add(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        diagnostic.context = context + diagnostic.context
        let repeats = diagnostics.contains {
            $0.message == diagnostic.message && $0.span?.range == diagnostic.span?.range
                && $0.span?.file === diagnostic.span?.file
        }
        if !repeats { diagnostics.append(diagnostic) }
    }

    /// - Parameter span: The place of those that have none of their own.
    public func add(contentsOf diagnostics: [Diagnostic], at span: Span? = nil) {
        for var diagnostic in diagnostics {
            diagnostic.span = diagnostic.span ?? span
            add(diagnostic)
        }
    }

    public func error(
        _ code: Diagnostic.Code, _ message: String, at span: Span? = nil, hint: String? = nil
    ) {
        add(.error(code, message, at: span, hint: hint))
    }

    public func warning(
        _ code: Diagnostic.Code, _ message: String, at span: Span? = nil, notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        add(.warning(code, message, at: span, notes: notes, hint: hint))
    }

    /// Names what is being done while `body` runs, for the diagnostics that it adds.
    public func within<Result, Failure>(
        _ name: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        context.append(name)
        defer { context.removeLast() }
        return try body()
    }
}
