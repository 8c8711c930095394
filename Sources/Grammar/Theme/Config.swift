import Dataflow
public import Diagnostics
public import Documents
public import Formats
import SceneGraph

/// The house style: the spec's `config` over that of a theme, over the grammar's defaults.
///
/// Its sections and styles are decoded once, where they stand, whether or not anything uses them.
public struct Config: Declared {
    public var background: PaintValue?
    public var padding: Insets?
    public var autosize: AutosizeDefinition?
    public var locale = FormatLocale.english

    // Type
    public var font: String?
    public var displayFont: String?
    public var lineBreak: String?
    public var type = TypeRules()

    // Words and figures
    public var countTitle: String?
    public var fieldTitle = FieldTitleForm.verbal
    public var customFormatTypes = false
    public var numberFormat: LabelFormat?
    public var numberFormatType: String?
    public var normalizedNumberFormat: LabelFormat?
    public var normalizedNumberFormatType: String?
    public var timeFormat: LabelFormat?
    public var timeFormatType: String?

    // Sections
    @Boxed public var scale = ScaleConfig()
    @Boxed public var range = RangeConfig()
    @Boxed public var view = ViewConfig()
    public var concat = CompositionConfig()
    public var facet = CompositionConfig()
    public var highlight = HighlightConfig()
    @Boxed public var legend = LegendDefinition()
    @Boxed public var header = HeaderDefinition()
    @Boxed public var headerRow = HeaderDefinition()
    @Boxed public var headerColumn = HeaderDefinition()
    @Boxed public var headerFacet = HeaderDefinition()
    @Boxed public var label = LabelDefinition()
    @Boxed public var title = TitleDefinition()
    @Boxed public var projection = ProjectionDefinition()
    @Boxed public var annotation = AnnotationStyle()
    @Boxed public var bound = BoundDefinition()
    @Boxed public var selection = SelectionConfig()
    @Boxed public var furniture: FurnitureDefinition?
    public var print: PrintDefinition?

    /// The sections for marks: for all of them, and for those of a type.
    var marks: [String: StatedMark] = [:]
    /// The sections for marks that consist of others.
    var composites: [String: MarkSpec] = [:]
    var styles = Styles()
    /// The section for sheets, which their module decodes.
    public var sheet: Node?
    /// The sections for axes: for all axes, those of a side, those of a kind of scale …
    var axes: [String: Said<AxisSpec>] = [:]
    public private(set) var node: Node?
    /// The styles of guides, titles and plots by default, as properties of each.
    @Boxed public private(set) var usual = UsualStyles()

    public init() {}

    /// Decodes a merged config.
    public init(_ node: Node?, log: DiagnosticLog) {
        guard let node else { return }
        Palette.validate(node, log: log)
        self = Config.decode(node, DecodingContext(log: log)) ?? Config()
        self.node = node
        usual = UsualStyles(self, log: log)
    }

    /// Returns the names of the properties that a section for guides states; nil if it states some in its `encoding`.
    func stated(in section: String) -> Set<String>? {
        guard let section = node?[section] else { return [] }
        return section["encoding"] == nil ? Set(section.members?.map(\.key) ?? []) : nil
    }

    /// Returns what the section of a type of marks states, or that of all, `mark`.
    public func mark(_ name: String) -> StatedMark? { marks[name] }

    /// Returns what the section of marks that consist of others states.
    public func composite(_ name: String) -> MarkSpec? { composites[name] }

    /// Returns what a style states of marks.
    public func markStyle(_ name: String) -> StatedMark? { styles[name]?.mark }

    /// The names of its styles.
    public var styleNames: [String] { styles.names }

    /// The sections for axes of all kinds.
    public var axisSections: [AxisSpec] { axes.keys.sorted().compactMap { axes[$0]?.value } }

    /// Returns the section of a name for axes.
    public func axis(_ name: String) -> Said<AxisSpec> { axes[name] ?? .absent }

    /// Returns a style as properties of an axis.
    public func axisStyle(_ name: String, log: DiagnosticLog) -> AxisSpec? {
        styles[name].flatMap {
            AxisSpec(style: $0.members(of: AxisDefinition.self), DecodingContext(log: log))
        }
    }

