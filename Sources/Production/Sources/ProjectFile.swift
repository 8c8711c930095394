import Diagnostics
public import Documents

/// A `tuban.yaml`: it marks the folder of a project, whose documents may read everything in it, and contains what
/// they have in common.
///
/// ```yaml
/// theme: themes/broadsheet.yaml
/// figures: figures.yaml
/// fonts: [fonts]
/// ```
public struct ProjectFile: Declared, Sendable {
    /// The name of such a file.
    public static let name = "tuban.yaml"

    /// The house style of documents that name none.
    public var theme: Node?
    /// The dictionary of the figures of documents that name none.
    public var figures: Node?
    /// Folders with font files besides the system's, in the project's folder.
    public var fonts: [Node] = []

    public init() {}

    public static let typeName = "a project file"

    public static let properties: [Property<ProjectFile>] =
        [
            Property(
                "theme", \.theme, .any, "The name or the path of the house style of documents that name none."
            ),
            Property(
                "figures", \.figures, .any,
                "The path of the dataset that documents without one name figures of."),
            Property("fonts", \.fonts, .list(of: .any), "Folders with font files, within the project's own."),
        ] + Property.ignored("title", "description")
}

extension ProjectFile {
    /// The project file in a source, read once in a run.
    static func read(_ source: Source, log: DiagnosticLog) -> ProjectFile? {
        source.reading(name, log: log) { log in
            source.text(log: log).flatMap { node(of: $0, log: log) }
                .flatMap { decode($0, DecodingContext(log: log)) }
        }
    }

    /// The document of a project file. One that only marks its folder may be empty or contain only comments.
    static func node(of file: SourceFile, log: DiagnosticLog) -> Node? {
        let isEmpty = file.text.split(whereSeparator: \.isNewline).allSatisfy { line in
            line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
        }
        return isEmpty
            ? Node(.object([]), at: Span(file: file, range: 0..<0)) : DocumentReader.read(file, log: log)
    }
}
