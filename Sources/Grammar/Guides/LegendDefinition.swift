public import Dataflow
import Diagnostics
public import Documents

/// The properties of a legend: those of the theme and the spec, merged.
public struct LegendDefinition: ExpressionHolding, Sendable {
    public enum Orient: String, CaseIterable, Sendable {
        case none, left, right, top, bottom
        case topLeft = "top-left", topRight = "top-right"
        case bottomLeft = "bottom-left", bottomRight = "bottom-right"
    }

    public enum Direction: String, CaseIterable, Sendable { case horizontal, vertical }

    public enum Kind: String, CaseIterable, Sendable { case symbol, gradient }

    public enum TitleOrient: String, CaseIterable, Sendable { case left, right, top, bottom }

    public var type: Kind?
    public var orient: Orient?
    public var direction: Direction?
    public var symbolDirection: Direction?
    public var gradientDirection: Direction?
    public var disable: Bool?
    /// How the legends on a side are arranged, from the config.
    public var layout: LegendSideDefinition?
    public var gridAlign: RowColumn<LayoutAlign> = RowColumn()
    public var clipHeight: Double?
    public var columns: Double?
    public var wrap: Bool?
    public var columnPadding: Double?
    public var rowPadding: Double?
    public var offset: Double?
    public var padding: Double?
    public var cornerRadius: Double?
    public var fillColor: PaintValue?
    public var strokeColor: PaintValue?
    public var strokeWidth: Double?
    public var strokeDash: [Double]?
    public var format: LabelFormat?
    public var formatType: String?
    public var values: Literals?
    public var tickCount: Located<TickCount>?
    public var tickMinStep: Double?
    public var zindex: Int?
    public var legendX: Double?
    public var legendY: Double?

    public var gradientLength: Double?
    public var gradientHorizontalMinLength: Double?
    public var gradientHorizontalMaxLength: Double?
    public var gradientVerticalMinLength: Double?
    public var gradientVerticalMaxLength: Double?
    public var gradientLabelLimit: Double?
    public var gradientLabelOffset: Double?
    public var gradientThickness: Double?
    public var gradientOpacity: Double?
    public var gradientStrokeColor: PaintValue?
    public var gradientStrokeWidth: Double?

    public var labelExpr: ExpressionSource?
    public var labelOffset: Double?
    public var labelOverlap: LabelOverlap?
    public var labelSeparation: Double?

    public var symbolFillColor: PaintValue?
    public var symbolStrokeColor: PaintValue?
    public var symbolOpacity: Double?
    public var symbolSize: Double?
    public var symbolStrokeWidth: Double?
    public var symbolType: String?
    public var symbolOffset: Double?
    public var symbolLimit: Double?
    public var symbolDash: [Double]?
    public var symbolDashOffset: Double?
    public var symbolBaseFillColor: PaintValue?
    public var symbolBaseStrokeColor: PaintValue?

    public var title = Said<Literal>.absent
    public var titleOrient: TitleOrient?

    /// How labels are set.
    public var labelText = GuideText()
    /// How the title is set.
    public var titleText = GuideText()

    /// Properties that are expressions on the plot or on an entry.
    public var expressions: [PropertyExpression] = []
    public static let decodedExpressions: Set<String> = ["title", "values"]

    public init() {}

    /// Merges definitions of one legend, over those of the config: for each property, the first that states it takes
    /// precedence.
    public init(merging definitions: [LegendDefinition], over config: Config) {
        let usual = config.usual
        self = definitions.dropFirst().reduce(definitions.first ?? LegendDefinition()) { $0.filled(by: $1) }
            .filled(by: config.legend, stating: config.stated(in: "legend"))
            .filled(by: usual.legend, stating: usual.statedOfLegend)
    }

    public static let typeName = "a legend"

