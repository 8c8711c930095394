/// A tint of an ink that is mixed before it goes on the press.
public struct SpotInk: Hashable, Sendable {
    /// The name by which the press knows it: `PANTONE 485 C`.
    public let name: String
    /// How much of it is printed, in percent.
    public let tint: Double
    /// The process inks that replace the solid ink where it isn't on the press.
    public let alternative: CMYK

    public init(_ name: String, tint: Double = 100, alternative: CMYK) {
        self.name = name
        self.tint = max(0, min(100, tint))
        self.alternative = alternative
    }

    /// The process inks that replace this tint.
    public var replacement: CMYK { CMYK(alternative.shares * tint / 100) }
}
