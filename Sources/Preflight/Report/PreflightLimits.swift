/// What a press asks of a file. What is nil isn't asked.
public struct PreflightLimits: Sendable {
    /// The standard that the file has to follow; nil for the one that it claims.
    public var standard: PreflightStandard?
    /// The most ink on one place, in percent.
    public var totalInk: Double?
    /// Whether grey and black text has to be printed with black ink alone.
    public var textIsBlackOnly = false
    /// The smallest type in points.
    public var leastType: Sizes?
    /// The thinnest line in points.
    public var leastLine: Sizes?
    /// Whether black text and rules are printed over what is under them.
    public var blackOverprints = false
    /// How far grounds reach beyond the trim, in millimetres.
    public var bleed: Double?
    /// The spots that are on the press; nil if any is.
    public var spots: Set<String>?
    /// The process inks that are on the press.
    public var process: Set<Plate> = Set(Plate.process)
    /// The least resolution of pictures in pixels per inch.
    public var leastResolution: Double?
    /// The resolution beyond which nobody sees more.
    public var greatestResolution: Double?
    /// The least resolution of pictures in black and white.
    public var leastLineArtResolution: Double?

    /// Limits for what is solid, what is screened, and what is left out of a ground or made of several inks.
    public struct Sizes: Sendable {
        public var solid: Double
        public var tinted: Double
        public var reversed: Double

        public init(solid: Double, tinted: Double, reversed: Double) {
            (self.solid, self.tinted, self.reversed) = (solid, tinted, reversed)
        }
    }

    /// Nothing but the standard that the file claims.
    public init() {}

    /// What newspapers printed by coldset offset ask for.
    public static let newsprint: PreflightLimits = {
        var limits = PreflightLimits()
        limits.standard = .x1a2003
        limits.totalInk = 240
        limits.textIsBlackOnly = true
        limits.leastType = Sizes(solid: 6, tinted: 8, reversed: 10)
        limits.leastLine = Sizes(solid: 0.25, tinted: 0.25, reversed: 0.5)
        limits.blackOverprints = true
        limits.leastResolution = 170
        limits.greatestResolution = 300
        limits.leastLineArtResolution = 600
        return limits
    }()
}
