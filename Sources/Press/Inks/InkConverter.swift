import Colors
import Synchronization

/// Decides with which inks a colour is printed.
///
/// Inks that somebody has declared are taken as they are. Greys are tints of black alone, so that small type
/// doesn't depend on four plates that fit; all other colours go through the profile of the press.
struct InkConverter: Sendable {
    private let profile: PressProfile
    private let transform: ColorTransform
    private let photographs: PhotographTransform
    private let greys: GreyCurve

    init(_ profile: PressProfile) throws(PressError) {
        guard let engine = ColorEngine.shared else { throw .noColorEngine }
        let press = ColorTransform.Space.press(profile.condition.profile)
        guard let transform = ColorTransform(from: .screen, to: press, .relativeColorimetric, engine),
            let appearance = ColorTransform(from: press, to: .lab, .relativeColorimetric, engine)
        else { throw .unusableProfile(profile.condition.identifier) }
        self.profile = profile
        self.transform = transform
        photographs = PhotographTransform(press, engine)
        greys = GreyCurve { appearance(SIMD4(0, 0, 0, $0)).x }
    }

    /// The inks of a colour, whatever its opacity.
    func mix(of color: Color) -> InkMix {
        switch color.ink {
        case .process(let cmyk): InkMix(cmyk.shares)
        case .spot(let spot): mix(of: spot)
        case nil: mix(red: color.red, green: color.green, blue: color.blue)
        }
    }

    /// The share of black for a grey from 0 for black to 1, in percent.
    func black(for level: Double) -> Double { greys.black(for: level) }

    /// Pixels of three bytes as four inks of a byte each, with no more ink than the paper takes.
    func pixels(_ pixels: [UInt8], count: Int) -> [UInt8] {
        var inks = photographs(pixels, count: count, bytesPerPixel: 4)
        let limit = Int(profile.totalInk * 2.55)
        for start in stride(from: 0, to: inks.count - 3, by: 4) {
            let colors = Int(inks[start]) + Int(inks[start + 1]) + Int(inks[start + 2])
            let room = limit - Int(inks[start + 3])
            guard colors > room else { continue }
            for index in start..<(start + 3) { inks[index] = UInt8(Int(inks[index]) * room / colors) }
        }
        return inks
    }

    /// A spot has a plate of its own, unless the press replaces it.
    private func mix(of spot: SpotInk) -> InkMix {
        if let spots = profile.spots, !spots.contains(spot.name) { return InkMix(spot.replacement.shares) }
        guard spot.tint > 0 else { return .none }
        let colorant = InkMix.Colorant(name: spot.name, alternative: spot.alternative)
        return InkMix(.zero, spots: [InkMix.Spot(ink: colorant, share: spot.tint)])
    }

    private func mix(red: Double, green: Double, blue: Double) -> InkMix {
        if max(red, green, blue) - min(red, green, blue) < Self.greyTolerance {
            return InkMix(0, 0, 0, greys.black(for: (red + green + blue) / 3).rounded())
        }
        let converted = transform(SIMD4(red, green, blue, 0))
        return InkMix(limited(converted.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 100))))
    }

    /// Colours that differ from a grey by less than this are greys.
    private static let greyTolerance = 2.5 / 255

    /// Whole percents, with no more ink than the paper takes: black stays, the colours give way. A share that is too
    /// small to print is none.
    private func limited(_ shares: SIMD4<Double>) -> SIMD4<Double> {
        var inks = shares.rounded(.toNearestOrEven)
        inks.replace(with: 0, where: inks .< 2)
        let colors = inks.x + inks.y + inks.z
        let room = profile.totalInk - inks.w
        guard colors > room, colors > 0 else { return inks }
        let factor = room / colors
        return SIMD4(
            (inks.x * factor).rounded(.down), (inks.y * factor).rounded(.down),
            (inks.z * factor).rounded(.down), inks.w)
    }
}

/// The conversion of photographs, made when the first one is converted: it takes longer than most charts.
private final class PhotographTransform: Sendable {
    private let made = Mutex<ColorTransform?>(nil)
    private let press: ColorTransform.Space
    private let engine: ColorEngine

    init(_ press: ColorTransform.Space, _ engine: ColorEngine) {
        (self.press, self.engine) = (press, engine)
    }

    /// The pixels in inks; paper if the profile holds no conversion of the kind.
    func callAsFunction(_ pixels: [UInt8], count: Int, bytesPerPixel: Int) -> [UInt8] {
        let transform = made.withLock { made in
            if made == nil {
                made =
                    ColorTransform(from: .screen, to: press, .perceptual, engine, .bytes)
                    ?? ColorTransform(from: .screen, to: press, .relativeColorimetric, engine, .bytes)
            }
            return made
        }
        return transform?(pixels, count: count, bytesPerPixel: bytesPerPixel)
            ?? Array(repeating: 0, count: count * bytesPerPixel)
    }
}
