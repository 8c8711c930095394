public import Dataflow

/// A function from data to something visible: a position, a length, a colour, a shape.
///
/// The cases are the kinds that differ in their domains and ranges; the nine continuous types of
/// Vega-Lite, for instance, differ only in a `ScaleTransform`.
public enum Scale: Sendable {
    /// Numbers or times to numbers: linear, log, pow, sqrt, symlog, time.
    case continuous(ContinuousScale)
    /// Categories to bands or points along a range.
    case band(BandScale)
    /// Categories to values in turn.
    case ordinal(OrdinalScale)
    /// Numbers to a few values by thresholds: quantize, quantile, threshold, bin-ordinal.
    case discretizing(DiscretizingScale)
    /// Numbers to colours along a ramp.
    case color(ColorScale)
}

extension Scale {
    /// The position of a value along the range: the start of its band on a band scale. nil if
    /// the scale has no positions, or none for this value.
    public func position(_ value: Value) -> Double? {
        switch self {
        case .continuous(let scale):
            value.quantity.map(scale.position).flatMap { $0.isNaN ? nil : $0 }
        case .band(let scale): scale.position(value)
        case .ordinal, .discretizing, .color: nil
        }
    }

    /// The width of a band; 0 if the scale has none.
    public var bandwidth: Double {
        if case .band(let scale) = self { scale.bandwidth } else { 0 }
    }

    /// Whether the domain is a list of distinct values.
    public var isDiscrete: Bool {
        switch self {
        case .band, .ordinal: true
        case .continuous, .discretizing, .color: false
        }
    }
}
