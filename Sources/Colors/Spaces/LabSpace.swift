import Glibc

/// CIELAB under the D50 illuminant: lightness from 0 to 100, green–red, blue–yellow.
///
/// The matrices adapt sRGB's D65 to D50 (Lindbloom), as d3-color has them.
public enum LabSpace {
    private static let white = (x: 0.96422, z: 0.82521)
    private static let limit = 6.0 / 29
    private static let slope = 3 * limit * limit

    public static func components(of color: Color) -> SIMD4<Double> {
        let light = LinearRGB.components(of: color)
        let (r, g, b) = (light.x, light.y, light.z)
        let y = curve(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
        let isGrey = r == g && g == b
        let x = isGrey ? y : curve((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / white.x)
        let z = isGrey ? y : curve((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / white.z)
        return SIMD4(116 * y - 16, 500 * (x - y), 200 * (y - z), color.alpha)
    }

    public static func color(_ lab: SIMD4<Double>) -> Color {
        let fy = (lab.x + 16) / 116
        let x = white.x * inverseCurve(lab.y.isNaN ? fy : fy + lab.y / 500)
        let y = inverseCurve(fy)
        let z = white.z * inverseCurve(lab.z.isNaN ? fy : fy - lab.z / 200)
        return Color(
            SIMD4(
                LinearRGB.encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
                LinearRGB.encoded(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
                LinearRGB.encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
                lab.w))
    }

    private static func curve(_ t: Double) -> Double {
        t > limit * limit * limit ? pow(t, 1 / 3.0) : t / slope + 4 / 29.0
    }

    private static func inverseCurve(_ t: Double) -> Double {
        t > limit ? t * t * t : slope * (t - 4 / 29.0)
    }
}

/// CIELAB in polar coordinates: hue in degrees, chroma, lightness.
public enum HCLSpace {
    public static func components(of color: Color) -> SIMD4<Double> {
        let lab = LabSpace.components(of: color)
        guard lab.y != 0 || lab.z != 0 else {
            return SIMD4(.nan, 0 < lab.x && lab.x < 100 ? 0 : .nan, lab.x, lab.w)
        }
        let hue = atan2(lab.z, lab.y) * 180 / .pi
        return SIMD4(hue < 0 ? hue + 360 : hue, hypot(lab.y, lab.z), lab.x, lab.w)
    }

    public static func color(_ hcl: SIMD4<Double>) -> Color {
        guard !hcl.x.isNaN else { return LabSpace.color(SIMD4(hcl.z, 0, 0, hcl.w)) }
        let hue = hcl.x * .pi / 180
        return LabSpace.color(SIMD4(hcl.z, cos(hue) * hcl.y, sin(hue) * hcl.y, hcl.w))
    }
}
