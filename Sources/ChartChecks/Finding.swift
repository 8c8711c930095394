public import Diagnostics
import Grammar

/// What a check has found.
public struct Finding: Sendable {
    public enum Weight: Sendable {
        /// It is wrong, whoever looks: a character that no font has.
        case fact
        /// It is probably wrong, but may be meant.
        case judgement
    }

    public var weight: Weight
    public var code: Diagnostic.Code
    public var message: String
    public var span: Span?
    public var notes: [Diagnostic.Note]
    public var hints: [String]

    public init(
        _ weight: Weight, _ code: Diagnostic.Code, _ message: String, at span: Span?,
        notes: [Diagnostic.Note] = [], hints: [String] = []
    ) {
        self.weight = weight
        self.code = code
        self.message = message
        self.span = span
        self.notes = notes
        self.hints = hints
    }

    /// A finding that is told in the same way elsewhere: an error is a fact.
    init(_ diagnostic: Diagnostic) {
        self.init(
            diagnostic.severity == .error ? .fact : .judgement, diagnostic.code, diagnostic.message,
            at: diagnostic.span, notes: diagnostic.notes, hints: diagnostic.hints)
    }

    /// The finding as it is told; a plain chart is drawn in spite of any.
    ///
    /// - Parameter allowance: The chart's reason to do so; nil if it has none.
    func diagnostic(_ allowance: Allowance?) -> Diagnostic {
        if let allowance {
            return Diagnostic(.note, code, "\(message); allowed: \(allowance.reason)", at: span, notes: notes)
        }
        return Diagnostic(
            weight == .fact ? .error : .warning, code, message, at: span, notes: notes, hints: hints)
    }
}
