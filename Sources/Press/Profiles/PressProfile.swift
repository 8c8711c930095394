public import Documents

/// What a press asks of the documents for it: a standard, a condition with its ICC profile, and limits.
///
/// There are two built in, for coldset newsprint; a house describes its own press in a file.
public struct PressProfile: Declared, Sendable {
    /// The name of the built-in profile that the file changes.
    public var base: BuiltIn?
    /// What documents conform to.
    public var standard = Standard.x1a
    /// What is printed on what, with the profile by which colours become inks.
    public var condition = OutputCondition()
    /// The most ink on one spot, in percent.
    public var totalInk = 240.0
    /// The smallest type in one solid ink, in points.
    public var smallestType = 6.0
    /// The smallest type in a tint of one ink, which is dots.
    public var smallestTint = 8.0
    /// The smallest type in several inks, or light on a dark ground.
    public var smallestReversed = 10.0
    /// The thinnest line, in points.
    public var thinnestLine = 0.25
    /// The least pixels per inch of a picture.
    public var resolution = 170.0
    /// What the colours of pictures are that don't say so; nil if they have to.
    public var untaggedPictures: PictureSpace?
    /// Whether black type and black lines are printed over what is beneath them, rather than cut out of it.
    public var overprintsBlack = true
    /// How far grounds at the edge reach beyond it, in points.
    public var bleed = 0.0
    /// The spots that have a plate of their own; the others are replaced by process inks. nil for all.
    public var spots: [String]?
    /// Whether crop and registration marks stand around the page.
    public var hasMarks = false

    /// The profile of coldset newsprint, PDF/X-1a:2003.
    public init() {}

    public static let typeName = "a press profile"

    public static let properties: [Property<PressProfile>] = [
        Property("extends", \.base, .name(), "The built-in profile that this one changes."),
        Property(
            "standard", \.standard, .name(), "What the press accepts: x1a is PDF/X-1a:2003, x4 PDF/X-4."),
        Property("condition", \.condition, .object(), "What is printed on what, and its ICC profile."),
        Property("totalInk", \.totalInk, .number(in: 100...400), "The most ink on one spot, in percent."),
        Property("smallestType", \.smallestType, .length, "The smallest type in one solid ink."),
        Property("smallestTint", \.smallestTint, .length, "The smallest type in a tint of one ink."),
        Property(
            "smallestReversed", \.smallestReversed, .length,
            "The smallest type in several inks, and of light type on dark."),
        Property("thinnestLine", \.thinnestLine, .length, "The thinnest line."),
        Property(
            "resolution", \.resolution, .number(in: 36...2400), "The least pixels per inch of a picture."),
        Property(
            "untaggedPictures", \.untaggedPictures, .name(),
            "What the colours of pictures without a profile are: sRGB. Without it they are errors."),
        Property(
            "overprint", \.overprintsBlack, .boolean,
            "Whether black type and lines overprint what is beneath them."),
        Property("bleed", \.bleed, .length, "How far grounds at the page's edge reach beyond it."),
        Property(
            "spots", \.spots, .list(of: .string),
            "The spots with a plate of their own; without the list, all have one."),
        Property("marks", \.hasMarks, .boolean, "Whether crop and registration marks stand around the page."),
    ]

    /// The profiles that are part of the engine.
    public enum BuiltIn: String, CaseIterable, Sendable {
        /// PDF/X-1a:2003 for coldset newsprint.
        case newsprint
        /// PDF/X-4 for coldset newsprint.
        case x4
    }

    /// What numbers of pictures mean.
    public enum PictureSpace: String, CaseIterable, Sendable {
        /// The colours of screens and of the web, IEC 61966-2-1.
        case sRGB
    }

    /// The standard that documents conform to.
    public enum Standard: String, CaseIterable, Sendable {
        /// PDF/X-1a:2003: nothing translucent.
        case x1a
        /// PDF/X-4: what is translucent stays so.
        case x4

        /// The name by which a document claims to conform.
        public var versionName: String { self == .x1a ? "PDF/X-1a:2003" : "PDF/X-4" }
        /// Whether documents may contain what is translucent.
        public var allowsTransparency: Bool { self == .x4 }
        /// Whether parts of pages may be shown and hidden.
        public var allowsLayers: Bool { self == .x4 }
    }
}

/// A printing condition: a press, a paper and the inks on it, characterised by an ICC profile.
public struct OutputCondition: Declared, Sendable {
    /// The name in the registry of characterisations, or one of the house's own.
    public var identifier = "CGATS TR 002"
    /// Where the name is registered; nil for a name of the house's own.
    public var registry: String? = "http://www.color.org"
    /// The condition in words.
    public var information = "Coldset offset on newsprint (CGATS TR 002)"
    /// The path of the ICC profile; nil for the built-in one.
    public var path: String?
    /// The ICC profile.
    public var profile = ICCProfile.newsprint

    /// The condition of coldset newsprint.
    public init() {}

    public static let typeName = "a printing condition"

    public static let properties: [Property<OutputCondition>] = [
        Property("identifier", \.identifier, .string, "The name of the condition: CGATS TR 002."),
        Property("registry", \.registry, .string, "The address of the registry that knows the name."),
        Property("information", \.information, .string, "The condition in words."),
        Property("profile", \.path, .string, "The path of its ICC profile: CMYK, for output, version 2."),
    ]
}
