public import Dataflow
public import Documents
public import SceneGraph

/// The properties of an axis: those of the theme and the spec, merged.
public struct AxisDefinition: Declared, Sendable {
    public enum Orient: String, CaseIterable, Sendable {
        case left, right, top, bottom

        /// Whether an axis on this side is horizontal.
        public var isHorizontal: Bool { self == .top || self == .bottom }
    }

    /// The config's styles that apply to the axis.
    public var style: [String]?
    public var orient: Orient?
    public var offset: Double?
    public var position: Double?
    public var minExtent: Double?
    public var maxExtent: Double?
    public var zindex: Int?
    public var bandPosition: Double?
    public var values: Literals?
    public var format: LabelFormat?
    public var formatType: String?
    public var disable: Bool?
    /// The distance of the axis from whole pixels, in px; an offset of half a pixel makes thin lines sharp.
    public var translate: Double?

    public var domain: Bool?
    public var domainColor: PaintValue?
    public var domainWidth: Double?
    public var domainDash: [Double]?
    public var domainDashOffset: Double?
    public var domainOpacity: Double?
    public var domainCap: StrokeCap?

    public var grid: Bool?
    public var gridColor: PaintValue?
    public var gridWidth: Double?
    public var gridDash: [Double]?
    public var gridDashOffset: Double?
    public var gridCap: StrokeCap?
    public var gridOpacity: Double?

    public var ticks: Bool?
    public var tickColor: PaintValue?
    public var tickWidth: Double?
    public var tickDash: [Double]?
    public var tickDashOffset: Double?
    public var tickCap: StrokeCap?
    public var tickOpacity: Double?
    public var tickSize: Double?
    public var tickCount: Located<TickCount>?
    public var tickMinStep: Double?
    public var tickOffset: Double?
    public var tickRound: Bool?
    public var tickBand: TickBand?
    public var tickExtra: Bool?

    public var labels: Bool?
    public var labelBound = Said<Double>.absent
    public var labelExpr: ExpressionSource?
    public var labelFlush = Said<Double>.absent
    public var labelFlushOffset: Double?
    public var labelOffset: Double?
    public var labelOverlap: LabelOverlap?
    public var labelSeparation: Double?
    /// The edge with which the labels of a vertical axis are flush; an addition.
    public var labelEdge: LabelEdge?
    /// The field whose text stands under each label.
    public var labelRemark: String?
    public var labelRemarkColor: PaintValue?
    public var labelRemarkFontSize: Double?
    public var labelRemarkFontWeight: FontWeight?

    /// Whether labels of bands that would meet break into lines or are thinned out; an addition.
    public var labelFit: Bool?

    public enum LabelEdge: String, CaseIterable, Sendable { case inner, outer, above }

    /// Whether ticks are in the middle of bands or at their edges.
    public enum TickBand: String, CaseIterable, Sendable { case center, extent }

    public var title = Said<Literal>.absent
    /// `vertical` sets the title from top to bottom; an addition.
    public var titleDirection: MarkDefinition.Direction?
    public var titleX: Double?
    public var titleY: Double?

    /// How labels are set.
    public var labelText = GuideText()
    /// How the title is set.
    public var titleText = GuideText()

    public init() {}

    public static let typeName = "an axis"