    public static let properties: [Property<LegendDefinition>] =
        [
            Property("type", \.type, .name(), "'symbol' or 'gradient'."),
            Property("orient", \.orient, .name(), "Where the legend stands."),
            Property("direction", \.direction, .name(), "Which way entries run."),
            Property("symbolDirection", \.symbolDirection, .name(), "Which way entries of symbols run."),
            Property("gradientDirection", \.gradientDirection, .name(), "Which way ramps run."),
            Property("disable", \.disable, .boolean, "Whether there are no legends."),
            Property("layout", \.layout, .object(), "How the legends of a side stand together."),
            Property("gridAlign", \.gridAlign, .alignments, "How entries align in their grid."),
            Property("clipHeight", \.clipHeight, .length, "The height that entries are cut to."),
            Property("columns", \.columns, .nonNegative, "Columns of entries."),
            Property(
                "wrap", \.wrap, .boolean,
                "Whether entries over or under a plot that have no room in a row go on in another. An addition."
            ),
            Property("columnPadding", \.columnPadding, .number, "Space between columns."),
            Property("rowPadding", \.rowPadding, .number, "Space between rows."),
            Property("offset", \.offset, .number, "Distance from the plot."),
            Property("padding", \.padding, .number, "Space around the content."),
            Property("cornerRadius", \.cornerRadius, .length, "Corners of the box."),
            Property("fillColor", \.fillColor, .paint, "Fill of the box."),
            Property("strokeColor", \.strokeColor, .paint, "Stroke of the box."),
            Property("strokeWidth", \.strokeWidth, .length, "Weight of the box's stroke."),
            Property("strokeDash", \.strokeDash, .list(of: .length), "Dashes of the box's stroke."),
            Property(
                "format", \.format, .labelFormat, "The pattern of the labels; of times one for each unit."),
            Property("formatType", \.formatType, .string, "number, time or chinese."),
            Property("values", \.values, .literals.orNull, "The values shown."),
            Property(
                "tickCount", \.tickCount, .located(.tickCount).orNull,
                "About how many values, or an interval of time."),
            Property("tickMinStep", \.tickMinStep, .nonNegative, "The least distance of values."),
            Property("zindex", \.zindex, .integer(), "Painting order."),
            Property("legendX", \.legendX, .number, "x with orient none."),
            Property("legendY", \.legendY, .number, "y with orient none."),
            Property("gradientLength", \.gradientLength, .length, "Length of the gradient."),
            Property(
                "gradientHorizontalMinLength", \.gradientHorizontalMinLength, .length, "The least width."),
            Property(
                "gradientHorizontalMaxLength", \.gradientHorizontalMaxLength, .length, "The greatest width."),
            Property("gradientVerticalMinLength", \.gradientVerticalMinLength, .length, "The least height."),
            Property(
                "gradientVerticalMaxLength", \.gradientVerticalMaxLength, .length, "The greatest height."),
            Property("gradientLabelLimit", \.gradientLabelLimit, .number, "The greatest width of labels."),
            Property("gradientLabelOffset", \.gradientLabelOffset, .number, "Space between ramp and labels."),
            Property("gradientThickness", \.gradientThickness, .length, "Thickness of the gradient."),
            Property("gradientOpacity", \.gradientOpacity, .number(in: 0...1), "Opacity of the gradient."),
            Property("gradientStrokeColor", \.gradientStrokeColor, .paint, "Outline of the gradient."),
            Property("gradientStrokeWidth", \.gradientStrokeWidth, .length, "Weight of the outline."),
            Property("labelExpr", \.labelExpr, .expressionText, "An expression for the text of labels."),
            Property("labelOffset", \.labelOffset, .number, "Space between symbol and label."),
            Property(
                "labelOverlap", \.labelOverlap, .legendOverlap,
                "How labels of a ramp make room for each other."),
            Property("labelSeparation", \.labelSeparation, .number, "The least space between such labels."),
            Property("symbolFillColor", \.symbolFillColor, .paint, "Fill of symbols."),
            Property("symbolStrokeColor", \.symbolStrokeColor, .paint, "Stroke of symbols."),
            Property("symbolOpacity", \.symbolOpacity, .number(in: 0...1), "Opacity of symbols."),
            Property("symbolSize", \.symbolSize, .nonNegative, "Area of symbols."),
            Property("symbolStrokeWidth", \.symbolStrokeWidth, .length, "Weight of symbols' outlines."),
            Property("symbolType", \.symbolType, .string, "Shape of symbols."),
            Property("symbolOffset", \.symbolOffset, .number, "Moves symbols to the right."),
            Property("symbolLimit", \.symbolLimit, .nonNegative, "The most entries."),
            Property("symbolDash", \.symbolDash, .list(of: .length), "Dashes of symbols' outlines."),
            Property("symbolDashOffset", \.symbolDashOffset, .number, "Where in the dashes to begin."),
            Property(
                "symbolBaseFillColor", \.symbolBaseFillColor, .paint, "Fill of symbols without a colour."),
            Property(
                "symbolBaseStrokeColor", \.symbolBaseStrokeColor, .paint,
                "Stroke of symbols without a colour."),
            Property("title", \.title, .guideTitle, "The title; null for none."),
            Property("titleOrient", \.titleOrient, .name(), "The side of the entries."),
        ]
        + GuideText.properties(
            of: "label", \.labelText, "labels",
            ["align", "baseline", "limit", "opacity", "punctuation", "spacing", "figures"])
        + GuideText.properties(
            of: "title", \.titleText, "the title",
            ["align", "anchor", "baseline", "limit", "lineHeight", "opacity", "padding"])
        + Property.ignored("aria", "description", "unselectedOpacity", "labelPadding")
        + Property.elsewhere(["encoding"])
}

extension ValueType<LegendDefinition> {
    /// A legend. The values of its `encoding` become properties.
    static var legendObject: ValueType { legend { LegendDefinition.decode($0, $1) } }

    /// A legend whose properties may be expressions.
    fileprivate static var legendWithExpressions: ValueType { legend { LegendDefinition.read($0, $1) } }

    private static func legend(
        by read: @escaping @Sendable (Node, DecodingContext) -> LegendDefinition?
    ) -> ValueType {
        ValueType(
            LegendDefinition.typeName, object: LegendDefinition.self, schema: .object(LegendDefinition.self)
        ) {
            node, context in
            read(GuideEncoding.legend.writtenOut(node, log: context.log), context)
        }
    }
}

extension ValueType<Said<LegendDefinition>> {
    /// A legend; true for the default one, null or false for none.
    static var legend: ValueType {
        ValueType(Schema.legend.words, object: LegendDefinition.self, schema: .legend) { node, context in
            switch node.content {
            case .null, .boolean(false): return Said.none
            case .boolean(true): return .given(LegendDefinition())
            case .object:
                return ValueType<LegendDefinition>.legendWithExpressions.decode(node, context).map(Said.given)
            default:
                context.log.error(.wrongType, "expected a legend, found \(node.kind)", at: node.span)
                return node.isTruthy ? .given(LegendDefinition()) : Said.none
            }
        }
    }
}
