import Colors
public import Diagnostics
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
    /// The config's styles, in place of the usual one.
    public var style: [String]?

    public init() {}

    public static let typeName = "a view background"

    /// The properties that a config states for all plots, too.
    static let shared: [Property<ViewBackground>] =
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
        ] + Property.ignored("cursor")

    public static let properties: [Property<ViewBackground>] =
        shared
        + [Property("style", \.style, .list(of: .string), "The styles of the config that it is drawn in.")]
        + Property.elsewhere([
            "continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight", "step",
        ])

    /// Returns the background with what it leaves out taken from its styles and the config's `view`. The style by
    /// default is `cell` for a plot with positions, and `view` for others (Vega-Lite's `compile/unit.ts`).
    public func completed(by config: Config, hasPositions: Bool, log: DiagnosticLog) -> ViewBackground {
        let names = style ?? [hasPositions ? "cell" : "view"]
        var result = names.reversed().compactMap { config.viewStyle($0, log: log) }
            .reduce(self) { $0.filled(by: $1) }
        if names.contains("cell") {
            result = result.filled(by: config.view.background)
            result.stroke = result.stroke ?? .paint(.color(Color(0xDDDDDD)))
        }
        return result
    }
}

extension ValueType<ViewBackground> {
    /// The background of a plot. A warning tells that it clips guides, too.
    static var viewBackground: ValueType {
        ValueType(ViewBackground.typeName, object: ViewBackground.self, schema: .any) { node, context in
            guard let view = ViewBackground.decode(node, context) else { return nil }
            if view.clip == true, let clip = node.member("clip") {
                context.log.warning(
                    .clippedGuides, "the view clips its axes and titles, too", at: clip.keySpan,
                    hint: "clip the marks instead: mark: {type: …, clip: true}")
            }
            return view
        }
    }
}
