import SceneGraph

/// Something painted, as rules look at it.
struct PaintedObject {
    enum Kind {
        case fill(Path)
        /// In the coordinates of the state's matrix.
        case stroke(Path)
        case text(TextRun)
        case image(PDFImage)
        case shading(PDFShading)
    }

    let kind: Kind
    let state: GraphicsState
    let place: PaintPlace
    let boxes: PageBoxes
    /// The plain colours that it is painted with, and whether each is printed over what is under it.
    let colors: [(color: PaintColor, overprints: Bool)]

    init(_ kind: Kind, _ state: GraphicsState, at place: PaintPlace, _ boxes: PageBoxes) {
        (self.kind, self.state, self.place, self.boxes) = (kind, state, place, boxes)
        let fill = (state.fill, state.fillOverprints)
        let stroke = (state.stroke, state.strokeOverprints)
        colors =
            switch kind {
            case .fill: [fill]
            case .stroke: [stroke]
            case .text(let run): (run.mode.fills ? [fill] : []) + (run.mode.strokes ? [stroke] : [])
            case .image(let image): image.isStencil ? [fill] : []
            case .shading: []
            }
    }

    var isWithinTrim: Bool { place.bounds.overlaps(boxes.finished) }

    /// The colour spaces that it needs, bases and alternatives included.
    var spaces: [ColorSpace] {
        switch kind {
        case .image(let image) where !image.isStencil: image.space?.withBases ?? []
        case .shading(let shading): shading.space.withBases
        default: colors.flatMap { $0.color.space.withBases }
        }
    }

    /// Whether these are the plain inks of the device, as those of nearly everything on a page for the press.
    var isInPlainInks: Bool {
        switch kind {
        case .fill: state.fill.space.isPlainInks
        case .stroke: state.stroke.space.isPlainInks
        case .text(let run):
            (!run.mode.fills || state.fill.space.isPlainInks)
                && (!run.mode.strokes || state.stroke.space.isPlainInks)
        case .image, .shading: false
        }
    }

    /// Whether any of these is one of the screen.
    var needsConversion: Bool {
        switch kind {
        case .fill: state.fill.space.leadsToScreen
        case .stroke: state.stroke.space.leadsToScreen
        default: spaces.contains(where: \.isConverted)
        }
    }

    /// Whether neither of its colours has more ink than a limit.
    func isBelow(_ limit: Double) -> Bool {
        if case .shading = kind { return false }
        return state.fill.inks.total <= limit && state.stroke.inks.total <= limit
    }

    /// How far a line reaches to either side of its path, in points; nothing for all else.
    var halfWidth: Double {
        if case .stroke = kind { state.lineWidth * state.matrix.leastScale / 2 } else { 0 }
    }

    /// What it is in a word.
    var noun: String {
        switch kind {
        case .fill: "an area"
        case .stroke: "a line"
        case .text: "text"
        case .image: "a picture"
        case .shading: "a gradient"
        }
    }
}

extension ColorSpace {
    fileprivate var isPlainInks: Bool {
        switch self {
        case .deviceGray, .deviceCMYK: true
        default: false
        }
    }
}

extension InkAmounts {
    /// How a press prints the colour, which small things depend on.
    enum Screening: String {
        /// One ink at full strength.
        case solid
        /// One ink screened, or two inks.
        case tinted = "in a tint"
        /// What is left out of a ground.
        case reversed
        /// Three inks or more, which never fit exactly.
        case severalInks = "of several inks"
    }

    var screening: Screening {
        // Nobody knows yet which inks a colour of the screen will be.
        if isConverted { return .solid }
        let printed = printed
        switch printed.count {
        case 0: return .reversed
        case 1: return amount(printed[0]) > 0.995 ? .solid : .tinted
        case 2: return .tinted
        default: return .severalInks
        }
    }
}

extension PreflightLimits.Sizes {
    func least(_ screening: InkAmounts.Screening) -> Double {
        switch screening {
        case .solid: solid
        case .tinted: tinted
        case .reversed, .severalInks: reversed
        }
    }
}

extension TextRun {
    /// Whether any of the glyphs leaves ink; where the font can't be read, they all count.
    var isVisible: Bool {
        glyphs.contains { glyph, _ in !glyph.isSpace && font.outline(glyph)?.isEmpty != true }
    }
}

extension Path {
    /// The rectangle that the path is, if it is nothing else.
    var asRectangle: Rect? {
        guard (4...6).contains(elements.count) else { return nil }
        var points: [Point] = []
        for element in elements {
            switch element {
            case .move(let point), .line(let point): points.append(point)
            case .curve: return nil
            case .close: continue
            }
        }
        let box = controlBounds
        let areCorners = points.allSatisfy {
            ($0.x == box.minX || $0.x == box.maxX) && ($0.y == box.minY || $0.y == box.maxY)
        }
        return points.count >= 4 && areCorners ? box : nil
    }
}
