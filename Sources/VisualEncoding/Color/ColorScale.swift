public import SceneGraph

/// A scale from numbers to colours along a ramp.
///
/// A domain of two values is sequential. The middle of three lies at the ramp's middle, which makes
/// a diverging scale. Four and more are matched with the ramp's colours one by one.
public struct ColorScale: Sendable {
    /// From the domain to fractions of the ramp; ticks and formats are this scale's.
    public var scale: ContinuousScale
    public var ramp: ColorRamp
    /// The colour of NaN and of what the transform can't take: transparent unless set.
    public var unknown = Color.black.withAlpha(0)

    public init(
        _ transform: ScaleTransform = .linear, domain: [Double], ramp: ColorRamp, clamps: Bool = false,
        bins: [Double]? = nil
    ) {
        let stops = domain.count <= 3 ? domain.count : ramp.colors.count
        let fractions = (0..<stops).map { Double($0) / Double(max(1, stops - 1)) }
        scale = ContinuousScale(transform, domain: domain, range: fractions, clamps: clamps, bins: bins)
        self.ramp = ramp
    }

    public func color(_ value: Double) -> Color {
        let fraction = scale.position(value)
        return fraction.isNaN ? unknown : ramp.color(at: fraction)
    }

    public func colors(_ values: [Double]) -> [Color] { values.map(color) }
}
