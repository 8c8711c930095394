public import Dataflow
public import Diagnostics
public import Production

/// What a document is rendered with.
public struct RenderingOptions: Sendable {
    /// What messages call the document; its paths start from the folder in it. The extension tells JSON from YAML,
    /// if there is one.
    public var name = "document"
    /// Values for the parameters that the document declares. A name that it doesn't is a mistake.
    public var parameters: [String: Value] = [:]
    /// Tables that the document finds by name: `data: {name: …}`.
    public var tables: [String: Table] = [:]
    /// The width of the whole in points, over the document's own.
    public var width: Double?
    /// Pixels per inch of pictures; nil for 300 where the document has a size in print, else 72.
    public var ppi: Double?

    public init() {}
}

/// What came of a document.
public struct Rendering: Sendable {
    /// The bytes of each page; of a PDF the first holds all. None where the document can't be drawn.
    public var pages: [[UInt8]] = []
    /// Mistakes, warnings and hints, each with its place.
    public var diagnostics: [Diagnostic]
    /// What was read for it: the document, the sources that it names, the files of fonts.
    public var dependencies: [Dependency] = []

    /// Whether there is an error among the diagnostics.
    public var hasFailed: Bool { diagnostics.contains { $0.severity == .error } }
}
