/// A kind of defect, whose name stays the same even if its messages change.
public struct PreflightCode: Hashable, Sendable {
    /// Such as "rgb-colour".
    public let id: String
    /// The defect in a few words.
    public let title: String
    /// Why it matters, and what to do.
    public let reason: String
    /// The standard that asks for it, or the trade.
    public let reference: String

    public init(_ id: String, _ title: String, reason: String, reference: String) {
        (self.id, self.title, self.reason, self.reference) = (id, title, reason, reference)
    }

    public static func == (a: PreflightCode, b: PreflightCode) -> Bool { a.id == b.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
