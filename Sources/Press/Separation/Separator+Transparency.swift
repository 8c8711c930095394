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
            pieces += resolved(part, paint, alpha: style.opacity * style.fillOpacity, in: frame) {
                item.contour
            }
        }
        if let paint = style.stroke {
            var part = item
            part.style.fill = nil
            pieces += resolved(part, paint, alpha: style.opacity * style.strokeOpacity, in: frame) {
                StrokeOutline(of: item.contour, style).path
            }
        }
        return pieces
    }

    /// - Parameters:
    ///   - part: The item with just one paint.
    ///   - outline: What that paint covers, in the coordinates of the group.
    private mutating func resolved<Item: Paintable>(
        _ part: Item, _ paint: Paint, alpha: Double, in frame: Frame, outline: () -> Path
    ) -> [Mark.Items] {
        let blend = part.style.blend
        var plain = part
        plain.style = part.style.asOpaque
        let box = plain.bounds.offset(by: frame.offset).intersection(frame.visible)
        guard !box.isEmpty else { return [] }
        let (ground, near) = page.beneath(box, limit: Self.greatestNearCount)
        let own = plain.plain(at: frame.offset, within: frame.masks)?.outline
        let seenLayers = near.compactMap { SeenLayer($0, through: own) }
        let above = seenLayers.map(\.layer)
        if near.count > Self.greatestNearCount || above.count(where: { !$0.isSlim }) > Self.greatestDepth
            || page.layers.count > Self.greatestLayerCount
            || above.contains(where: { $0.art != nil })
        {
            isExhausted = true
            return []
        }
        if case .hatch(let hatch) = paint, !above.isEmpty {
            return resolved(hatch, of: part, in: frame)
        }
        let entry = ground?.entry(in: inks) ?? .paper
        plain.style.repaint(
            paint.subdivided.mapColors { color in
                inks.number(seen(color, alpha: alpha * color.alpha, blend, on: entry))
            })
        add(plain, outline: own, in: frame)
        var pieces = [Item.items([plain])]
        guard !above.isEmpty else { return pieces }
        guard case .color(let color) = paint else {
            if let seen = seen(
                above, through: part, paint, alpha: alpha, in: frame, outline: outline)
            {
                pieces.append(.group([seen]))
            } else {
                tell(.gradientOverSeveral, box, frame)
            }
            return pieces
        }
        var known: (number: Color, seen: Color)?
        func recolored(_ number: Color) -> Color {
            if let known, known.number == number { return known.seen }
            let seen = recolor(number)
            known = (number, seen)
            return seen
        }
        func recolor(_ number: Color) -> Color {
            guard let entry = inks.entry(of: number) else { return number }
            return inks.number(seen(color, alpha: alpha * color.alpha, blend, on: entry))
        }
        var seenThrough = GroupItem(x: -frame.offset.x, y: -frame.offset.y)
        var mask: Path?
        for seen in seenLayers {
            var layer = seen.layer
            if layer.isImage {
                let area = mask ?? outline().offset(by: frame.offset)
                mask = area
                let film = Self.film(color, alpha: alpha * color.alpha, blend, over: box)
                guard let picture = self.seen(layer, through: film, box, in: frame).first else { continue }
                layer = picture
                layer.masks.append(area)
                seenThrough.marks.append(Mark(.group([layer.group])))
            } else if let plain = seen.shared {
                layer = Layer(plain, color: recolored(plain.color))
                seenThrough.append(layer.items)
            } else {
                let area = mask ?? outline().offset(by: frame.offset)
                mask = area
                layer.items = layer.items.mapColors(recolored)
                var around = GroupItem(marks: [Mark(.group([layer.group]))])
                around.mask = area
                seenThrough.marks.append(Mark(.group([around])))
                layer.masks.append(area)
                layer.bounds = layer.bounds.intersection(box)
                layer.solid = nil
                layer.plain = nil
            }
            page.add(layer)
        }
        pieces.append(.group([seenThrough]))
        return pieces
    }

    /// Things beneath a gradient: within the outline of each, the gradient once more in the colours that are seen there;
    /// where there is a gradient or a picture, pixels.
    ///
    /// - Returns: nil if one of them is of many inks.
    private mutating func seen<Item: Paintable>(
        _ layers: [Layer], through part: Item, _ paint: Paint, alpha: Double, in frame: Frame,
        outline: () -> Path
    ) -> GroupItem? {
        let blend = part.style.blend
        var group = GroupItem(x: -frame.offset.x, y: -frame.offset.y)
        // Letters and lines are too slim for that.
        for layer in layers where !layer.isSlim {
            guard layer.art == nil else { return nil }
            if layer.isImage || layer.hasGradient {
                let own = GroupItem(x: frame.offset.x, y: frame.offset.y, marks: [Mark(Item.items([part]))])
                let box = part.bounds.offset(by: frame.offset)
                for var picture in seen(layer, through: Mark(.group([own])), box, in: frame) {
                    picture.masks.append(outline().offset(by: frame.offset))
                    group.marks.append(Mark(.group([picture.group])))
                    page.add(picture)
                }
                continue
            }
            for (masks, number) in layer.areas {
                guard let entry = inks.entry(of: number) else { return nil }
                var again = part
                again.style = part.style.asOpaque
                again.style.repaint(
                    paint.subdivided.mapColors { color in
                        inks.number(seen(color, alpha: alpha * color.alpha, blend, on: entry))
                    })
                let piece = Layer(
                    items: Item.items([again]), offset: frame.offset, masks: layer.masks + masks,
                    bounds: layer.bounds.intersection(again.bounds.offset(by: frame.offset)))
                group.marks.append(Mark(.group([piece.group])))
                page.add(piece)
            }
        }
        return group
    }

    /// How many things are looked at, for those that are seen through one.
    private static let greatestNearCount = 64
    /// How many things may be seen through one, besides lines, and how many pieces a page may have.
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
        let shape = part.contour
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
    mutating func seen(
        _ color: Color, alpha: Double, _ blend: BlendMode, on ground: InkTable.Entry
    ) -> InkTable.Entry {
        let source = blend == .normal ? color : blend.blend(color, on: ground.color)
        let mixed = ground.color.mixed(with: source, at: alpha).withAlpha(1)
        guard ground.isDeclared || source.ink != nil else {
            return InkTable.Entry(mix: mix(of: mixed), color: mixed)
        }
        let mix = ground.mix.mixed(with: self.mix(of: source), at: alpha)
        return InkTable.Entry(mix: mix, color: mixed, isDeclared: true)
    }

    mutating func tell(_ reason: SeparationFinding.Reason, _ box: Rect, _ frame: Frame) {
        findings.append(SeparationFinding(reason: reason, box: box, source: frame.source, page: pageNumber))
    }
}

