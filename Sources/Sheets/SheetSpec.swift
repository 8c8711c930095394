import Dataflow
public import Diagnostics
public import Documents
public import Grammar

/// A sheet: blocks on a grid of columns.
///
/// The first shape is the poster: of fixed width, as tall as its content.
public struct SheetSpec: Declared, Sendable {
    public var title: String?
    public var author: String?
    public var description: String?
    /// The width in points; 1 px of a phone poster is 1 pt.
    public var width: Double?
    public var margins: Insets?
    public var columns: Int?
    public var gutter: Double?
    /// Space between two blocks that follow one another.
    public var spacing: Double?
    /// How much larger charts are drawn than in print.
    public var chartScale: Double?
    public var ppi: Double?
    public var background: PaintValue?
    public var theme: String?
    public var figures: Node?
    /// Named values that text, charts and conditions may use; a command can set them.
    public var params: Node?
    public var config: Node?
    public var blocks: Node?
    public var span: Span?

    public init() {}

    public static let typeName = "a sheet"

    public static let properties: [Property<SheetSpec>] = [
        Property("title", \.title, .string, "The title, for the document's metadata."),
        Property("author", \.author, .string, "Who made it, for the document's metadata."),
        Property(
            "description", \.description, .string, "What the sheet shows, for readers who can't see it."),
        Property("width", \.width, .length, "The width of the sheet."),
        Property("margins", \.margins, .insets, "Space around the blocks."),
        Property("columns", \.columns, .integer(atLeast: 1), "Columns of the grid."),
        Property("gutter", \.gutter, .length, "Space between columns."),
        Property("spacing", \.spacing, .length, "Space between blocks."),
        Property(
            "chartScale", \.chartScale, .number(in: 0.1...20),
            "How much larger charts are drawn than in print."),
        Property("ppi", \.ppi, .number(in: 1...2400), "Pixels per inch of PNG output."),
        Property("background", \.background, .paint, "Colour of the paper."),
        Property("theme", \.theme, .string, "A file with a house style."),
        Property(
            "figures", \.figures, .any, "The dictionary of the dataset whose figures the text may name."),
        Property("params", \.params, .any, "Named values for texts and charts, which a command can set."),
        Property("config", \.config, .any, "The house style."),
        Property("blocks", \.blocks, .any, "What stands on the sheet, from top to bottom."),
    ]

    public static func read(_ node: Node, log: DiagnosticLog) -> SheetSpec? {
        guard var sheet = decode(node, DecodingContext(log: log)) else { return nil }
        sheet.span = node.span
        guard let blocks = sheet.blocks else {
            log.error("a sheet needs 'blocks'", at: node.span)
            return nil
        }
        guard blocks.elements != nil else {
            log.error("expected a list of blocks, found \(blocks.kind)", at: blocks.span)
            return nil
        }
        return sheet
    }
}
