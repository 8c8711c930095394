public import Dataflow
public import Documents
public import Rendering

/// The options of a command for all its documents.
public struct RenderOptions: Sendable {
    public var formats: [OutputFormat] = [.png]
    /// Pixels per inch of PNG files; nil for the document's default.
    public var ppi: Double?
    /// How SVG files are written; their unit is that of the document.
    public var svg = SVGOptions()
    /// What PDF files are for, before what page and theme say.
    public var pdf = PDFForm()
    /// The width of the whole in points, which overrides the document's own.
    public var width: Double?
    /// The house style that replaces those that documents name.
    public var theme: Theme?
    /// The sources of that house style.
    public var themeSources: [Source] = []
    /// When documents for the press are said to be made, in seconds since the beginning of 1970; nil for no time.
    public var date: Int?
    /// Whether warnings count as errors.
    public var isStrict = false
    /// Whether documents are drawn in spite of mistakes, and marked as drafts.
    public var isDraft = false
    /// Where documents read from.
    public var sources: any SourceProvider = FileSources()
    /// Tables that documents find by name: `data: {name: …}`.
    public var tables: [String: Table] = [:]
    /// Whether results say what became of the rows of their data.
    public var recordsReading = false
    /// Whether results say what their files were made from.
    public var recordsDependencies = false
    /// Whether results have the hashes of their files.
    public var hashesFiles = false
    /// How many threads work; nil for one on every processor.
    public var jobs: Int? = 1
    /// What each document may take. If anything is limited, the process must have no threads of its own, as documents
    /// are drawn in copies of it.
    public var limits = DocumentLimits()

    public init() {}
}

/// How SVG files are written.
public typealias SVGOptions = Rendering.SVGOptions

/// How PDF files are written.
public typealias PDFOptions = Rendering.PDFOptions
