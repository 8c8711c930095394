import Glibc

/// Ottosson's OKLab (2020), in which distances are about as large as they look: lightness from 0 to 1,
/// green–red, blue–yellow.
public enum OKLabSpace {
    public static func components(of color: Color) -> SIMD4<Double> {
        let rgb = LinearRGB.components(of: color)
        let l = root(0.4122214708 * rgb.x + 0.5363325363 * rgb.y + 0.0514459929 * rgb.z)
        let m = root(0.2119034982 * rgb.x + 0.6806995451 * rgb.y + 0.1073969566 * rgb.z)
        let s = root(0.0883024619 * rgb.x + 0.2817188376 * rgb.y + 0.6299787005 * rgb.z)
        return SIMD4(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s, color.alpha)
    }

    /// The distance between two colours, their alpha aside; that of black and white is 1.
    public static func distance(_ one: Color, _ two: Color) -> Double {
        let difference = components(of: one) - components(of: two)
        return (difference.x * difference.x + difference.y * difference.y + difference.z * difference.z)
            .squareRoot()
    }

    private static func root(_ value: Double) -> Double { cbrt(value) }
}

/// sRGB by the amounts of light that its components stand for (IEC 61966-2-1).
enum LinearRGB {
    static func components(of color: Color) -> SIMD3<Double> {
        SIMD3(linear(color.red), linear(color.green), linear(color.blue))
    }

    static func color(_ light: SIMD3<Double>, alpha: Double) -> Color {
        Color(SIMD4(encoded(light.x), encoded(light.y), encoded(light.z), alpha))
    }

    static func linear(_ encoded: Double) -> Double {
        encoded <= 0.04045 ? encoded / 12.92 : pow((encoded + 0.055) / 1.055, 2.4)
    }

    static func encoded(_ linear: Double) -> Double {
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
    }
}
