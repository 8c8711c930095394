import Colors
import SceneGraph

/// Sets the colours of scenes in inks, and resolves what is translucent where the press takes nothing of the kind.
///
/// The result is the same scenes, whose colours are numbers of an ink table.
struct Separator {
    let profile: PressProfile
    let converter: InkConverter
    let measuring: any TextMeasuring
    var inks = InkTable()
    /// What can't be printed as it is drawn.
    var findings: [SeparationFinding] = []
    var page = PaintedPage(.empty)
    /// What is painted as pictures, by the numbers in the ink table.
    var lineArts: [LineArt] = []
    /// What is written as content, likewise.
    var densePieces: [DensePieces] = []
    /// Whether something has too much beneath it to be resolved as outlines.
    var isExhausted = false
    /// Whether anything on the page is translucent and has to be resolved.
    private(set) var isTranslucent = false
    /// Where there is so much ink that black may not be printed over it.
    private(set) var heavyGrounds: [Rect] = []
    /// The box around all these.
    private var heavyBox = Rect.empty
    /// The numbers of pages with pictures whose inks go out unseen.
    var pagesOfUnseenInks: Set<Int> = []
    /// The pictures that black has been printed over.
    var pictureGrounds: [PicturePlace: PictureGround] = [:]
    private(set) var sheet = Rect.empty
    /// The width of what is around the page on its sheet.
    private(set) var margin = 0.0
    /// The number of the page that is being separated, from 0.
    private(set) var pageNumber = -1
    private var mixes: [Color: InkMix] = [:]

    init(_ profile: PressProfile, measuring: any TextMeasuring) throws(PressError) {
        self.profile = profile
        self.measuring = measuring
        converter = try InkConverter(profile)
    }

    /// A group's place on the page.
    struct Frame {
        var offset: Point
        /// The outlines on the page that cut it off, and the box around what they leave.
        var masks: [Path] = []
        var visible: Rect
        /// The box of the innermost group that has one.
        var box: Rect?
        /// Where the group comes from in its document.
        var source: Range<Int>?

        mutating func add(mask: Path) {
            masks.append(mask)
            visible = visible.intersection(mask.controlBounds)
        }
    }

    /// The scene in inks, on a sheet that has room for bleed and marks around it.
    mutating func separated(_ scene: Scene, margin: Double) -> Scene {
        sheet = Rect(x: 0, y: 0, width: scene.width, height: scene.height)
        self.margin = margin
        page = PaintedPage(sheet.expanded(by: profile.bleed))
        (heavyGrounds, heavyBox) = ([], .empty)
        pageNumber += 1
        isTranslucent =
            !profile.standard.allowsTransparency
            && (scene.root.isTranslucent || scene.background.map { $0.alpha < 1 } ?? false)
        var frame = Frame(offset: .zero, visible: sheet.expanded(by: profile.bleed))
        var marks: [Mark] = []
        if let background = scene.background, background.alpha > 0 {
            let ground = RectItem(sheet, style: Style(fill: background))
            marks += separate([ground], of: Mark(.rect([])), in: frame)
        }
        frame.offset = scene.origin
        var root = separated(scene.root, in: frame)
        (root.x, root.y) = (root.x + scene.origin.x, root.y + scene.origin.y)
        var result = scene
        result.origin = Point(margin, margin)
        (result.width, result.height) = (scene.width + 2 * margin, scene.height + 2 * margin)
        result.background = nil
        result.root = GroupItem(marks: marks + [Mark(.group([root]))])
        if margin > 0 {
            var mask = Path()
            mask.addRect(sheet.expanded(by: profile.bleed))
            result.root.mask = mask
        }
        return result
    }

