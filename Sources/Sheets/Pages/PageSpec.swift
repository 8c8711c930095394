public import Diagnostics
public import Documents
public import Grammar

/// The paper: its trimmed size, margins, columns and baseline grid. A newspaper defines it once,
/// in a page file.
public struct PageSpec: Declared, Sendable {
    public var name: String?
    public var trim = TrimSpec()
    public var margins = Insets()
    public var columns = 1
    public var gutter = 0.0
    /// The distance of the lines of the baseline grid, on which blocks begin; nil for none.
    public var baseline: Double?

    public init() {}

    public static let typeName = "a page"

    public static let properties: [Property<PageSpec>] = [
        Property("name", \.name, .string, "What the paper calls the page."),
        Property("trim", \.trim, .object(), "The size of the trimmed page.").required(),
        Property("margins", \.margins, .insets, "From the trimmed edges to the type area."),
        Property("columns", \.columns, .integer(in: 1...100), "Columns of the type area."),
        Property("gutter", \.gutter, .length, "Space between two columns."),
        Property("baseline", \.baseline, .length, "The distance of lines, on which blocks start."),
        Property(
            elsewhere: "press", .any,
            "The press that the page is for: 'newsprint', 'x4', the path of a press profile, or the profile."),
        Property(elsewhere: "layers", .boolean, "Whether the parts of the page are layers of its PDF."),
        Property(elsewhere: "archive", .boolean, "Whether its PDF is made to be kept, as PDF/A-2u."),
    ]

    var typeWidth: Double { max(1, trim.width - margins.left - margins.right) }
    var typeHeight: Double { max(1, trim.height - margins.top - margins.bottom) }
    var grid: Grid { Grid(columns: columns, gutter: gutter, width: typeWidth) }

    /// Reads a page, and reports margins and gutters that leave no room.
    public static func read(_ node: Node, log: DiagnosticLog) -> PageSpec? {
        guard let page = decode(node, DecodingContext(log: log)) else { return nil }
        if page.trim.width - page.margins.left - page.margins.right <= 0
            || page.trim.height - page.margins.top - page.margins.bottom <= 0
        {
            log.error(
                .pageTooSmall, "the margins leave nothing of the page", at: node["margins"]?.span ?? node.span
            )
            return nil
        }
        if page.grid.columnWidth <= 0 {
            log.error(
                .pageTooSmall, "the gutters leave nothing of the columns",
                at: node["gutter"]?.span ?? node.span)
            return nil
        }
        return page
    }

    /// Reads the page of a sheet: a built-in one, the path of a page file, or a page written in the sheet.
    static func read(_ node: Node, reader: SourceReader, log: DiagnosticLog) -> PageSpec? {
        guard let name = node.string else { return read(node, log: log) }
        guard let source = reader.source(name, or: .papers, at: node.span, log: log),
            let document = source.document(at: node.span, log: log)
        else { return nil }
        return read(document, log: log)
    }
}

/// The size of a trimmed page.
public struct TrimSpec: Declared, Sendable {
    public var width = 0.0
    public var height = 0.0

    public init() {}

    public static let typeName = "the trimmed size"

    public static let properties: [Property<TrimSpec>] = [
        Property("width", \.width, .length, "The width.").required(),
        Property("height", \.height, .length, "The height.").required(),
    ]
}
