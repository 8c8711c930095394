import Colors
import Glibc

/// The tints of black that look like the greys of a screen.
///
/// The lightness of a grey, from the screen's black to its white, is that of the tint on the way from solid black to
/// paper: a press darkens what is between, so that half a grey takes less than half of the black.
struct GreyCurve: Sendable {
    /// The lightness of the tints of black from 0 to 100 %, from 1 for paper to 0 for the solid.
    private let lightness: [Double]

    /// - Parameter lightness: That of a tint of black in percent, as L*.
    init(_ lightness: (Double) -> Double) {
        let values = (0...100).map { lightness(Double($0)) }
        let (paper, solid) = (values[0], values[100])
        var least = 1.0
        // A press that were lighter at more ink would have no inverse.
        self.lightness = values.map { value in
            least = min(least, paper > solid ? (value - solid) / (paper - solid) : 1)
            return max(0, least)
        }
    }

    /// The share of black for a grey, in percent.
    ///
    /// - Parameter level: sRGB's, from 0 for black to 1.
    func black(for level: Double) -> Double {
        let target = Color(red: level, green: level, blue: level).lightness / 100
        if target <= 0.005 { return 100 }
        if target >= 0.995 { return 0 }
        guard let upper = lightness.firstIndex(where: { $0 <= target }) else { return 100 }
        guard upper > 0 else { return 0 }
        let (above, below) = (lightness[upper - 1], lightness[upper])
        return Double(upper) - (above > below ? (target - below) / (above - below) : 0)
    }
}

extension Color {
    /// CIE's lightness of a grey, from 0 to 100.
    fileprivate var lightness: Double {
        let linear = green <= 0.04045 ? green / 12.92 : pow((green + 0.055) / 1.055, 2.4)
        return linear <= 216.0 / 24389 ? linear * 24389 / 27 : 116 * cbrt(linear) - 16
    }
}
