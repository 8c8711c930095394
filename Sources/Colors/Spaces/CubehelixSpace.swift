import Glibc

/// Green's cubehelix (2011): hue in degrees, saturation, perceived lightness from 0 to 1.
public enum CubehelixSpace {
    // The rows of Green's matrix: red, green and blue by the cosine and sine of the hue.
    private static let (a, b) = (-0.14861, 1.78277)
    private static let (c, d) = (-0.29227, -0.90649)
    private static let e = 1.97294

    public static func components(of color: Color) -> SIMD4<Double> {
        let blueWeight = b * c - d * a
        let lightness =
            (blueWeight * color.blue + e * d * color.red - e * b * color.green) / (blueWeight + e * d - e * b)
        let blue = color.blue - lightness
        let k = (e * (color.green - lightness) - c * blue) / d
        let saturation = (k * k + blue * blue).squareRoot() / (e * lightness * (1 - lightness))
        let hue = saturation > 0 ? atan2(k, blue) * 180 / .pi - 120 : .nan
        return SIMD4(hue < 0 ? hue + 360 : hue, saturation, lightness, color.alpha)
    }

    public static func color(_ cubehelix: SIMD4<Double>) -> Color {
        let hue = cubehelix.x.isNaN ? 0 : (cubehelix.x + 120) * .pi / 180
        let lightness = cubehelix.z
        let amplitude = cubehelix.y.isNaN ? 0 : cubehelix.y * lightness * (1 - lightness)
        let (cosine, sine) = (cos(hue), sin(hue))
        return Color(
            SIMD4(
                lightness + amplitude * (a * cosine + b * sine),
                lightness + amplitude * (c * cosine + d * sine),
                lightness + amplitude * (e * cosine),
                cubehelix.w))
    }
}
