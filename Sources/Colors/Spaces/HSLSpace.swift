/// Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 3).
public enum HSLSpace {
    public static func components(of color: Color) -> SIMD4<Double> {
        let (r, g, b) = (color.red, color.green, color.blue)
        let (low, high) = (min(r, g, b), max(r, g, b))
        let chroma = high - low
        let lightness = (high + low) / 2
        guard chroma > 0 else {
            return SIMD4(.nan, 0 < lightness && lightness < 1 ? 0 : .nan, lightness, color.alpha)
        }
        let sextant =
            if r == high {
                (g - b) / chroma + (g < b ? 6 : 0)
            } else if g == high {
                (b - r) / chroma + 2
            } else {
                (r - g) / chroma + 4
            }
        let saturation = chroma / (lightness < 0.5 ? high + low : 2 - high - low)
        return SIMD4(sextant * 60, saturation, lightness, color.alpha)
    }

    public static func color(_ hsl: SIMD4<Double>) -> Color {
        let turned = hsl.x.truncatingRemainder(dividingBy: 360)
        let hue = turned < 0 ? turned + 360 : turned
        let saturation = hue.isNaN || hsl.y.isNaN ? 0 : hsl.y
        let high = hsl.z + (hsl.z < 0.5 ? hsl.z : 1 - hsl.z) * saturation
        let low = 2 * hsl.z - high
        func component(_ hue: Double) -> Double {
            hue < 60
                ? low + (high - low) * hue / 60
                : hue < 180 ? high : hue < 240 ? low + (high - low) * (240 - hue) / 60 : low
        }
        return Color(
            SIMD4(
                component(hue >= 240 ? hue - 240 : hue + 120), component(hue),
                component(hue < 120 ? hue + 240 : hue - 120), hsl.w))
    }
}
