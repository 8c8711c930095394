/// Collects the diagnostics of one document, so that several mistakes are reported at once.
///
/// One log belongs to one document and one thread.
public final class DiagnosticLog {
    /// How much the document may get wrong. It may be found out after the first mistakes: what they are is
    /// decided when they are asked for.
    public var leniency = Leniency.publication
    /// The colours that the document's house style names, for hints.
    public var colorNames: [String] = []
    private var entries: [Entry] = []
    /// What has been told, and how often.
    private var known: [Key: Int] = [:]
    private var context: [String] = []

    private struct Entry {
        var diagnostic: Diagnostic
        /// Whether a plain chart is drawn in spite of it.
        var isSurvivable: Bool
    }

    /// What is told, and where.
    private struct Key: Hashable {
        var message: String
        var file: ObjectIdentifier?
        var range: Range<Int>?

        init(_ diagnostic: Diagnostic) {
            message = diagnostic.message
            file = diagnostic.span.map { ObjectIdentifier($0.file) }
            range = diagnostic.span?.range
        }
    }

    public init() {}

    /// Returns an empty log for a part of the document's work whose diagnostics may be discarded.
    public func separate() -> DiagnosticLog {
        let log = DiagnosticLog()
        log.colorNames = colorNames
        log.leniency = leniency
        return log
    }

    /// The diagnostics in the order in which they were found, as severe as the document takes them.
    public var diagnostics: [Diagnostic] {
        entries.map { entry in
            var diagnostic = entry.diagnostic
            diagnostic.severity = severity(of: entry)
            return diagnostic
        }
    }

    /// Settles how severe the diagnostics so far are, whatever the leniency with those that follow.
    public func settle() {
        for index in entries.indices {
            entries[index].diagnostic.severity = severity(of: entries[index])
            entries[index].isSurvivable = false
        }
    }

    public var isEmpty: Bool { entries.isEmpty }

    public var count: Int { entries.count }

    public var hasErrors: Bool { entries.contains { severity(of: $0) == .error } }

    private func severity(of entry: Entry) -> Diagnostic.Severity {
        let isSurvived =
            switch leniency {
            case .plain: entry.isSurvivable
            case .publication: false
            case .draft: true
            }
        return isSurvived ? min(.warning, entry.diagnostic.severity) : entry.diagnostic.severity
    }

    /// The messages that were added more than once.
    public var repeats: [String] { known.filter { $0.value > 1 }.map(\.key.message).sorted() }

    /// Adds a diagnostic. The same message at the same place is one: layers inherit what a view states, and a facet builds its
    /// view for each cell. What is told of a document that repeats nothing is found once, which ``repeats`` lets tests see.
    ///
    /// - Parameter isSurvivable: Whether a plain chart is drawn in spite of an error; nil if its kind says so.
    public func add(_ diagnostic: Diagnostic, isSurvivable: Bool? = nil) {
        let key = Key(diagnostic)
        known[key, default: 0] += 1
        guard known[key] == 1 else { return }
        var diagnostic = diagnostic
        diagnostic.context = context + diagnostic.context
        entries.append(
            Entry(
                diagnostic: diagnostic,
                isSurvivable: isSurvivable ?? Leniency.survivable.contains(diagnostic.code)))
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
