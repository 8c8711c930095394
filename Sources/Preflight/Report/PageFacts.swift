/// What a page has, whether or not anything is wrong with it.
public struct PageFacts: Sendable {
    /// Counted from 1.
    public var number = 1
    /// The boxes that the page has, in millimetres from the left and lower edges of its paper.
    public var boxes: [(name: String, x: Double, y: Double, width: Double, height: Double)] = []
    /// The families of colour spaces that are painted with.
    public private(set) var colorSpaces: Set<String> = []
    /// Whether there are colours of the screen, of which nobody knows the inks.
    public private(set) var hasScreenColors = false
    /// The inks that are printed.
    public var plates: Set<Plate> { painted.union(drawn ?? pictured) }
    /// Those of what is painted, those that pictures may have, and those that the plates show, if they were drawn.
    private var painted: Set<Plate> = []
    private var pictured: Set<Plate> = []
    private var drawn: Set<Plate>?
    /// The fonts, and whether each is embedded.
    public private(set) var fonts: [String: Bool] = [:]
    /// In points; nil if there is no text.
    public private(set) var smallestType: Double?
    /// In points; nil if there are no lines.
    public private(set) var thinnestLine: Double?
    /// Pixels per inch; nil if there are no pictures.
    public private(set) var leastResolution: Double?
    /// The most ink on one place, in percent; nil if the plates weren't drawn, or there are colours of the screen.
    public private(set) var mostInk: Double?

    /// What was noted last: most of what is painted is like what was painted before.
    private var noted: (family: String, plates: [Plate]) = ("", [])

    mutating func note(line weight: Double) { thinnestLine = min(thinnestLine ?? weight, weight) }

    mutating func note(_ run: TextRun) {
        fonts[run.font.name] = run.font.isEmbedded
        guard run.glyphs.contains(where: { !$0.glyph.isSpace }), run.size < smallestType ?? .infinity,
            run.isVisible
        else { return }
        smallestType = run.size
    }

    /// What the plates show.
    mutating func note(_ plates: PagePlates) {
        mostInk = plates.mostInk
        drawn = Set(zip(plates.plates, plates.coverage).filter { $0.1 > 0 }.map { $0.0 })
    }

    mutating func note(_ object: PaintedObject) {
        if case .image(let image) = object.kind {
            let matrix = object.state.matrix
            if let space = image.space {
                colorSpaces.insert(space.family)
                if !space.isConverted { pictured.formUnion(space.plates) }
            }
            let resolution =
                min(Double(image.width) / matrix.lengthX, Double(image.height) / matrix.lengthY) * 72
            if resolution.isFinite { leastResolution = min(leastResolution ?? resolution, resolution) }
        }
        if !hasScreenColors, object.needsConversion { hasScreenColors = true }
        if case .shading(let shading) = object.kind {
            colorSpaces.insert(shading.space.family)
            for sample in shading.samples where !sample.inks.isConverted {
                painted.formUnion(sample.inks.printed)
            }
        }
        for (color, _) in object.colors where color.pattern == nil {
            let family = color.space.family
            if family != noted.family { colorSpaces.insert(family) }
            let plates = color.inks.isConverted ? [] : color.inks.printed
            if plates != noted.plates { painted.formUnion(plates) }
            noted = (family, plates)
        }
    }
}
