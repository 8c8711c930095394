public import Dataflow
public import Diagnostics
public import Documents

/// A complete chart: its outermost view, and the properties that only that view has.
public struct ChartSpec: Declared, Sendable {
    public var view = ViewSpec()
    public var background: PaintValue?
    public var padding: Insets?
    public var autosize: AutosizeDefinition?
    public var config: Node?
    public var datasets: Node?
    // Additions for newsrooms
    public var frame: FrameSpec?
    public var source: Literal?
    public var note: Literal?
    public var credit: Literal?
    public var author: String?
    /// What the chart may do in spite of checks, by the codes of their messages.
    public var allowances: [String: Allowance] = [:]

    /// What it says differently at some widths; the first that applies counts.
    public var variants: [Variant] = []

    /// The values of parameters and selections, those of inner views among them.
    public var parameters = ParameterValues()

    public init() {}

    public static let typeName = "a chart"

    public static let properties: [Property<ChartSpec>] =
        [
            Property("background", \.background, .paint, "Colour of the paper."),
            Property("padding", \.padding, .insets, "Space around the whole."),
            Property(
                "autosize", \.autosize, .autosize, "Whether sizes are of the plot or of the whole."),
            Property("config", \.config, .any.described(as: .config), "The house style."),
            Property("datasets", \.datasets, .any, "Named inline tables."),
            Property(
                elsewhere: "theme", .text("a name or a path").orNull,
                "The house style: 'broadsheet' or another that is built in, or the path of a theme. An addition."
            ),
            Property(
                elsewhere: "figures", .text("a path").orNull,
                "The dictionary of the figures that text may name. An addition."),
            Property("frame", \.frame, .object(), "The size of the whole, furniture included. An addition."),
            Property(
                "source", \.source, .constant.described(as: .lines),
                "Where the figures come from. An addition."),
            Property(
                "note", \.note, .constant.described(as: .lines), "What the reader must know. An addition."),
            Property("credit", \.credit, .constant.described(as: .lines), "Who made the chart. An addition."),
            Property("author", \.author, .string, "Who made it, for a document's metadata. An addition."),
            Property(
                "allow", \.allowances, .allowances,
                "The reasons why the chart may do what a check finds, by the code of the message. An addition."
            ),
            Property(
                elsewhere: "when", .any,
                "What the chart says differently at some widths: a list of objects with 'width', such as '< 80mm', and what "
                    + "is laid over the chart then. An addition."),
            Property(
                elsewhere: "usermeta", .any,
                "Data of other programs. Its `embedOptions`, as Altair writes them, may name a `theme` of vega-embed, "
                    + "and give `formatLocale` and `timeFormatLocale`, which stand for the config's `locale`."
            ),
        ] + Property.ignored("$schema")

    /// Reads a chart from a document; mistakes are reported to the log.
    ///
    /// - Parameters:
    ///   - outer: The parameters of the sheet that contains the chart.
    ///   - theme: The house style, over which the chart's config is merged.
    ///   - registries: The registries of the things that the document may refer to.
    public static func read(
        _ node: Node, outer: [String: Value] = [:], theme: Node? = nil,
        registries: Registries = Registries(), log: DiagnosticLog
    ) -> ChartSpec? {
        guard ViewCount.isReasonable(node, log: log) else { return nil }
        let variants = Variant.parts(of: node, log: log).compactMap { width, chart in
            read(chart, outer: outer, theme: theme, registries: registries, log: log).map {
                Variant(width: width, spec: $0)
            }
        }
        let embedded = EmbedOptions(log: log).normalized(node, isInHouseStyle: theme != nil)
        let registries = registries.writing(in: Config.merge([theme, embedded["config"]]))
        let context = DecodingContext(log: log, registries: registries)
        let placed = SelectionPlaces.normalized(EarlierSelections.normalized(embedded, log: log))
        let functions = registries[FunctionLibrary.self]
        let parameters = ParameterValues(of: placed, outer: outer, functions: functions, log: log)
        let node = ExpressionReferences(parameters, functions: functions).replaced(placed)
        guard let members = node.members else {
            log.error(.wrongType, "expected a chart, found \(node.kind)", at: node.span)
            return nil
        }
        let own = Set(properties.map(\.name))
        let known = Set(ViewSpec.properties.map(\.name)).union(own)
        for member in members where !known.contains(member.key) {
            log.unknownProperty(member.key, of: typeName, at: member.keySpan, known: known.sorted())
        }
        let outer = Node(.object(members.filter { own.contains($0.key) }), at: node.span)
        let inner = Node(
            .object(members.filter { known.contains($0.key) && !own.contains($0.key) }), at: node.span)
        guard var chart = decode(outer, context) else { return nil }
        guard let view = ViewSpec.read(inner, context) else { return nil }
        chart.view = view
        chart.parameters = parameters
        chart.variants = variants
        return chart
    }
}

/// The size of a chart including its furniture; an addition to the grammar.
public struct FrameSpec: Declared, Sendable {
    public var width: Double?
    public var height: Double?

    public init() {}

    public static let typeName = "a frame"

    public static let properties: [Property<FrameSpec>] = [
        Property("width", \.width, .length, "Width of the whole: 112.25mm."),
        Property("height", \.height, .length, "Height of the whole; as tall as its content where left out."),
    ]
}
