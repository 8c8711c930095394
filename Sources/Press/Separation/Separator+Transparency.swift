import Colors
import SceneGraph

// Nothing translucent reaches the press. What lies over one ground gets the colour that is seen there. What lies
// over several things gets that of the ground, and what is seen through it is painted once more within its outline,
// in the colours that are seen: the same picture in opaque paints (ISO 32000-1, 11.2, for one object at a time).

extension Separator {
    /// A translucent item as opaque ones.
    mutating func resolved<Item: Paintable>(_ item: Item, in frame: Frame) -> [Mark.Items] {
        let style = item.style
        var pieces: [Mark.Items] = []
        if let paint = style.fill {
            var part = item
            part.style.stroke = nil
            pieces += resolved(part, \.fill, paint, alpha: style.opacity * style.fillOpacity, in: frame) {
                item.shape
            }
        }
        if let paint = style.stroke {
            var part = item
            part.style.fill = nil
            pieces += resolved(part, \.stroke, paint, alpha: style.opacity * style.strokeOpacity, in: frame) {
                StrokeOutline(of: item.shape, style).path
            }
        }
        return pieces
    }

    /// - Parameters:
    ///   - part: The item with just one paint.
    ///   - outline: What that paint covers, in the coordinates of the group.
    private mutating func resolved<Item: Paintable>(
        _ part: Item, _ place: WritableKeyPath<Style, Paint?>, _ paint: Paint, alpha: Double, in frame: Frame,
        outline: () -> Path
    ) -> [Mark.Items] {
        let blend = part.style.blend
        var plain = part
        plain.style = part.style.asOpaque
        let box = plain.bounds.offset(by: frame.offset).intersection(frame.visible)
        guard !box.isEmpty else { return [] }
        let (ground, above) = page.beneath(box, limit: Self.greatestDepth)
        if above.count > Self.greatestDepth || page.layers.count > Self.greatestLayerCount
            || above.contains(where: { $0.art != nil })
        {
            isExhausted = true
            return []
        }
        if case .hatch(let hatch) = paint, !above.isEmpty {
            return resolved(hatch, of: part, in: frame)
        }
        let entry = ground?.entry(in: inks) ?? .paper
        plain.style[keyPath: place] = paint.subdivided.mapColors { color in
            inks.number(seen(color, alpha: alpha * color.alpha, blend, on: entry))
        }
        add(plain, in: frame)
        var pieces = [Item.items([plain])]
        guard !above.isEmpty else { return pieces }
        guard case .color(let color) = paint else {
            tell(.gradientOverSeveral, box, frame)
            return pieces
        }
        if above.contains(where: \.isImage) { tell(.overImage, box, frame) }
        let mask = outline().offset(by: frame.offset)
        var seenThrough = GroupItem(x: -frame.offset.x, y: -frame.offset.y)
        seenThrough.mask = mask
        for layer in above {
            var layer = layer
            layer.items = layer.items.mapColors { number in
                guard let entry = inks.entry(of: number) else { return number }
                return inks.number(seen(color, alpha: alpha * color.alpha, blend, on: entry))
            }
            seenThrough.marks.append(Mark(.group([layer.group])))
            layer.masks.append(mask)
            layer.bounds = layer.bounds.intersection(box)
            layer.solid = nil
            page.add(layer)
        }
        pieces.append(.group([seenThrough]))
        return pieces
    }

    /// How many things may be seen through one, and how many pieces a page may have.
    private static let greatestDepth = 16
    private static let greatestLayerCount = 8000

    /// A translucent hatch over several things: its background, then its lines within the outline.
    private mutating func resolved<Item: Paintable>(
        _ hatch: Hatch, of part: Item, in frame: Frame
    ) -> [Mark.Items] {
        var pieces: [Mark.Items] = []
        if let background = hatch.background {
            var ground = part
            ground.style.fill = .color(background)
            pieces += resolved(ground, in: frame)
        }
        var style = part.style
        style.fill = .color(hatch.color)
        let shape = part.shape
        let lines = PathItem(hatch.lines(covering: shape.bounds), style: style)
        var inner = frame
        inner.add(mask: shape.offset(by: frame.offset))
        var group = GroupItem(marks: resolved(lines, in: inner).map { Mark($0) })
        group.mask = shape
        pieces.append(.group([group]))
        return pieces
    }

    /// The inks of a colour through which others are seen.
    ///
    /// Inks that somebody has declared are mixed as inks, all others as they look on the screen, so that a grey
    /// stays one.
    func seen(_ color: Color, alpha: Double, _ blend: BlendMode, on ground: InkTable.Entry) -> InkTable.Entry
    {
        let source = blend == .normal ? color : blend.blend(color, on: ground.color)
        let mixed = ground.color.mixed(with: source, at: alpha).withAlpha(1)
        guard ground.isDeclared || source.ink != nil else {
            return InkTable.Entry(mix: converter.mix(of: mixed), color: mixed)
        }
        let mix = ground.mix.mixed(with: converter.mix(of: source), at: alpha)
        return InkTable.Entry(mix: mix, color: mixed, isDeclared: true)
    }

    mutating func tell(_ reason: SeparationFinding.Reason, _ box: Rect, _ frame: Frame) {
        findings.append(SeparationFinding(reason: reason, box: box, source: frame.source, page: pageNumber))
    }
}

extension InkTable.Entry {
    static let paper = InkTable.Entry(mix: .none, color: .white)
}

extension Layer {
    /// The inks of a ground, which has one colour.
    func entry(in inks: InkTable) -> InkTable.Entry? {
        guard case .rect(let items) = items, case .color(let color)? = items.first?.style.fill else {
            return nil
        }
        return inks.entry(of: color)
    }
}