    private mutating func separated(_ group: GroupItem, in outer: Frame) -> GroupItem {
        var frame = outer
        frame.offset = outer.offset + Point(group.x, group.y)
        frame.source = group.source?.bytes ?? outer.source
        var result = group
        result.style = Style()
        result.marks = []
        if let width = group.width, let height = group.height {
            var box = RectItem(x: 0, y: 0, width: width, height: height, style: group.style)
            box.cornerRadii = group.cornerRadii
            if box.style.fill != nil || box.style.stroke != nil {
                result.marks += separate([box], of: Mark(.rect([])), in: frame)
            }
            frame.box = box.solidBox?.offset(by: frame.offset)
            if group.clip {
                let mask = box.bleeding(profile.bleed, over: sheet, from: frame.offset).outline
                result.clip = false
                result.mask = mask
                frame.add(mask: mask.offset(by: frame.offset))
            }
        }
        for mark in group.marksInPaintingOrder {
            var frame = frame
            if mark.clip, let box = group.box {
                var mask = Path()
                mask.addRect(box.offset(by: frame.offset))
                frame.add(mask: mask)
            }
            result.marks += separated(mark, in: frame)
        }
        return result
    }

    private mutating func separated(_ mark: Mark, in frame: Frame) -> [Mark] {
        var mark = mark
        mark.zIndex = 0
        switch mark.items {
        case .group(let items):
            mark.items = .group(items.map { separated($0, in: frame) })
            return [mark]
        case .rect(let items): return separate(Array(items), of: mark, in: frame)
        case .symbol(let items): return separate(Array(items), of: mark, in: frame)
        case .line(let item):
            return separate([item], of: mark, in: frame).flatMap { part in
                dense([part.items], in: frame).map { items in
                    var mark = part
                    mark.items = items
                    return mark
                }
            }
        case .area(let item): return separate([item], of: mark, in: frame)
        case .trail(let item): return separate([item], of: mark, in: frame)
        case .rule(let items): return separate(Array(items), of: mark, in: frame)
        case .arc(let items): return separate(items, of: mark, in: frame)
        case .path(let items): return separate(items, of: mark, in: frame)
        case .text(let items):
            return separate(items, of: mark, in: frame)
        case .image(let items):
            mark.items = .image(items.map { separated($0, in: frame) })
            return [mark]
        }
    }

    /// The texts in inks, each followed by what is seen through it.
    private mutating func separate(_ items: [TextItem], of mark: Mark, in frame: Frame) -> [Mark] {
        var marks: [Mark] = []
        var texts: [TextItem] = []
        for (index, item) in items.enumerated() {
            let (text, seenThrough) = separated(item, in: frame)
            texts.append(text)
            guard seenThrough != nil || index == items.count - 1 else { continue }
            var copy = mark
            copy.items = .text(texts)
            marks.append(copy)
            texts = []
            if let seenThrough {
                copy.items = .group([seenThrough])
                marks.append(copy)
            }
        }
        return marks
    }

    // MARK: Outlines

    /// The items in inks, in the same order; those that are translucent in marks of their own.
    private mutating func separate<Item: Paintable>(
        _ items: [Item], of mark: Mark, in frame: Frame
    ) -> [Mark] {
        var marks: [Mark] = []
        var (opaque, translucent): ([Item], [Item]) = ([], [])
        func wrapped(_ items: Mark.Items) -> Mark {
            var copy = mark
            copy.items = items
            return copy
        }
        func finish() {
            if !opaque.isEmpty { marks.append(wrapped(Item.items(opaque))) }
            if !translucent.isEmpty { marks += resolved(translucent, in: frame).map(wrapped) }
            (opaque, translucent) = ([], [])
        }
        for item in items {
            var item = item.bleeding(profile.bleed, over: sheet, from: frame.offset)
            item.style = item.style.withoutInvisible
            if item.style.isOpaque || profile.standard.allowsTransparency {
                if !translucent.isEmpty { finish() }
                let inked = inked(item, in: frame)
                add(inked, in: frame)
                opaque.append(inked)
            } else {
                if !opaque.isEmpty { finish() }
                translucent.append(item)
            }
        }
        finish()
        return marks
    }

