import Colors
import SceneGraph

extension Separator {
    /// Translucent items, resolved as outlines where that takes few of them, otherwise as a picture of flat inks.
    mutating func resolved<Item: Paintable>(_ items: [Item], in frame: Frame) -> [Mark.Items] {
        let before = self
        isExhausted = false
        var pieces: [Mark.Items] = []
        for item in items {
            pieces += resolved(item, in: frame)
            if isExhausted || pieces.count > Self.greatestPieceCount { break }
        }
        guard isExhausted || pieces.count > Self.greatestPieceCount else { return dense(pieces, in: frame) }
        self = before
        return lineArt(items, in: frame)
    }

    private static let greatestPieceCount = 4000

    /// The items as a picture, with what is seen through them.
    private mutating func lineArt<Item: Paintable>(_ items: [Item], in frame: Frame) -> [Mark.Items] {
        var area = items.reduce(Rect.empty) { $0.union($1.bounds.offset(by: frame.offset)) }
            .intersection(frame.visible)
        if let last = page.layers.last, let art = last.art, art.box.contains(area), last.masks == frame.masks
        {
            // Nothing has been painted since: the picture goes on.
            for item in items { draw(item, in: frame, on: art) }
            return []
        }
        // More of the kind is likely to follow in the same group.
        area = area.union(frame.box ?? .empty).intersection(frame.visible)
        let (ground, above) = page.beneath(area, limit: .max)
        let entry = ground?.entry(in: inks) ?? .paper
        guard let art = LineArt(of: area, filledWith: inks.index(of: entry)) else { return [] }
        tell(.pixels(perInch: Int((art.scale * 72).rounded())), area, frame)
        if above.contains(where: \.isImage) { tell(.overImage, area, frame) }
        for layer in above { draw(layer, on: art) }
        for item in items { draw(item, in: frame, on: art) }
        let box = placeholder(of: .picture(lineArts.count), over: art.box, in: frame)
        lineArts.append(art)
        page.add(
            Layer(items: .rect([box]), offset: frame.offset, masks: frame.masks, bounds: art.box, art: art))
        return [.rect([box])]
    }

    /// A rectangle in whose place something else is painted.
    mutating func placeholder(of substitute: InkTable.Substitute, over box: Rect, in frame: Frame) -> RectItem
    {
        let entry = InkTable.Entry(mix: .none, color: .white, substitute: substitute)
        var style = Style(fill: inks.number(entry))
        style.strokeWidth = 0
        return RectItem(box.offset(by: .zero - frame.offset), style: style)
    }

    /// Draws what has been painted before, opaque. Letters are left out: they are too slim to be seen through.
    private mutating func draw(_ layer: Layer, on art: LineArt) {
        if let other = layer.art { return art.copy(other) }
        func draw<Item: Paintable>(_ items: [Item]) {
            for item in items {
                if case .color(let color)? = item.style.fill, let number = inks.index(of: color) {
                    art.fill(item.contour.offset(by: layer.offset), masks: layer.masks, covers: false) { _ in
                        number
                    }
                }
                if case .color(let color)? = item.style.stroke, let number = inks.index(of: color) {
                    let outline = StrokeOutline(of: item.contour, item.style).path.offset(by: layer.offset)
                    art.fill(outline, masks: layer.masks, covers: false) { _ in number }
                }
            }
        }
        switch layer.items {
        case .rect(let items): draw(Array(items))
        case .symbol(let items): draw(Array(items))
        case .line(let item): draw([item])
        case .area(let item): draw([item])
        case .trail(let item): draw([item])
        case .rule(let items): draw(Array(items))
        case .arc(let items): draw(items)
        case .path(let items): draw(items)
        case .group, .text, .image: break
        }
    }

    /// Draws a translucent item over what is there.
    private mutating func draw<Item: Paintable>(_ item: Item, in frame: Frame, on art: LineArt) {
        let style = item.style
        func fill(_ outline: Path, _ paint: Paint, alpha: Double) {
            let outline = outline.offset(by: frame.offset)
            func fill(_ outline: Path, _ color: Color, masks: [Path]) {
                art.fill(outline, masks: masks, covers: true) { number in
                    inks.index(
                        of: seen(color, alpha: alpha * color.alpha, style.blend, on: inks.entries[number]))
                }
            }
            switch paint {
            case .color(let color): fill(outline, color, masks: frame.masks)
            case .hatch(let hatch):
                if let background = hatch.background { fill(outline, background, masks: frame.masks) }
                fill(hatch.lines(covering: outline.bounds), hatch.color, masks: frame.masks + [outline])
            case .gradient(let gradient):
                tell(.gradientOverSeveral, outline.controlBounds, frame)
                if let stop = gradient.stops.first { fill(outline, stop.color, masks: frame.masks) }
            case .unknown: break
            }
        }
        if let paint = style.fill { fill(item.contour, paint, alpha: style.opacity * style.fillOpacity) }
        if let paint = style.stroke {
            fill(
                StrokeOutline(of: item.contour, style).path, paint, alpha: style.opacity * style.strokeOpacity
            )
        }
    }
}
