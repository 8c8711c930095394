/// What a press prints a colour with, where someone has decided it.
///
/// A colour carries its ink from the theme to the scene, so that two colours that look alike may be printed
/// differently. Indirect, so that a colour without ink is only a word larger.
public indirect enum Ink: Hashable, Sendable {
    /// The four process inks.
    case process(CMYK)
    case spot(SpotInk)
}

extension Ink {
    /// The process inks, or those that replace a spot.
    public var process: CMYK {
        switch self {
        case .process(let cmyk): cmyk
        case .spot(let spot): spot.replacement
        }
    }

    /// The ink of a colour at a fraction of the way between two others.
    ///
    /// - Returns: Shares between those of two mixtures of process inks, a tint between two of the same spot; nil
    ///   if the inks can't be mixed, or one of them isn't known.
    public static func mixed(_ a: Ink?, _ b: Ink?, at t: Double) -> Ink? {
        switch (a, b) {
        case (let a, _) where t == 0: a
        case (_, let b) where t == 1: b
        case (.process(let a), .process(let b)): .process(a.mixed(with: b, at: t))
        case (.spot(let a), .spot(let b)) where a.name == b.name && a.alternative == b.alternative:
            .spot(SpotInk(a.name, tint: a.tint + t * (b.tint - a.tint), alternative: a.alternative))
        default: nil
        }
    }
}
