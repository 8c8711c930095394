public import Documents
public import VisualEncoding

/// The defaults of scales: the config's `scale` section.
public struct ScaleConfig: Declared {
    // Padding of bands, in shares of a step
    public var bandPaddingInner: Double?
    public var bandPaddingOuter: Double?
    public var barBandPaddingInner = 0.1
    public var rectBandPaddingInner = 0.0
    public var tickBandPaddingInner = 0.25
    public var bandWithNestedOffsetPaddingInner = 0.2
    public var bandWithNestedOffsetPaddingOuter = 0.2
    public var offsetBandPaddingInner = 0.0
    public var offsetBandPaddingOuter = 0.0
    public var pointPadding = 0.5
    public var continuousPadding: Double?

    // Ends of ranges
    public var minBandSize = 2.0
    public var maxBandSize: Double?
    public var minFontSize = 8.0
    public var maxFontSize = 40.0
    public var minOpacity = 0.3
    public var maxOpacity = 0.8
    public var minSize = 4.0
    public var maxSize: Double?
    public var minStrokeWidth = 1.0
    public var maxStrokeWidth = 4.0

    public var quantileCount = 4
    public var quantizeCount = 4
    public var zero = true
    public var xReverse: Bool?
    public var useUnaggregatedDomain = false
    public var interpolate: ColorInterpolation?
    public var invalid = InvalidConfig()
    public var order = Order.natural

    /// The order of categories for which a chart states none.
    public enum Order: String, CaseIterable, Sendable {
        /// That of their characters.
        case natural
        /// That of the data or their dictionary, for names.
        case data
    }

    public init() {}

    public static let typeName = "the config of scales"

    public static let properties: [Property<ScaleConfig>] =
        paddings + ends + [
            Property("quantileCount", \.quantileCount, .integer(in: 1...1000), "Classes of quantile scales."),
            Property("quantizeCount", \.quantizeCount, .integer(in: 1...1000), "Classes of quantize scales."),
            Property("zero", \.zero, .boolean, "Whether domains hold zero."),
            Property("xReverse", \.xReverse, .boolean, "Whether x runs from right to left."),
            Property(
                "useUnaggregatedDomain", \.useUnaggregatedDomain, .boolean,
                "Whether domains are those of the fields before they are aggregated."),
            Property("interpolate", \.interpolate, .interpolation, "The space that colours mix in."),
            Property(
                "order", \.order, .name(),
                "'data': names come as the dictionary or the data have them where no 'sort' is stated. An addition."
            ),
            Property("invalid", \.invalid, .object(), "What channels draw where they have no number."),
        ] + Property.ignored("framesPerSecond", "animationDuration")
        + Property.unsupported("clamp", "round")

    private static let paddings: [Property<ScaleConfig>] = [
        Property("bandPaddingInner", \.bandPaddingInner, .number, "Space between bands."),
        Property("bandPaddingOuter", \.bandPaddingOuter, .number, "Space around them."),
        Property("barBandPaddingInner", \.barBandPaddingInner, .number, "Space between bars."),
        Property("rectBandPaddingInner", \.rectBandPaddingInner, .number, "Space between rectangles."),
        Property("tickBandPaddingInner", \.tickBandPaddingInner, .number, "Space between ticks."),
        Property(
            "bandWithNestedOffsetPaddingInner", \.bandWithNestedOffsetPaddingInner, .number,
            "Space between bands that offsets divide."),
        Property(
            "bandWithNestedOffsetPaddingOuter", \.bandWithNestedOffsetPaddingOuter, .number,
            "Space around them."),
        Property("offsetBandPaddingInner", \.offsetBandPaddingInner, .number, "Space between offsets."),
        Property("offsetBandPaddingOuter", \.offsetBandPaddingOuter, .number, "Space around them."),
        Property("pointPadding", \.pointPadding, .number, "Space around points."),
        Property(
            "continuousPadding", \.continuousPadding, .number, "Space beside continuous domains, in px."),
    ]

    private static let ends: [Property<ScaleConfig>] = [
        Property("minBandSize", \.minBandSize, .number, "The thinnest bar."),
        Property("maxBandSize", \.maxBandSize, .number, "The thickest bar."),
        Property("minFontSize", \.minFontSize, .number, "The smallest type."),
        Property("maxFontSize", \.maxFontSize, .number, "The largest type."),
        Property("minOpacity", \.minOpacity, .number, "The faintest."),
        Property("maxOpacity", \.maxOpacity, .number, "The least faint."),
        Property("minSize", \.minSize, .number, "The smallest point."),
        Property("maxSize", \.maxSize, .number, "The largest point."),
        Property("minStrokeWidth", \.minStrokeWidth, .number, "The thinnest line."),
        Property("maxStrokeWidth", \.maxStrokeWidth, .number, "The thickest line."),
    ]
}
