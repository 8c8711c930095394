public import Dataflow
import Diagnostics
public import Documents
public import SceneGraph

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

    public var labelAlign: TextAlign?
    public var labelBaseline: TextBaseline?
    public var labelColor: PaintValue?
    public var labelExpr: ExpressionSource?
    public var labelFont: String?
    public var labelFontSize: Double?
    public var labelFontWeight: FontWeight?
    public var labelFontStyle: FontSlant?
    public var labelLimit: Double?
    public var labelOffset: Double?
    public var labelOpacity: Double?
    public var labelOverlap: LabelOverlap?
    public var labelSeparation: Double?
    public var labelPunctuation: FontStyle.Punctuation?
    public var labelSpacing: Double?
    public var labelFigures: FontStyle.Figures?

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
    public var titleColor: PaintValue?
    public var titleFont: String?
    public var titleFontSize: Double?
    public var titleFontWeight: FontWeight?
    public var titleFontStyle: FontSlant?
    public var titleLimit: Double?
    public var titleLineHeight: Double?
    public var titleOpacity: Double?
    public var titlePadding: Double?
    public var titleAlign: TextAlign?
    public var titleAnchor: Anchor?
    public var titleOrient: TitleOrient?
    public var titleBaseline: TextBaseline?

    /// Properties that are expressions on the plot or on an entry.
    public var expressions: [PropertyExpression] = []
    public static let decodedExpressions: Set<String> = ["title", "values"]

    public init() {}

    /// Merges definitions of one legend: for each property, the first that states it takes precedence.
    public init(merging definitions: [LegendDefinition]) {
        self = definitions.reduce(LegendDefinition()) { $0.filled(by: $1) }
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
            Property("labelAlign", \.labelAlign, .name(), "Alignment of labels."),
            Property("labelBaseline", \.labelBaseline, .name(), "Baseline of labels."),
            Property("labelColor", \.labelColor, .paint, "Colour of labels."),
            Property("labelExpr", \.labelExpr, .expressionText, "An expression for the text of labels."),
            Property("labelFont", \.labelFont, .string, "Family of labels."),
            Property("labelFontSize", \.labelFontSize, .length, "Size of labels."),
            Property("labelFontWeight", \.labelFontWeight, .fontWeight, "Weight of labels."),
            Property("labelFontStyle", \.labelFontStyle, .fontSlant, "Style of labels."),
            Property("labelLimit", \.labelLimit, .number, "The greatest width of a label."),
            Property("labelOffset", \.labelOffset, .number, "Space between symbol and label."),
            Property(
                "labelOverlap", \.labelOverlap, .legendOverlap,
                "How labels of a ramp make room for each other."),
            Property("labelSeparation", \.labelSeparation, .number, "The least space between such labels."),
            Property("labelOpacity", \.labelOpacity, .number(in: 0...1), "Opacity of labels."),
            Property(
                "labelPunctuation", \.labelPunctuation, .name(),
                "How wide full-width marks are set. An addition."),
            Property(
                "labelSpacing", \.labelSpacing, .number(in: 0...1),
                "Space between Chinese characters and Western letters and figures, in em. An addition."),
            Property(
                "labelFigures", \.labelFigures, .name(),
                "Figures of one width, or each of its own. An addition."),
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
            Property("titleColor", \.titleColor, .paint, "Colour of the title."),
            Property("titleFont", \.titleFont, .string, "Family of the title."),
            Property("titleFontSize", \.titleFontSize, .length, "Size of the title."),
            Property("titleFontWeight", \.titleFontWeight, .fontWeight, "Weight of the title."),
            Property("titleFontStyle", \.titleFontStyle, .fontSlant, "Style of the title."),
            Property("titleLimit", \.titleLimit, .number, "The greatest width of the title."),
            Property("titleLineHeight", \.titleLineHeight, .length, "Distance of the title's lines."),
            Property("titleOpacity", \.titleOpacity, .number(in: 0...1), "Opacity of the title."),
            Property("titlePadding", \.titlePadding, .number, "Space between title and entries."),
            Property("titleAlign", \.titleAlign, .name(), "Alignment of the title."),
            Property("titleAnchor", \.titleAnchor, .name(), "Where along its side the title stands."),
            Property("titleOrient", \.titleOrient, .name(), "The side of the entries."),
            Property("titleBaseline", \.titleBaseline, .name(), "Baseline of the title."),
        ] + Property.ignored("aria", "description", "unselectedOpacity", "labelPadding")
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