    public static let properties: [Property<AxisDefinition>] =
        [
            Property("style", \.style, .list(of: .string), "The styles of the config that it is drawn in."),
            Property("orient", \.orient, .name(), "The side that the axis stands on."),
            Property("offset", \.offset, .number, "Distance from the plot's edge."),
            Property("position", \.position, .number, "Place along the plot's edge."),
            Property("minExtent", \.minExtent, .number, "The least room for ticks and labels."),
            Property("maxExtent", \.maxExtent, .number, "The most room for ticks and labels."),
            Property("zindex", \.zindex, .integer(), "0 under the marks, 1 over them."),
            Property("bandPosition", \.bandPosition, .number, "Where in a band ticks stand."),
            Property("values", \.values, .literals.orNull, "The values of the ticks."),
            Property(
                "format", \.format, .labelFormat, "The pattern of the labels; of times one for each unit."),
            Property("formatType", \.formatType, .string, "number, time or chinese."),
            Property("disable", \.disable, .boolean, "Whether there is no axis; of a config."),
            Property("translate", \.translate, .number, "How far the axis stands off whole pixels."),
            Property("domain", \.domain, .boolean, "Whether the axis line is drawn."),
            Property("domainColor", \.domainColor, .paint, "Colour of the axis line."),
            Property("domainWidth", \.domainWidth, .length, "Weight of the axis line."),
            Property("domainDash", \.domainDash, .list(of: .length), "Dashes of the axis line."),
            Property("domainDashOffset", \.domainDashOffset, .number, "Where in its dashes the line begins."),
            Property("domainOpacity", \.domainOpacity, .number(in: 0...1), "Opacity of the axis line."),
            Property("domainCap", \.domainCap, .name(), "Ends of the axis line."),
            Property("grid", \.grid, .boolean, "Whether grid lines are drawn."),
            Property("gridColor", \.gridColor, .paint, "Colour of grid lines."),
            Property("gridWidth", \.gridWidth, .length, "Weight of grid lines."),
            Property("gridDash", \.gridDash, .list(of: .length), "Dashes of grid lines."),
            Property("gridDashOffset", \.gridDashOffset, .number, "Where in its dashes a line begins."),
            Property("gridCap", \.gridCap, .name(), "Ends of grid lines."),
            Property("gridOpacity", \.gridOpacity, .number(in: 0...1), "Opacity of grid lines."),
            Property("ticks", \.ticks, .boolean, "Whether ticks are drawn."),
            Property("tickColor", \.tickColor, .paint, "Colour of ticks."),
            Property("tickWidth", \.tickWidth, .length, "Weight of ticks."),
            Property("tickDash", \.tickDash, .list(of: .length), "Dashes of ticks."),
            Property("tickDashOffset", \.tickDashOffset, .number, "Where in its dashes a tick begins."),
            Property("tickCap", \.tickCap, .name(), "Ends of ticks."),
            Property("tickOpacity", \.tickOpacity, .number(in: 0...1), "Opacity of ticks."),
            Property("tickSize", \.tickSize, .number, "Length of ticks."),
            Property("tickCount", \.tickCount, .located(.tickCount).orNull, "About how many ticks."),
            Property(
                "tickMinStep", \.tickMinStep, .number, "The least distance of two ticks, in the data's unit."),
            Property("tickOffset", \.tickOffset, .number, "Moves ticks along the axis."),
            Property("tickRound", \.tickRound, .boolean, "Whether ticks stand on whole pixels."),
            Property(
                "tickBand", \.tickBand, .name(), "Whether ticks stand in the middle of bands or around them."),
            Property(
                "tickExtra", \.tickExtra, .boolean,
                "Whether a tick more stands at the start of the first band."),
            Property("labels", \.labels, .boolean, "Whether labels are drawn."),
            Property("labelBound", \.labelBound, .tolerance, "Drops labels that leave the axis' range."),
            Property(
                "labelExpr", \.labelExpr, .expressionText, "An expression on datum.value and datum.label."),
            Property("labelFlush", \.labelFlush, .tolerance, "Keeps the outer labels within the range."),
            Property("labelFlushOffset", \.labelFlushOffset, .number, "Moves flushed labels outward."),
            Property("labelOffset", \.labelOffset, .number, "Moves labels along the axis."),
            Property(
                "labelOverlap", \.labelOverlap, .labelOverlap.orNull,
                "How overlap is solved: false, 'parity', 'greedy'."),
            Property("labelSeparation", \.labelSeparation, .number, "The least space between two labels."),
            Property(
                "labelRemark", \.labelRemark, .string,
                "The field whose text stands under each label, in lighter type. An addition."),
            Property("labelRemarkColor", \.labelRemarkColor, .paint, "The colour of remarks. An addition."),
            Property(
                "labelRemarkFontSize", \.labelRemarkFontSize, .length, "The size of remarks. An addition."),
            Property(
                "labelRemarkFontWeight", \.labelRemarkFontWeight, .fontWeight,
                "The weight of remarks. An addition."),
            Property(
                "labelEdge", \.labelEdge, .name(),
                "'outer': flush with the axis' outer edge; 'above': over the bands, from the plot's edge. An addition."
            ),
            Property(
                "labelFit", \.labelFit, .boolean,
                "Whether labels of bands that would meet break into lines, or, if they are years or numbers, are thinned "
                    + "out. An addition."),
            Property("title", \.title, .guideTitle, "The title; null for none."),
            Property(
                "titleDirection", \.titleDirection, .name(),
                "'vertical': from top to bottom, Chinese characters upright. An addition."),
            Property("titleX", \.titleX, .number, "x of the title."),
            Property("titleY", \.titleY, .number, "y of the title."),
        ]
        + GuideText.properties(
            of: "label", \.labelText, "labels",
            [
                "align", "angle", "baseline", "limit", "lineHeight", "opacity", "padding", "punctuation",
                "spacing", "figures",
            ])
        + GuideText.properties(
            of: "title", \.titleText, "the title",
            ["align", "anchor", "angle", "baseline", "limit", "lineHeight", "opacity", "padding"])
        + Property.ignored("aria", "description")
        + Property.elsewhere(["encoding"])
}

/// A position along a side.
public enum Anchor: String, CaseIterable, Sendable { case start, middle, end }
