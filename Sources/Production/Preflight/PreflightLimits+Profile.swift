public import Preflight
public import Press

extension PreflightLimits {
    /// What a press asks for, as its profile says.
    public init(_ profile: PressProfile) {
        self.init()
        standard = profile.standard == .x4 ? .x4 : .x1a2003
        totalInk = profile.totalInk
        textIsBlackOnly = true
        leastType = Sizes(
            solid: profile.smallestType, tinted: profile.smallestTint, reversed: profile.smallestReversed)
        leastLine = Sizes(
            solid: profile.thinnestLine, tinted: profile.thinnestLine, reversed: profile.thinnestLine)
        blackOverprints = profile.overprintsBlack
        bleed = profile.bleed > 0 ? profile.bleed * 25.4 / 72 : nil
        spots = profile.spots.map(Set.init)
        leastResolution = profile.resolution
        greatestResolution = max(300, 1.5 * profile.resolution)
        leastLineArtResolution = 3 * profile.resolution
    }
}
