public import Documents

/// A scale's properties as the spec gives them; what is left out is derived.
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
    public var domain: Node?
    public var domainMin: Node?
    public var domainMax: Node?
    public var domainMid: Double?
    /// A domain that is taken as it is.
    public var domainRaw: Node?
    /// The edges of bins, or `{start, stop, step}`.
    public var bins: Node?
    public var range: Node?
    public var rangeMin: Double?
    public var rangeMax: Double?
    public var scheme: Node?
    public var interpolate: Node?
    public var nice: Node?
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

    public static let typeName = "a scale"

    public static let properties: [Property<ScaleDefinition>] =
        [
            Property("type", \.type, .name(), "The kind of scale."),
            Property("domain", \.domain, .any, "The data that the scale maps from."),
            Property("domainMin", \.domainMin, .any, "The least of the domain."),
            Property("domainMax", \.domainMax, .any, "The most of the domain."),
            Property("domainMid", \.domainMid, .number, "The middle of a diverging domain."),
            Property("domainRaw", \.domainRaw, .any, "A domain that is taken as it is."),
            Property("bins", \.bins, .any, "The edges of bins."),
            Property("range", \.range, .any, "What the scale maps to."),
            Property("rangeMin", \.rangeMin, .number, "The least of the range."),
            Property("rangeMax", \.rangeMax, .number, "The most of the range."),
            Property("scheme", \.scheme, .any, "A named colour scheme."),
            Property("interpolate", \.interpolate, .any, "The space that the range's colours mix in."),
            Property("nice", \.nice, .any, "Extends the domain to round values."),
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
