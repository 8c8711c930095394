public import Colors

/// A scale from numbers to colours along a ramp.
///
/// A domain of two values makes a sequential scale. The middle of three is at the ramp's middle, which makes
/// a diverging scale. Four or more values are matched with the ramp's colours one by one.
public struct ColorScale: Sendable {
    /// The scale from the domain to fractions of the ramp, which also has the ticks and formats.
    public var scale: ContinuousScale
    public var ramp: ColorRamp
    /// The colour of NaN and of values that can't be transformed: transparent unless set.
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
