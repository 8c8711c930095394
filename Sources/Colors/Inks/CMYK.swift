/// A colour as percentages of the four process inks.
public struct CMYK: Hashable, Sendable {
    /// Cyan, magenta, yellow and black, each from 0 to 100.
    public let shares: SIMD4<Double>

    /// - Parameter shares: Values out of range are clamped.
    public init(_ shares: SIMD4<Double>) {
        self.shares = shares.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 100))
    }

    public init(_ cyan: Double, _ magenta: Double, _ yellow: Double, _ black: Double) {
        self.init(SIMD4(cyan, magenta, yellow, black))
    }

    /// The total amount of ink, in percent: 400 if all four are solid.
    public var total: Double { shares.sum() }

    /// The inks at a fraction of the way to others.
    func mixed(with other: CMYK, at t: Double) -> CMYK { CMYK(shares + t * (other.shares - shares)) }
}
