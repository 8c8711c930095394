public import Dataflow
public import Documents

/// What a command asks of all its documents.
public struct RenderOptions: Sendable {
    public var formats: [OutputFormat] = [.png]
    /// Pixels per inch of PNG files; nil for what suits the document.
    public var ppi: Double?
    /// The width of the whole in points, over the document's own.
    public var width: Double?
    /// The house style over those that documents name.
    public var theme: Theme?
    /// What that house style was read from.
    public var themeSources: [Source] = []
    /// Whether warnings count as errors.
    public var isStrict = false
    /// What documents read from.
    public var sources: any SourceProvider = FileSources()
    /// Tables that documents find by name: `data: {name: …}`.
    public var tables: [String: Table] = [:]
    /// Whether results say what their files were made from.
    public var recordsDependencies = false
    /// How many threads work.
    public var jobs = 1

    public init() {}
}
