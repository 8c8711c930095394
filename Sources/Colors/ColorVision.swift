/// How a colour looks to those who lack a kind of cone (Machado, Oliveira and Fernandes 2009), or printed in one ink.
public enum ColorVision: CaseIterable, Sendable {
    /// Without the cones for long waves: red is dark, and hard to tell from green.
    case protanopia
    /// Without those for middle waves.
    case deuteranopia
    /// In shades of grey.
    case monochrome

    /// Returns the colour that others see as this vision sees the given one.
    public func seen(_ color: Color) -> Color {
        let light = LinearRGB.components(of: color)
        let rows = matrix
        let seen = SIMD3((rows.0 * light).sum(), (rows.1 * light).sum(), (rows.2 * light).sum())
        return LinearRGB.color(seen, alpha: color.alpha)
    }

    /// The matrices of the whole deficiency, over linear light.
    private var matrix: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>) {
        switch self {
        case .protanopia:
            (
                SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
                SIMD3(-0.003882, -0.048116, 1.051998)
            )
        case .deuteranopia:
            (
                SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
                SIMD3(-0.011820, 0.042940, 0.968881)
            )
        case .monochrome:
            (
                SIMD3(0.2126, 0.7152, 0.0722), SIMD3(0.2126, 0.7152, 0.0722), SIMD3(0.2126, 0.7152, 0.0722)
            )
        }
    }
}
