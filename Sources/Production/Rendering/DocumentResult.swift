public import Diagnostics

/// The result of processing a document.
public struct DocumentResult: Sendable {
    /// The path as the user gave it.
    public var path: String
    /// The files that were written.
    public var outputs: [String] = []
    /// In the order of their places.
    public var diagnostics: [Diagnostic]
    /// What the files were made from, the document first, without duplicates; empty unless it was asked for.
    public var dependencies: [Dependency] = []
    public var hasFailed: Bool
    /// Why no other files can be written either, such as "no space left on the disk": a result with such a reason
    /// ends its batch.
    public var obstacle: String?

    /// - Parameter isStrict: Whether warnings count as errors.
    init(
        path: String, outputs: [String] = [], diagnostics: [Diagnostic], isStrict: Bool,
        obstacle: String? = nil
    ) {
        self.path = path
        self.outputs = outputs
        self.diagnostics = diagnostics.inOrderOfPlace
        self.obstacle = obstacle
        hasFailed = diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
    }
}
