public import Documents
public import SceneGraph

/// The `view` property: the background of the plot.
public struct ViewBackground: Declared {
    public var fill: PaintValue?
    public var stroke: PaintValue?
    public var strokeWidth: Double?
    public var strokeDash: [Double]?
    public var strokeDashOffset: Double?
    public var strokeCap: StrokeCap?
    public var strokeJoin: StrokeJoin?
    public var strokeMiterLimit: Double?
    public var opacity: Double?
    public var fillOpacity: Double?
    public var strokeOpacity: Double?
    public var cornerRadius: Double?
    public var clip: Bool?

    public init() {}

    public static let typeName = "a view background"

    public static let properties: [Property<ViewBackground>] =
        [
            Property("fill", \.fill, .paint, "Colour of the plot."),
            Property("stroke", \.stroke, .paint, "Colour of the outline; null for none."),
            Property("strokeWidth", \.strokeWidth, .length, "Weight of the outline."),
            Property("strokeDash", \.strokeDash, .list(of: .length), "Lengths of dashes and gaps."),
            Property("strokeDashOffset", \.strokeDashOffset, .number, "Where in the pattern to begin."),
            Property("strokeCap", \.strokeCap, .name(), "How dashes end."),
            Property("strokeJoin", \.strokeJoin, .name(), "How the corners of the outline are."),
            Property("strokeMiterLimit", \.strokeMiterLimit, .number, "How far a mitred corner may reach."),
            Property("opacity", \.opacity, .number(in: 0...1), "Opacity."),
            Property("fillOpacity", \.fillOpacity, .number(in: 0...1), "Opacity of the plot's colour."),
            Property("strokeOpacity", \.strokeOpacity, .number(in: 0...1), "Opacity of the outline."),
            Property("cornerRadius", \.cornerRadius, .length, "Radius of the corners."),
            Property(
                "clip", \.clip, .boolean,
                "Clips all that is drawn, axes and titles included; marks have a `clip` of their own."),
        ]
        + Property.elsewhere([
            "style", "continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight", "step",
        ]) + Property.ignored("cursor")
}
