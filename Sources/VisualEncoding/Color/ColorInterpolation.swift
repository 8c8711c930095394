import Colors

/// How colours between two colours are interpolated: in which colour space, and with which gamma.
public struct ColorInterpolation: Hashable, Sendable {
    /// Colour spaces by their names in Vega-Lite. The "long" ones go the long way round the circle
    /// of hues.
    public enum Space: String, CaseIterable, Sendable {
        case rgb, lab, hcl, hsl, cubehelix
        case hclLong = "hcl-long"
        case hslLong = "hsl-long"
        case cubehelixLong = "cubehelix-long"
    }

    public var space: Space
    /// Favours dark (above 1) or light (below 1) colours; only for rgb and cubehelix.
    public var gamma: Double

    public init(_ space: Space, gamma: Double = 1) {
        self.space = space
        self.gamma = gamma
    }

    public static let rgb = ColorInterpolation(.rgb)
}

extension ColorInterpolation.Space {
    /// A colour's three components in the space, and its alpha. A component that is undefined is NaN, such as
    /// the hue of a grey, and all components of a transparent colour.
    func components(of color: Color) -> SIMD4<Double> {
        guard color.alpha > 0 else { return SIMD4(.nan, .nan, .nan, 0) }
        return switch self {
        case .rgb: SIMD4(color.red, color.green, color.blue, color.alpha)
        case .lab: LabSpace.components(of: color)
        case .hcl, .hclLong: HCLSpace.components(of: color)
        case .hsl, .hslLong: HSLSpace.components(of: color)
        case .cubehelix, .cubehelixLong: CubehelixSpace.components(of: color)
        }
    }

    func color(_ components: SIMD4<Double>) -> Color {
        switch self {
        case .rgb: Color(components)
        case .lab: LabSpace.color(components)
        case .hcl, .hclLong: HCLSpace.color(components)
        case .hsl, .hslLong: HSLSpace.color(components)
        case .cubehelix, .cubehelixLong: CubehelixSpace.color(components)
        }
    }

    /// Whether the first component is a hue that is interpolated the shorter way.
    var takesShorterHue: Bool { self == .hcl || self == .hsl || self == .cubehelix }
}
