public import Dataflow
import Diagnostics
public import Documents
public import SceneGraph

/// The properties of a mark: those of the theme and the spec, merged.
public struct MarkDefinition: ExpressionHolding, Sendable {
    public var style: [Located<String>]?
    public var clip: Bool?
    public var orient: Orient?
    public var invalid: InvalidMode?
    var order: Bool?

    // Paint
    public var filled: Bool?
    public var color: PaintValue?
    public var fill: PaintValue?
    public var stroke: PaintValue?
    public var opacity: Double?
    public var blend: BlendMode?
    /// The pixels per inch at which the mark is set as a picture in documents; nil for vectors.
    public var raster: Located<Double>?
    public var fillOpacity: Double?
    public var strokeOpacity: Double?
    public var strokeWidth: Double?
    public var strokeDash: [Double]?
    public var strokeDashOffset: Double?
    public var strokeCap: StrokeCap?
    public var strokeJoin: StrokeJoin?
    public var strokeMiterLimit: Double?

    // Place and size
    public var x: PositionValue?
    public var y: PositionValue?
    public var x2: PositionValue?
    public var y2: PositionValue?
    public var xOffset: Double?
    public var yOffset: Double?
    public var x2Offset: Double?
    public var y2Offset: Double?
    public var width: BandSize?
    public var height: BandSize?
    public var size: Double?
    public var shape: String?
    public var angle: Double?
    public var thickness: Double?
    public var binSpacing: Double?
    public var continuousBandSize: Double?
    public var discreteBandSize: BandSize?
    public var minBandSize: Double?
    public var maxBandSize: Double?
    public var timeUnitBandPosition: Double?
    public var timeUnitBandSize: Double?
    public var cornerRadius: Double?
    public var cornerRadiusEnd: Double?
    public var cornerRadiusTopLeft: Double?
    public var cornerRadiusTopRight: Double?
    public var cornerRadiusBottomLeft: Double?
    public var cornerRadiusBottomRight: Double?

    // Images
    public var url: String?
    public var aspect: Bool?

    // Lines and areas
    public var interpolate: Interpolation?
    public var tension: Double?
    public var point = MarkPart.absent
    public var line = MarkPart.absent

    // Arcs
    public var innerRadius: Double?
    public var outerRadius: Double?
    public var radius: Double?
    public var radius2: Double?
    public var radiusOffset: Double?
    public var radius2Offset: Double?
    public var theta: Double?
    public var theta2: Double?
    public var thetaOffset: Double?
    public var theta2Offset: Double?
    public var padAngle: Double?

    // Text
    public var text: Literal?
    public var align: TextAlign?
    public var baseline: TextBaseline?
    public var dx: Double?
    public var dy: Double?
    public var font: String?
    public var fontSize: Double?
    public var fontWeight: FontWeight?
    public var fontStyle: FontSlant?
    public var limit: Double?
    public var lineHeight: Double?
    public var lineBreak: String?
    public var href: String?
    public var ellipsis: String?

    // Additions for newsrooms
    public var wrap: Double?
    public var tracking: Double?
    public var punctuation: FontStyle.Punctuation?
    public var spacing: Double?
    public var squeeze: Bool?
    public var figures: FontStyle.Figures?
    public var wrapFit: WrapFit?
    public var indent: Double?
    public var direction: Direction?
    public var trimsBearing: Bool?
    public var unitFont: String?
    public var unitFontSize: Double?
    public var unitFontWeight: FontWeight?
    public var unitGap: Double?
    public var label = Part<LabelDefinition>.absent
    public var place: LabelPlace?
    public var bound = Part<BoundDefinition>.absent
    public var zeroLine = Part<ZeroLineDefinition>.absent
    public var missing = Part<MissingDefinition>.absent

    /// Properties that are expressions on the row or the plot, which are evaluated when the mark is drawn.
    public var expressions: [PropertyExpression] = []
    public static let decodedExpressions: Set<String> = []

    public init() {}

    public static let typeName = "a mark definition"

    /// Whether lines connect their points in the order of the table.
    public var keepsOrder: Bool { order == false }

    public enum Orient: String, CaseIterable, Sendable { case horizontal, vertical }

    public enum Direction: String, CaseIterable, Sendable { case horizontal, vertical }

