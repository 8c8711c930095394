public import Dataflow
public import Diagnostics
public import Press
public import Production
public import Rendering

/// The options of a rendering.
///
/// ```swift
/// var options = RenderingOptions()
/// options.name = "charts/growth.yaml"
/// options.width = 318  // 112 mm
/// ```
public struct RenderingOptions: Sendable {
    /// The name of the document in messages. Its paths start from the folder in the name, and the extension,
    /// if any, distinguishes JSON from YAML.
    public var name = "document"
    /// Values for parameters of the document. A name that the document doesn't declare is an error.
    public var parameters: [String: Value] = [:]
    /// Tables that the document may refer to by name: `data: {name: …}`.
    public var tables: [String: Table] = [:]
    /// The house style, in place of the one that the document names: "broadsheet" or another that is built in, or the
    /// path of a theme among the engine's sources.
    public var theme: String?
    /// The total width in points; nil for the document's own.
    public var width: Double?
    /// The pixels per inch of pictures; nil for 300 if the document has a size in print, otherwise 72.
    public var ppi: Double?
    /// The press that PDF documents are for; nil for what theme and page say.
    public var press: PressProfile?
    /// When documents for a press are said to be made, in seconds since the beginning of 1970.
    public var date: Int?
    /// How SVG is written.
    public var svg = SVGOptions()
    /// How PDF is written, besides what theme and page say: with layers, or to be kept.
    public var pdf = PDFOptions()

    /// Creates options with which a document is rendered as it says itself.
    public init() {}
}

/// The result of rendering a document.
public struct Rendering: Sendable {
    /// The bytes of each page; a PDF is a single element. Empty if the document can't be drawn.
    public var pages: [[UInt8]] = []
    /// Mistakes, warnings and hints, each with its place.
    public var diagnostics: [Diagnostic]
    /// What was read for it: the document, the sources that it refers to, and font files.
    public var dependencies: [Dependency] = []

    /// Whether there is an error among the diagnostics.
    public var hasFailed: Bool { diagnostics.contains { $0.severity == .error } }
}
