import Dataflow
public import Diagnostics
public import Documents
public import Grammar

/// A sheet: blocks on a grid of columns, in one of three shapes.
public struct SheetSpec: Declared, Sendable {
    public enum Shape: String, CaseIterable, Sendable {
        /// A page of fixed width, as tall as its content.
        case poster
        /// A page of exact size, or a panel that takes some of its columns.
        case plate
        /// Content that flows over pages.
        case briefing
    }

    /// The title, which may contain expressions, as the description may.
    public var title: Node?
    public var author: String?
    public var description: Node?
    /// The stated shape; without one, a plate if there is a `page`, otherwise a poster.
    var shape: Shape = .poster
    var statedShape: Shape?
    /// The paper of plates and briefings: the path of a page file, or the page itself.
    public var page: Node?
    /// The number of the page's columns that a panel takes; nil if the sheet isn't a panel.
    public var panel: Int?
    /// The width in points; 1 px of a phone poster is 1 pt.
    public var width: Double?
    public var height: Double?
    public var margins: Insets?
    public var columns: Int?
    public var gutter: Double?
    /// The space between two successive blocks.
    public var spacing: Double?
    /// How many times larger charts are drawn than in print.
    public var chartScale: Double?
    public var ppi: Double?
    public var background: PaintValue?
    /// Named values that texts, charts and conditions may use; a command can set them.
    public var params: [ParameterDefinition] = []
    /// The values of its parameters.
    public var parameters = ParameterValues()
    /// Numbers, and texts with numbers, that are accepted without a figure of the dataset.
    public var literals: Node?
    public var config: Node?
    var running: RunningSpec?
    var cover: [PlacedBlock] = []
    var blocks: [PlacedBlock] = []
    public var span: Span?
    /// The place of `panel` in the document.
    var panelSpan: Span?

    public init() {}

    public static let typeName = "a sheet"

    public static let properties: [Property<SheetSpec>] = [
        Property("title", \.title, .text, "The title, for the document's metadata."),
        Property("author", \.author, .string, "Who made it, for the document's metadata."),
        Property(
            "description", \.description, .text, "What the sheet shows, for readers who can't see it."),
        Property(
            "shape", \.statedShape, .name(),
            "'poster': as tall as its content; 'plate': a page or panel of exact size; 'briefing': pages that flow."
        ),
        Property(
            "page", \.page, .any,
            "The paper: 'broadsheet' or another that is built in, the path of a page file, or the page written here."
        ),
        Property(
            "panel", \.panel, .integer(in: 1...100),
            "A panel of so many columns of the page, without margins."
        ),
        Property("width", \.width, .length, "The width of a poster."),
        Property("height", \.height, .length, "The height of a panel; without it as tall as its content."),
        Property("margins", \.margins, .insets, "Space around the blocks, in place of the page's."),
        Property("columns", \.columns, .integer(in: 1...100), "Columns of the grid, in place of the page's."),
        Property("gutter", \.gutter, .length, "Space between columns."),
        Property("spacing", \.spacing, .length, "Space between blocks."),
        Property(
            "chartScale", \.chartScale, .number(in: 0.1...20),
            "How much larger charts are drawn than in print."),
        Property("ppi", \.ppi, .number(in: 1...2400), "Pixels per inch of PNG output."),
        Property("background", \.background, .paint, "Colour of the paper."),
        Property(
            elsewhere: "theme", .text("a name or a path").orNull,
            "The house style: 'broadsheet' or another that is built in, or the path of a theme."),
        Property(
            elsewhere: "figures", .text("a path").orNull,
            "The dictionary of the dataset whose figures the text may name."),
        Property(
            "literals", \.literals, .any,
            "Numbers, or texts with numbers, that 'tuban check' lets stand without a figure that backs them."),
        Property(
            "params", \.params, .parameters, "Named values for texts and charts, which a command can set."),
        Property("config", \.config, .any, "The house style."),
        Property("running", \.running, .object(), "Running heads and page numbers of a briefing."),
        Property("cover", \.cover, .blocks, "The blocks of a briefing's first page, which has no number."),
        Property("blocks", \.blocks, .blocks, "What stands on the sheet, from top to bottom."),
    ]

    /// Reads a sheet from a document; mistakes are reported to the log.
    ///
    /// - Parameters:
    ///   - theme: The house style, over which the sheet's config is merged.
    ///   - registries: The registries of the things that the document may refer to.
    public static func read(
        _ node: Node, theme: Node? = nil, registries: Registries = Registries(), log: DiagnosticLog
    ) -> SheetSpec? {
        let registries = registries.writing(in: Config.merge([theme, node["config"]]))
        let functions = registries[FunctionLibrary.self]
        // The sheet's size is none of its charts', which have a width and height of their own.
        let parameters = ParameterValues(
            of: node.without("width").without("height"), functions: functions, log: log)
        let node = ExpressionReferences(parameters, functions: functions).replaced(node)
        guard var sheet = decode(node, DecodingContext(log: log, registries: registries)) else { return nil }
        sheet.parameters = parameters
        sheet.span = node.span
        sheet.panelSpan = node["panel"]?.span
        sheet.shape = sheet.statedShape ?? (sheet.page == nil ? .poster : .plate)
        if node["blocks"] == nil {
            log.error(.missingProperty, "a sheet needs 'blocks'", at: node.span)
            return nil
        }
        if sheet.shape != .poster, sheet.page == nil {
            log.error(
                .missingProperty, "a \(sheet.shape.rawValue) needs a 'page'",
                at: node["shape"]?.span ?? node.span,
                hint:
                    "name one, such as tabloid, or write {trim: {width: 210mm, height: 297mm}, margins: 25mm}"
            )
            return nil
        }
        return sheet
    }
}