    /// How text is broken into lines.
    public enum WrapFit: String, CaseIterable, Sendable {
        /// Lines of similar widths, broken where it reads well.
        case balanced
        /// Lines as full as possible, with ragged ends.
        case filled
        /// Lines filled to the width, except for the last.
        case justified
    }

    public static let properties: [Property<MarkDefinition>] =
        [
            Property(elsewhere: "type", .oneOf(MarkNames.primitive), "Which mark is drawn."),
            Property(
                "style", \.style, .list(of: .located(.string)), "Named sets of properties from the config."),
            Property("clip", \.clip, .boolean, "Clips to the plot."),
            Property("orient", \.orient, .name(), "Which way bars, ticks, rules and areas run."),
            Property(
                "invalid", \.invalid, .invalid,
                "What becomes of rows that have no place: 'filter', 'show' or null …"),
            Property("order", \.order, .markOrder, "null: the points of lines are joined as they come."),
            Property("filled", \.filled, .boolean, "Whether color fills rather than strokes."),
            Property("color", \.color, .paint, "The colour of fill or stroke."),
            Property("fill", \.fill, .paint, "The fill; wins over color."),
            Property("stroke", \.stroke, .paint, "The stroke; wins over color."),
            Property("opacity", \.opacity, .number(in: 0...1), "Opacity of the whole, from 0 to 1."),
            Property(
                "blend", \.blend, .name().orNull, "How its colour is mixed with those beneath, as in CSS."),
            Property(
                "raster", \.raster, .located(.resolution).orNull,
                "In PDF documents, sets the mark as a picture of so many pixels per inch: 600ppi. Texts and axes stay vectors."
            ),
            Property("fillOpacity", \.fillOpacity, .number(in: 0...1), "Opacity of the fill."),
            Property("strokeOpacity", \.strokeOpacity, .number(in: 0...1), "Opacity of the stroke."),
            Property("strokeWidth", \.strokeWidth, .length, "Weight of the stroke."),
            Property("strokeDash", \.strokeDash, .list(of: .length), "Lengths of dashes and gaps."),
            Property("strokeDashOffset", \.strokeDashOffset, .number, "Where in the pattern to begin."),
            Property("strokeCap", \.strokeCap, .name(), "How lines end."),
            Property("strokeJoin", \.strokeJoin, .name(), "How lines meet."),
            Property("strokeMiterLimit", \.strokeMiterLimit, .nonNegative, "How far a mitre may reach."),
            Property("x", \.x, .position, "x in px, or 'width'."),
            Property("y", \.y, .position, "y in px, or 'height'."),
            Property("x2", \.x2, .position, "The other x."),
            Property("y2", \.y2, .position, "The other y."),
            Property("xOffset", \.xOffset, .number, "Moves the mark to the right."),
            Property("yOffset", \.yOffset, .number, "Moves the mark down."),
            Property("x2Offset", \.x2Offset, .number, "Moves the other x to the right."),
            Property("y2Offset", \.y2Offset, .number, "Moves the other y down."),
            Property("width", \.width, .bandSize, "Width, or {band: share of the band}."),
            Property("height", \.height, .bandSize, "Height, or {band: share of the band}."),
            Property("size", \.size, .nonNegative, "Area of a point, thickness of a bar, size of text."),
            Property("shape", \.shape, .symbolShape, "A named shape or an SVG path."),
            Property("angle", \.angle, .number, "Degrees clockwise."),
            Property("thickness", \.thickness, .length, "Thickness of a tick."),
            Property("binSpacing", \.binSpacing, .number, "Space between binned bars."),
            Property(
                "continuousBandSize", \.continuousBandSize, .length,
                "Thickness of bars on a continuous scale."),
            Property("discreteBandSize", \.discreteBandSize, .bandSize, "Thickness of bars on a band scale."),
            Property("minBandSize", \.minBandSize, .length, "The least thickness of bars."),
            Property(
                "maxBandSize", \.maxBandSize, .length,
                "The greatest thickness of bars that are a share of their band. An addition."),
            Property(
                "timeUnitBandPosition", \.timeUnitBandPosition, .number(in: 0...1),
                "Where in a time unit the mark stands, from 0 to 1."),
            Property(
                "timeUnitBandSize", \.timeUnitBandSize, .nonNegative,
                "How much of a time unit the mark takes, from 0 to 1."),
            Property("cornerRadius", \.cornerRadius, .length, "Radius of all corners."),
            Property("cornerRadiusEnd", \.cornerRadiusEnd, .length, "Radius of the corners at a bar's end."),
            Property("cornerRadiusTopLeft", \.cornerRadiusTopLeft, .length, "Radius of one corner."),
            Property("cornerRadiusTopRight", \.cornerRadiusTopRight, .length, "Radius of one corner."),
            Property("cornerRadiusBottomLeft", \.cornerRadiusBottomLeft, .length, "Radius of one corner."),
            Property("cornerRadiusBottomRight", \.cornerRadiusBottomRight, .length, "Radius of one corner."),
            Property("url", \.url, .string, "The path or the data: address of a picture."),
            Property("aspect", \.aspect, .boolean, "Whether a picture keeps its proportions."),
            Property("interpolate", \.interpolate, .name(), "How points are joined."),
            Property("tension", \.tension, .number, "Tension of cardinal and similar curves."),
            Property(
                "point", \.point, .markPoints,
                "Points on a line: true, 'transparent', or a mark's properties."),
            Property(
                "line", \.line, .markPart,
                "A line on an area: true, or a mark's properties."),
            Property("innerRadius", \.innerRadius, .length, "Inner radius of an arc."),
            Property("outerRadius", \.outerRadius, .length, "Outer radius of an arc."),
            Property(
                "radius", \.radius, .length, "Outer radius of an arc; distance of text from the centre."),
            Property("radius2", \.radius2, .length, "Inner radius of an arc."),
            Property("radiusOffset", \.radiusOffset, .number, "Added to the radius."),
            Property("radius2Offset", \.radius2Offset, .number, "Added to the inner radius."),
            Property("thetaOffset", \.thetaOffset, .number, "Added to the start angle."),
            Property("theta2Offset", \.theta2Offset, .number, "Added to the end angle."),
            Property("theta", \.theta, .number, "Start or middle angle in radians."),
            Property("theta2", \.theta2, .number, "End angle in radians."),
            Property("padAngle", \.padAngle, .number, "Angle between arcs."),
            Property("text", \.text, .constant.described(as: .lines), "The text of a text mark."),
            Property("align", \.align, .name(), "Where the text lies at its point."),
            Property("baseline", \.baseline, .name(), "Where the text stands at its point."),
            Property("dx", \.dx, .number, "Moves text to the right."),
            Property("dy", \.dy, .number, "Moves text down."),
            Property("font", \.font, .string, "The family of the type."),
            Property("fontSize", \.fontSize, .length, "The size of the type."),
            Property("fontWeight", \.fontWeight, .fontWeight, "100 to 900, 'normal' or 'bold'."),
            Property(
                "fontStyle", \.fontStyle, .fontSlant,
                "'normal' or 'italic'. Canvas takes a weight here, too, and so does Tuban."),
            Property("limit", \.limit, .length, "The greatest width; longer text is cut."),
            Property("lineHeight", \.lineHeight, .length, "The distance of lines."),
            Property("href", \.href, .string, "The address that the mark links to, in PDF."),
            Property("lineBreak", \.lineBreak, .string, "What breaks a line within a text."),
            Property("ellipsis", \.ellipsis, .string, "What ends a text that is cut."),
            Property("wrap", \.wrap, .length, "The width at which text is broken into lines. An addition."),
            Property("tracking", \.tracking, .number, "Space between characters, in em. An addition."),
            Property(
                "punctuation", \.punctuation, .name(), "How wide full-width marks are set. An addition."),
            Property(
                "spacing", \.spacing, .number(in: 0...1),
                "Space between Chinese characters and Western letters and figures, in em. An addition."),
            Property(
                "squeeze", \.squeeze, .boolean,
                "Whether full-width marks that meet, and those at lines' ends, lose half an em. An addition."),
            Property(
                "figures", \.figures, .name(), "Figures of one width, or each of its own. An addition."),
            Property(
                "wrapFit", \.wrapFit, .name(), "How text is broken into lines. An addition."),
            Property(
                "indent", \.indent, .number,
                "How far the first line of wrapped text starts to the right, in em. An addition."),
            Property(
                "direction", \.direction, .name(),
                "'vertical': from top to bottom, lines from right to left. An addition."),
            Property(
                "trimsBearing", \.trimsBearing, .boolean,
                "Sets large figures optically on the edge. An addition."),
            Property("unitFont", \.unitFont, .string, "The family of a figure's unit. An addition."),
            Property("unitFontSize", \.unitFontSize, .length, "The size of a figure's unit. An addition."),
            Property(
                "unitFontWeight", \.unitFontWeight, .fontWeight, "The weight of a figure's unit. An addition."
            ),
            Property(
                "unitGap", \.unitGap, .number,
                "Space between figure and unit, in em of the unit. An addition."),
            Property("label", \.label, .part(), "How value labels are set. An addition."),
            Property(
                "place", \.place, .name(),
                "Whether texts that stand on data may move off others: auto (on sheets) or fixed. An addition."
            ),
            Property("bound", \.bound, .part(), "How open bounds are drawn. An addition."),
            Property(
                "zeroLine", \.zeroLine, .part(),
                "A line at each bar's foot: true, or its properties. An addition."),
            Property(
                "missing", \.missing, .part(),
                "What is drawn for missing numbers by bars, lines and texts: true, or its properties. An addition."
            ),
        ]
        + Property.ignored(
            "tooltip", "cursor", "aria", "description", "ariaRole", "smooth", "strokeOffset",
            "bandSize")
        + Property.unsupported("dir")

