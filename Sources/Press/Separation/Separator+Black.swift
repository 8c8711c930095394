import Colors
import SceneGraph

// Black type and lines are printed over what is beneath them, but not where paper would get too much ink of it. Only
// boxes are compared as long as these decide; where something with much ink is near, the black and what is beneath it
// are drawn as pixels, and looked at where they meet.

extension Separator {
    /// Whether black may be printed over what is there, where that is the same all over the page.
    var overprintsBlackAnywhere: Bool? {
        guard profile.overprintsBlack else { return false }
        return heavyGrounds.isEmpty ? true : nil
    }

    /// Whether black may be printed over what is there.
    ///
    /// - Parameters:
    ///   - box: What the black covers at most, on the page.
    ///   - masks: What cuts it off.
    ///   - outline: What it covers exactly, no slimmer than the width that it is given. It is asked for where the box
    ///     doesn't decide.
    mutating func overprintsBlack(
        in box: Rect, masks: [Path], outline: (_ leastWidth: Double) -> Path?
    ) -> Bool {
        let box = box.expanded(by: Self.nearness)
        guard heavyGrounds.contains(where: { $0.overlaps(box) }) else { return true }
        let (ground, above) = page.beneath(box)
        let layers = [ground].compactMap { $0 } + above
        guard layers.contains(where: { mayBeHeavy($0) }) else { return true }
        guard !above.isEmpty, layers.count <= Self.greatestCount,
            let art = LineArt(
                of: box, filledWith: Self.light, ppi: Self.ppi, greatestCount: Self.greatestArea,
                coarsest: 72),
            let outline = outline(1 / art.scale)
        else { return false }
        for layer in layers { draw(layer, asGroundOn: art) }
        return !art.contains(outline, masks: masks) { number in
            inks.entries.indices.contains(number) ? isHeavy(inks.entries[number].mix) : number == Self.heavy
        }
    }

    /// How far black stays away from too much ink, in points: plates don't fit to the hair.
    private static let nearness = 0.25
    private static let ppi = 288.0
    private static let greatestArea = 1.5e6
    /// Beyond so many layers black is cut out without looking.
    private static let greatestCount = 1000
    /// What stands for the inks of pixels that have no number.
    private static let (light, heavy) = (-1, -2)

    /// Whether inks leave no room for solid black over them. Their own black counts once.
    func isHeavy(_ mix: InkMix) -> Bool { mix.total - mix.process.w + 100 > profile.totalInk }

    /// Whether a colour, given by its number, leaves none.
    func isHeavy(_ number: Color) -> Bool { inks.entry(of: number).map { isHeavy($0.mix) } ?? false }

    func isHeavy(_ paint: Paint?) -> Bool { paint?.colors.contains { isHeavy($0) } ?? false }

    func isHeavy(_ style: Style) -> Bool { isHeavy(style.fill) || isHeavy(style.stroke) }

    /// Pictures are only looked at where they have to be.
    private func mayBeHeavy(_ layer: Layer) -> Bool {
        if layer.art != nil { return true }
        return switch layer.items {
        case .image: true
        case .text(let items): items.contains { isHeavy($0) }
        default: layer.items.hasStyle { isHeavy($0) }
        }
    }

    func isHeavy(_ item: TextItem) -> Bool {
        isHeavy(item.style) || item.lines.contains { $0.contains { $0.fill.map { isHeavy($0) } ?? false } }
    }

    private mutating func draw(_ layer: Layer, asGroundOn art: LineArt) {
        if let other = layer.art { return art.copy(other) }
        func fill(_ outline: Path, _ number: Int, within masks: [Path] = []) {
            art.fill(outline, masks: layer.masks + masks, covers: false) { _ in number }
        }
        func fill(_ outline: Path, _ color: Color, within masks: [Path] = []) {
            if let number = inks.index(of: color) { fill(outline, number, within: masks) }
        }
        switch layer.items {
        case .image:
            let picture = ground(of: layer)
            art.fill(Path(of: layer.bounds), masks: layer.masks) { place in
                picture?.isHeavy(at: place) ?? true ? Self.heavy : Self.light
            }
        case .text: if mayBeHeavy(layer) { fill(Path(of: layer.bounds), Self.heavy) }
        default: break
        }
        for (outline, paint) in layer.outlines {
            switch paint {
            case .color(let color): fill(outline, color)
            case .hatch(let hatch):
                if let background = hatch.background { fill(outline, background) }
                fill(hatch.lines(covering: outline.controlBounds), hatch.color, within: [outline])
            case .gradient(let gradient):
                fill(outline, Self.light)
                for part in heavyParts(of: gradient, in: outline.controlBounds) {
                    fill(outline, Self.heavy, within: [part])
                }
            case .unknown: break
            }
        }
    }

    /// The parts of the page where a gradient leaves no room for black: strips of one along a line, all of another.
    ///
    /// - Parameter box: What the gradient's fractions refer to.
    private func heavyParts(of gradient: Gradient, in box: Rect) -> [Path] {
        let colors = gradient.stops.map { stop in
            let mix = inks.entry(of: stop.color)?.mix ?? .none
            return (offset: stop.offset, excess: mix.total - mix.process.w + 100 - profile.totalInk)
        }
        guard !gradient.isRadial else {
            return colors.contains { $0.excess > 0 } ? [Path(of: box.expanded(by: 1))] : []
        }
        guard let first = colors.first, let last = colors.last else { return [] }
        var ranges: [(from: Double, to: Double)] = []
        // Before the first stop and after the last their colours go on.
        if first.excess > 0 { ranges.append((-Self.far, first.offset)) }
        for (a, b) in zip(colors, colors.dropFirst()) where max(a.excess, b.excess) > 0 {
            let crossing = a.offset + (b.offset - a.offset) * a.excess / (a.excess - b.excess)
            ranges.append((a.excess > 0 ? a.offset : crossing, b.excess > 0 ? b.offset : crossing))
        }
        if last.excess > 0 { ranges.append((last.offset, Self.far)) }
        let along = gradient.end - gradient.start
        let across = Point(-along.y, along.x)
        func corner(_ t: Double, _ side: Double) -> Point {
            let place = gradient.start + along.scaled(by: t) + across.scaled(by: side)
            return Point(box.minX + place.x * box.width, box.minY + place.y * box.height)
        }
        return ranges.map { from, to in
            Path([
                .move(corner(from, -Self.far)), .line(corner(to, -Self.far)), .line(corner(to, Self.far)),
                .line(corner(from, Self.far)), .close,
            ])
        }
    }

    /// Lengths of a gradient beyond anything that it is drawn on.
    private static let far = 100.0
}

extension Path {
    fileprivate init(of box: Rect) {
        self.init()
        addRect(box)
    }
}