/// Something beneath a translucent thing, and what of it is seen through that.
private struct SeenLayer {
    var layer: Layer
    /// The part that is seen, if that is known without a clip.
    var shared: Layer.Plain?

    /// nil for something that lies beside.
    init?(_ layer: Layer, through own: ConvexOutline?) {
        self.layer = layer
        guard let own, let plain = layer.plain else { return }
        guard let area = own.intersection(plain.outline) else { return nil }
        shared = Layer.Plain(outline: area, color: plain.color)
    }
}

extension Layer {
    /// What it covers on the page, part by part: outlines that share a part, without what cuts it off, and the number of
    /// its colour. Nothing for pictures and gradients.
    fileprivate var areas: [(masks: [Path], color: Color)] {
        if let plain { return [([plain.outline.path], plain.color)] }
        return outlines.flatMap { outline, paint -> [([Path], Color)] in
            switch paint {
            case .color(let color): return [([outline], color)]
            case .hatch(let hatch):
                let lines = hatch.lines(covering: outline.controlBounds)
                return [hatch.background.map { ([outline], $0) }, ([outline, lines], hatch.color)].compactMap
                { $0 }
            case .gradient, .unknown: return []
            }
        }
    }

    /// Whether a gradient is part of it.
    var hasGradient: Bool {
        outlines.contains { if case .gradient = $0.paint { true } else { false } }
    }

    /// Its outlines on the page with their paints.
    var outlines: [(outline: Path, paint: Paint)] {
        func outlines<Item: Paintable>(_ item: Item?) -> [(Path, Paint)] {
            guard let item else { return [] }
            return [
                item.style.fill.map { (item.contour, $0) },
                item.style.stroke.map { (StrokeOutline(of: item.contour, item.style).path, $0) },
            ].compactMap { $0 }.map { ($0.0.offset(by: offset), $0.1) }
        }
        return switch items {
        case .rect(let items) where art == nil: outlines(items.first)
        case .symbol(let items): outlines(items.first)
        case .line(let item): outlines(item)
        case .area(let item): outlines(item)
        case .trail(let item): outlines(item)
        case .rule(let items): outlines(items.first)
        case .arc(let items): outlines(items.first)
        case .path(let items): outlines(items.first)
        case .rect, .group, .text, .image: []
        }
    }

    /// A part of something in its own colour.
    fileprivate init(_ part: Plain, color: Color) {
        self.init(
            items: .path([PathItem(part.outline.path, style: Style(fill: color))]), offset: .zero, masks: [],
            bounds: part.outline.bounds)
        plain = Plain(outline: part.outline, color: color)
    }
}

extension GroupItem {
    /// Adds outlines to those that are drawn last.
    fileprivate mutating func append(_ items: Mark.Items) {
        if case .path(let new) = items, case .path(let last)? = marks.last?.items {
            marks[marks.count - 1].items = .path(last + new)
        } else {
            marks.append(Mark(items))
        }
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

extension Style {
    /// Replaces the one paint that an item has.
    fileprivate mutating func repaint(_ paint: Paint) {
        if fill != nil { fill = paint } else { stroke = paint }
    }
}