    /// The names of its properties.
    static let names = Set(properties.map(\.name))

    /// The font of the text, with defaults for what the definition lacks.
    public func fontStyle(
        family: String = "sans-serif", size: Double = 11, rules: TypeRules = TypeRules()
    ) -> FontStyle {
        var style = rules.overridden(
            punctuation: punctuation, spacing: spacing, squeeze: squeeze, figures: figures
        )
        .fontStyle(family: font ?? family, size: fontSize ?? size, weight: fontWeight ?? 400)
        style.slant = fontStyle ?? .upright
        style.tracking = tracking ?? 0
        return style
    }
}

/// A position in px, or the far edge of the plot.
public enum PositionValue: Hashable, Sendable {
    case offset(Double)
    case farEdge
}

/// A thickness in px, or a fraction of a band.
public enum BandSize: Hashable, Sendable {
    case length(Double)
    case band(Double)
}

extension ValueType<PositionValue> {
    static var position: ValueType {
        .matching(
            "a number, 'width' or 'height'", schema: .either([.number(), .text("'width' or 'height'")])
        ) { node in
            if let number = node.number { return .offset(number) }
            if node.string == "width" || node.string == "height" { return .farEdge }
            return node.string.flatMap(Length.init).map { .offset($0.points) }
        }
    }
}

