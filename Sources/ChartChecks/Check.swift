public import Diagnostics

/// A rule that charts and sheets are held to: that texts don't overlap, that a press can print the lines.
///
/// A check looks and changes nothing. It says what it found and whether that is a fact or a judgement;
/// ``Leniency`` decides what follows.
public protocol Check: Sendable {
    /// The name of the check, of which there is one in a list.
    var id: String { get }
    /// The kinds of what it may find.
    var codes: [Diagnostic.Code] { get }
    /// What the check looks at.
    var reads: Set<CheckSubject.Kind> { get }

    func findings(in subject: CheckSubject) -> [Finding]
}