    private mutating func inked<Item: Paintable>(_ item: Item, in frame: Frame) -> Item {
        var inked = item
        // What is as slim as a line is one.
        let isLine = item.solidBox.map { min($0.width, $0.height) <= Self.greatestLineWidth } ?? false
        let style = item.style
        func overprints(_ outline: (Double) -> Path) -> Bool {
            overprintsBlackAnywhere
                ?? overprintsBlack(in: item.bounds.offset(by: frame.offset), masks: frame.masks) {
                    outline($0).offset(by: frame.offset)
                }
        }
        let fillOverprints = isLine && isSolidBlack(style.fill) && overprints { _ in item.contour }
        inked.style.fill = style.fill?.subdivided.mapColors { number($0, overprints: fillOverprints) }
        // A line lies half on what it surrounds.
        let strokeOverprints =
            isSolidBlack(style.stroke) && !isHeavy(inked.style.fill)
            && overprints { width in
                var wide = style
                wide.strokeWidth = max(width, style.strokeWidth)
                return StrokeOutline(of: item.contour, wide).path
            }
        inked.style.stroke = style.stroke?.subdivided.mapColors { number($0, overprints: strokeOverprints) }
        return inked
    }

    private static let greatestLineWidth = 2.0

    /// Keeps in mind what has been painted, where something later asks for it.
    ///
    /// - Parameter outline: Its outline, if that is known to be convex.
    mutating func add<Item: Paintable>(_ item: Item, outline: ConvexOutline? = nil, in frame: Frame) {
        let isHeavy = isHeavy(item.style)
        guard isHeavy || isTranslucent || !heavyGrounds.isEmpty else { return }
        let bounds = item.bounds.offset(by: frame.offset).intersection(frame.visible)
        guard !bounds.isEmpty else { return }
        if isHeavy { noteHeavyGround(bounds) }
        guard isHeavy || isTranslucent || heavyBox.overlaps(bounds) else { return }
        var layer = Layer(
            items: Item.items([item]), offset: frame.offset, masks: frame.masks, bounds: bounds)
        if case .color? = item.style.fill, let box = item.solidBox, frame.masks.allSatisfy(\.isRectangle) {
            layer.solid = box.offset(by: frame.offset).intersection(frame.visible)
        }
        if isTranslucent { layer.plain = item.plain(outline, at: frame.offset, within: frame.masks) }
        page.add(layer)
    }

    // MARK: Inks

    /// The colour that stands for the inks of a colour, with its alpha.
    mutating func number(_ color: Color, overprints: Bool = false) -> Color {
        let opaque = color.withAlpha(1)
        let mix = mix(of: opaque)
        let entry = InkTable.Entry(
            mix: mix, color: opaque, isDeclared: color.ink != nil, overprints: overprints && mix.isSolidBlack)
        return inks.number(entry).withAlpha(color.alpha)
    }

    /// Each colour is converted once.
    mutating func mix(of opaque: Color) -> InkMix {
        if let known = mixes[opaque] { return known }
        let mix = converter.mix(of: opaque)
        mixes[opaque] = mix
        return mix
    }

    /// Whether a colour of the scene is printed in solid black.
    mutating func isSolidBlack(_ color: Color) -> Bool { mix(of: color.withAlpha(1)).isSolidBlack }

    mutating func isSolidBlack(_ paint: Paint?) -> Bool {
        switch paint {
        case .color(let color)?: isSolidBlack(color)
        case .hatch(let hatch)?: isSolidBlack(hatch.color)
        case .gradient?, .unknown?, nil: false
        }
    }

    /// Keeps a place in mind where black may not be printed over what is there.
    mutating func noteHeavyGround(_ box: Rect) {
        guard !box.isEmpty else { return }
        heavyGrounds.append(box)
        heavyBox = heavyBox.union(box)
    }
}

extension Path {
    /// Whether it consists of the four edges of an upright rectangle.
    var isRectangle: Bool {
        guard elements.count == 5, elements[4] == .close else { return false }
        let corners = elements.prefix(4).compactMap { element -> Point? in
            switch element {
            case .move(let point), .line(let point): point
            case .curve, .close: nil
            }
        }
        return corners.count == 4 && Set(corners.map(\.x)).count <= 2 && Set(corners.map(\.y)).count <= 2
    }
}