extension ValueType<BandSize> {
    static var bandSize: ValueType {
        ValueType("a length or {band: share}", schema: .bandSize) { node, context in
            if let band = node["band"] {
                return ValueType<Double>.nonNegative.decode(band, context).map { .band($0) }
            }
            return ValueType<Double>.length.decode(node, context).map { .length($0) }
        }
    }
}

extension ValueType<Bool> {
    /// Whether lines sort their points; null for no.
    fileprivate static var markOrder: ValueType {
        .matching("true, false or null", schema: Schema.boolean.orNull) { $0.isNull ? false : $0.boolean }
    }
}

extension ValueType<String> {
    /// A shape's name or path. A path that is longer than any symbol needs would take minutes to be filled.
    fileprivate static var symbolShape: ValueType {
        .matching("a shape's name, or a path of at most 100,000 characters", schema: .string) { node in
            node.string.flatMap { $0.utf8.count <= 100_000 ? $0 : nil }
        }
    }
}

extension ValueType<Double> {
    /// A resolution, with its unit or as a number.
    fileprivate static var resolution: ValueType {
        .matching("a resolution from 36 to 2400, such as 600ppi", schema: .text("a resolution")) { node in
            let text = node.string.map { $0.hasSuffix("ppi") ? String($0.dropLast(3)) : $0 }
            let value = text.flatMap { Double($0) } ?? node.number
            return value.flatMap { (36...2400).contains($0) ? $0 : nil }
        }
    }
}