    /// Merges sections; later ones take precedence.
    public static func merge(_ nodes: [Node?]) -> Node? {
        nodes.compactMap { $0 }.reduce(nil) { base, node in base.map { node.merged(over: $0) } ?? node }
    }

    /// Reports unknown sections and invalid palette colours in a part of a config.
    public static func validate(_ node: Node, log: DiagnosticLog) {
        guard let members = node.members else {
            log.error(.wrongType, "expected \(typeName), found \(node.kind)", at: node.span)
            return
        }
        for member in members where !names.contains(member.key) {
            log.unknownProperty(member.key, of: typeName, at: member.keySpan, known: names)
        }
        Palette.validate(node, log: log)
    }

    public static let typeName = "a config"

    public static let properties: [Property<Config>] =
        values + formats + guideSections + ownSections + sharedSections

    public static let names = properties.map(\.name)

    private static let values: [Property<Config>] = [
        Property("background", \.background, .paint, "Colour of the paper."),
        Property("padding", \.padding, .insets, "Space around the whole."),
        Property("autosize", \.autosize, .autosize, "Whether sizes are of the plot or of the whole."),
        Property(
            "locale", \.locale, .locale,
            "How numbers and dates are written: 'zh-CN', 'en-US', or definitions of d3."),
        Property("font", \.font, .string, "The family of all text."),
        Property("displayFont", \.displayFont, .string, "The family of headlines. An addition."),
        Property("lineBreak", \.lineBreak, .string, "What breaks a line within a text."),
        Property("type", \.type, .object(), "How all text is set. An addition."),
    ]

    private static let formats: [Property<Config>] = [
        Property("countTitle", \.countTitle, .string, "The title of a count of rows."),
        Property("fieldTitle", \.fieldTitle, .name(), "How titles say what is made of a field."),
        Property(
            "customFormatTypes", \.customFormatTypes, .boolean, "Whether format types may be functions."),
        Property("numberFormat", \.numberFormat, .labelFormat, "The pattern of numbers."),
        Property("numberFormatType", \.numberFormatType, .string, "The type of that."),
        Property("normalizedNumberFormat", \.normalizedNumberFormat, .labelFormat, "The pattern of shares."),
        Property("normalizedNumberFormatType", \.normalizedNumberFormatType, .string, "The type of that."),
        Property("timeFormat", \.timeFormat, .labelFormat, "The pattern of dates."),
        Property("timeFormatType", \.timeFormatType, .string, "The type of that."),
    ]

    private static let guideSections: [Property<Config>] = [
        Property("legend", \.legend, .legendObject, "What legends look like."),
        Property("header", \.header, .object(), "What the headers of facets look like."),
        Property("headerRow", \.headerRow, .object(), "What those of rows look like."),
        Property("headerColumn", \.headerColumn, .object(), "What those of columns look like."),
        Property("headerFacet", \.headerFacet, .object(), "What those of wrapped facets look like."),
    ]

    private static let ownSections: [Property<Config>] =
        [
            Property("scale", \.scale, .object(), "What scales do where the spec doesn't say."),
            Property("range", \.range, .ranges, "Ranges by name."),
            Property("view", \.view, .view, "Sizes of plots, and what they are drawn on."),
            Property("concat", \.concat, .object(), "How concatenated views stand."),
            Property("facet", \.facet, .object(), "How the views of a facet stand."),
            Property("highlight", \.highlight, .object(), "The colours of highlights. An addition."),
            Property("furniture", \.furniture, .object(), "What stands around a chart. An addition."),
            Property("print", \.print, .object(), "The limits of the press. An addition."),
            Property(elsewhere: "color", .any, "Colours by name, or true for the usual ones."),
            Property(elsewhere: "fontSize", .any, "Sizes of text by name, or true for the usual ones."),
            Property(elsewhere: "palette", .map(.any), "Colours by names of one's own. An addition."),
        ] + Property.ignored("params", "aria", "signals", "events", "tooltipFormat")
        // Marks of Vega, which Vega-Lite's own marks state themselves.
        + Property.ignored("group", "path", "shape", "symbol")
}

/// How a default title describes a calculated field: "Mean of a", MEAN(a), or a.
public enum FieldTitleForm: String, CaseIterable, Sendable { case verbal, functional, plain }
