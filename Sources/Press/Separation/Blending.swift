import Colors
import Glibc
import SceneGraph

extension BlendMode {
    /// The colour of a source on a backdrop, both opaque (ISO 32000-1, 11.3.5).
    func blend(_ source: Color, on backdrop: Color) -> Color {
        let (s, b) = (source.components, backdrop.components)
        let result: SIMD3<Double> =
            switch self {
            case .hue: setLuminosity(setSaturation(s, b.saturation), b.luminosity)
            case .saturation: setLuminosity(setSaturation(b, s.saturation), b.luminosity)
            case .color: setLuminosity(s, b.luminosity)
            case .luminosity: setLuminosity(b, s.luminosity)
            default: SIMD3(component(s.x, b.x), component(s.y, b.y), component(s.z, b.z))
            }
        return Color(red: result.x, green: result.y, blue: result.z)
    }

    /// The separable modes, for one component of source and backdrop.
    private func component(_ s: Double, _ b: Double) -> Double {
        switch self {
        case .multiply: s * b
        case .screen: s + b - s * b
        case .overlay: BlendMode.hardLight.component(b, s)
        case .darken: min(s, b)
        case .lighten: max(s, b)
        case .colorDodge: b == 0 ? 0 : s >= 1 ? 1 : min(1, b / (1 - s))
        case .colorBurn: b >= 1 ? 1 : s <= 0 ? 0 : 1 - min(1, (1 - b) / s)
        case .hardLight: s <= 0.5 ? 2 * s * b : 2 * s - 1 + b - (2 * s - 1) * b
        case .softLight:
            s <= 0.5
                ? b - (1 - 2 * s) * b * (1 - b)
                : b + (2 * s - 1) * ((b <= 0.25 ? ((16 * b - 12) * b + 4) * b : b.squareRoot()) - b)
        case .difference: abs(s - b)
        case .exclusion: s + b - 2 * s * b
        case .normal, .hue, .saturation, .color, .luminosity: s
        }
    }
}

private func setLuminosity(_ color: SIMD3<Double>, _ luminosity: Double) -> SIMD3<Double> {
    let moved = color + (luminosity - color.luminosity)
    let level = moved.luminosity
    var clipped = moved
    if moved.min() < 0 { clipped = level + (clipped - level) * level / (level - moved.min()) }
    if moved.max() > 1 { clipped = level + (clipped - level) * (1 - level) / (moved.max() - level) }
    return clipped
}

private func setSaturation(_ color: SIMD3<Double>, _ saturation: Double) -> SIMD3<Double> {
    let (low, high) = (color.min(), color.max())
    return high > low ? (color - low) * saturation / (high - low) : .zero
}

extension SIMD3<Double> {
    fileprivate var luminosity: Double { 0.3 * x + 0.59 * y + 0.11 * z }
    fileprivate var saturation: Double { self.max() - self.min() }
}

extension Color {
    fileprivate var components: SIMD3<Double> { SIMD3(red, green, blue) }
}
