public import Diagnostics

/// A check of what a chart says: whether a reader takes something from it that the figures don't bear out.
///
/// The rule's code carries all that is written about it: its id, by which a spec allows what it finds; the
/// reason; and a bad example with its correction, both of which a test tries.
public protocol IntegrityRule: Check {
    static var code: Diagnostic.Code { get }
    /// What its findings are; judgements unless it says so.
    static var weight: Finding.Weight { get }
}

extension IntegrityRule {
    public static var weight: Finding.Weight { .judgement }
    public var id: String { Self.code.id }
    public var codes: [Diagnostic.Code] { [Self.code] }
    public var reads: Set<CheckSubject.Kind> { [.preparedChart] }

    /// Something that may well be meant.
    func judgement(
        _ message: String, at span: Span?, notes: [Diagnostic.Note] = [], hint: String? = nil
    ) -> Finding {
        Finding(.judgement, Self.code, message, at: span, notes: notes, hints: hint.map { [$0] } ?? [])
    }

    /// Something that is wrong, whatever is meant.
    func fact(
        _ message: String, at span: Span?, notes: [Diagnostic.Note] = [], hint: String? = nil
    ) -> Finding {
        Finding(.fact, Self.code, message, at: span, notes: notes, hints: hint.map { [$0] } ?? [])
    }
}
