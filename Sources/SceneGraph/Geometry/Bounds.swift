import Glibc

// The bounding boxes of items, marks and groups as Vega computes them, since the places of axes, legends
// and titles depend on them (vega-scenegraph of Vega 6.2, `bound/` and `marks/`). A stroke counts
// with its whole width on either side of the outline; mitres don't count.

extension Mark {
    /// The box around all items, in the coordinates of the group around the mark. Clipping is
    /// taken into account by the group.
    public func bounds(measuring: any TextMeasuring) -> Rect {
        switch items {
        case .group(let items): Mark.union(items) { $0.bounds(measuring: measuring) }
        case .text(let items): Mark.union(items) { $0.bounds(measuring: measuring) }
        case .rect(let items): Mark.union(items, \.bounds)
        case .symbol(let items): Mark.union(items, \.bounds)
        case .line(let item): item.bounds
        case .area(let item): item.bounds
        case .trail(let item): item.bounds
        case .rule(let items): Mark.union(items, \.bounds)
        case .arc(let items): Mark.union(items, \.bounds)
        case .path(let items): Mark.union(items, \.bounds)
        case .image(let items): Mark.union(items, \.rect)
        }
    }

    private static func union<Items: Sequence>(_ items: Items, _ bounds: (Items.Element) -> Rect) -> Rect {
        items.reduce(.empty) { $0.union(bounds($1)) }
    }
}

extension GroupItem {
    /// The group's box and all that its marks cover beyond it, in the coordinates around the group.
    public func bounds(measuring: any TextMeasuring) -> Rect {
        let own = Rect(x: 0, y: 0, width: width ?? 0, height: height ?? 0)
        var bounds = Rect.empty
        if !clip {
            for mark in marks {
                let part = mark.bounds(measuring: measuring)
                let visible = mark.clip ? part.intersection(own) : part
                if !visible.isEmpty { bounds.formUnion(visible) }
            }
        }
        if clip || own.width > 0 || own.height > 0 { bounds.formUnion(own) }
        return bounds.expanded(by: style.strokeReach).offset(by: Point(x, y))
    }
}

extension TextItem {
    /// The box around the text: the font's size high, a fifth of it below the baseline. A bearing that is trimmed is no
    /// part of it.
    public func bounds(measuring: any TextMeasuring) -> Rect {
        let box = placedLines(measuring: measuring).reduce(Rect.empty) { box, line in
            let size = line.runs.reduce(font.size) { max($0, $1.font?.size ?? 0) }
            let top = line.start.y - (0.8 * size + 0.5).rounded(.down)
            return box.union(
                Rect(
                    minX: line.start.x + line.bearing, minY: top, maxX: line.start.x + line.width,
                    maxY: top + size))
        }
        return box.turned(by: angle).offset(by: transformOrigin)
    }
}

extension RectItem {
    public var bounds: Rect { rect.expanded(by: style.strokeReach) }
}

extension RuleItem {
    public var bounds: Rect { Rect.empty.union(start).union(end).expanded(by: style.strokeReach) }
}

extension SymbolItem {
    public var bounds: Rect { outline.bounds.expanded(by: style.strokeReach) }
}

extension LineItem {
    public var bounds: Rect { outline.bounds.expanded(by: style.strokeReach) }
}

extension AreaItem {
    public var bounds: Rect { outline.bounds.expanded(by: style.strokeReach) }
}

extension TrailItem {
    public var bounds: Rect { outline.bounds.expanded(by: style.strokeReach) }
}

extension ArcItem {
    public var bounds: Rect { outline.bounds.expanded(by: style.strokeReach) }
}

extension PathItem {
    public var bounds: Rect {
        path.bounds.expanded(by: style.strokeReach).offset(by: Point(x, y))
    }
}

extension Style {
    /// How far the stroke reaches beyond the outline by Vega's calculation.
    public var strokeReach: Double {
        stroke != nil && opacity != 0 && strokeOpacity != 0 ? strokeWidth : 0
    }
}

extension Rect {
    /// The box around the rectangle turned about the origin by an angle in degrees clockwise.
    public func turned(by angle: Double) -> Rect {
        guard angle != 0, !isEmpty else { return self }
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        return [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)].reduce(.empty) { box, corner in
            box.union(Point(corner.0 * cosine - corner.1 * sine, corner.0 * sine + corner.1 * cosine))
        }
    }
}
