public import Dataflow
public import Documents
public import VisualEncoding

/// The properties of a scale in a spec. What it lacks is derived.
public struct ScaleDefinition: Declared, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case linear, log, pow, sqrt, symlog, time, utc
        case ordinal, band, point
        case quantile, quantize, threshold
        case binOrdinal = "bin-ordinal"

        public var isDiscrete: Bool { self == .ordinal || self == .band || self == .point }
        public var isTemporal: Bool { self == .time || self == .utc }
        public var isDiscretizing: Bool {
            self == .quantile || self == .quantize || self == .threshold || self == .binOrdinal
        }
    }

    public var type: Kind?
    public var domain: Located<ScaleDomain>?
    public var domainMin: Literal?
    public var domainMax: Literal?
    public var domainMid: Double?
    /// The part of the domain that a position scale leaves out. An addition.
    public var omitted: Located<[Double]>?
    /// Whether bands along x that don't fit into the width go on in another row. An addition.
    public var wrap: Bool?
    /// A domain that isn't extended.
    public var domainRaw: Literals?
    /// The edges of bins, or `{start, stop, step}`.
    public var bins: ScaleBins?
    public var range: Located<ScaleRange>?
    public var rangeMin: Double?
    public var rangeMax: Double?
    public var scheme: SchemeDefinition?
    public var interpolate: ColorInterpolation?
    public var nice: Nice?
    public var zero: Bool?
    public var clamp: Bool?
    public var reverse: Bool?
    public var round: Bool?
    public var base: Double?
    public var exponent: Double?
    public var constant: Double?
    public var padding: Double?
    public var paddingInner: Double?
    public var paddingOuter: Double?
    public var align: Double?

    public init() {}

    /// Merges definitions of a shared scale: for each property, the first that states it takes precedence.
    public init(merging definitions: [ScaleDefinition]) {
        self = definitions.reduce(ScaleDefinition()) { $0.filled(by: $1) }
    }

    public static let typeName = "a scale"

    public static let properties: [Property<ScaleDefinition>] =
        [
            Property("type", \.type, .name(), "The kind of scale."),
            Property("domain", \.domain, .located(.scaleDomain), "The data that the scale maps from."),
            Property("domainMin", \.domainMin, .constant, "The least of the domain."),
            Property("domainMax", \.domainMax, .constant, "The most of the domain."),
            Property("domainMid", \.domainMid, .number, "The middle of a diverging domain."),
            Property(
                "break", \.omitted, .located(.list(of: .number)),
                "The part of the domain that an axis leaves out, and shows that it does: [300, 1200]. An addition."
            ),
            Property(
                "wrap", \.wrap, .boolean,
                "Whether bands along x that don't fit into the width go on in another row. An addition."),
            Property("domainRaw", \.domainRaw, .literals.orNull, "A domain that is taken as it is."),
            Property("bins", \.bins, .scaleBins, "The edges of bins."),
            Property("range", \.range, .located(.scaleRange), "What the scale maps to."),
            Property("rangeMin", \.rangeMin, .number, "The least of the range."),
            Property("rangeMax", \.rangeMax, .number, "The most of the range."),
            Property("scheme", \.scheme, .scheme, "A named colour scheme."),
            Property(
                "interpolate", \.interpolate, .interpolation, "The space that the range's colours mix in."),
            Property("nice", \.nice, .nice, "Extends the domain to round values."),
            Property("zero", \.zero, .boolean, "Whether the domain holds zero."),
            Property("clamp", \.clamp, .boolean, "Keeps values within the range."),
            Property("reverse", \.reverse, .boolean, "Turns the range round."),
            Property("round", \.round, .boolean, "Whole pixels."),
            Property("base", \.base, .number, "Base of a log scale."),
            Property("exponent", \.exponent, .number, "Exponent of a pow scale."),
            Property("constant", \.constant, .number, "Constant of a symlog scale."),
            Property("padding", \.padding, .nonNegative, "Padding of bands, or px beyond the domain."),
            Property("paddingInner", \.paddingInner, .number(in: 0...1), "Padding between bands."),
            Property("paddingOuter", \.paddingOuter, .nonNegative, "Padding outside the bands."),
            Property("align", \.align, .number(in: 0...1), "How outer padding is shared."),
        ]
}
