import SceneGraph

extension SVGDrawing {
    /// The items of a mark, but for groups, in their order.
    mutating func items(of mark: Mark) throws(RenderingError) -> [SVGElement] {
        switch mark.items {
        case .group: return []
        case .rect(let items): return items.flatMap { shape(of: $0) }
        case .symbol(let items): return items.flatMap { symbol($0) }
        case .line(let item): return shape(item.outline, item.style)
        case .area(let item): return shape(item.outline, item.style)
        case .trail(let item): return shape(item.outline, item.style)
        case .rule(let items): return rules(items, joins: mark.role.isGuide)
        case .arc(let items): return items.flatMap { shape($0.outline, $0.style) }
        case .path(let items):
            return items.flatMap { shape($0.path, $0.style, offset: Point($0.x, $0.y)) }
        case .text(let items):
            var elements: [SVGElement] = []
            for item in items { elements += try text(item) }
            return elements
        case .image(let items):
            var elements: [SVGElement] = []
            for item in items { elements += try image(item) }
            return elements
        }
    }

    /// A rectangle: as one if its corners are alike, otherwise as an outline.
    mutating func shape(of item: RectItem) -> [SVGElement] {
        let radii = item.cornerRadii
        guard radii == CornerRadii(radii.topLeft), item.width.isFinite, item.height.isFinite else {
            return shape(item.outline, item.style)
        }
        let radius = max(0, min(radii.topLeft, abs(item.width) / 2, abs(item.height) / 2))
        let rect = Rect(x: item.x, y: item.y, width: item.width, height: item.height)
        // Rounded edges rather than a rounded size, so that neighbours stay neighbours.
        let (left, top) = (CompactNumber.units(rect.minX), CompactNumber.units(rect.minY))
        let width = CompactNumber.units(rect.maxX) - left
        let height = CompactNumber.units(rect.maxY) - top
        // A rectangle without a width isn't drawn, not even its stroke.
        guard width > 0, height > 0 else {
            return item.style.stroke == nil ? [] : shape(item.outline, item.style)
        }
        let element = SVGElement(
            "rect",
            [
                ("x", left == 0 ? nil : CompactNumber.text(left)),
                ("y", top == 0 ? nil : CompactNumber.text(top)),
                ("width", CompactNumber.text(width)), ("height", CompactNumber.text(height)),
                ("rx", radius > 0 ? radius.svg : nil),
            ])
        return painted(element, .rectangle, item.outline, item.style)
    }

    private mutating func symbol(_ item: SymbolItem) -> [SVGElement] {
        guard item.shape == .named("circle"), item.size > 0, item.size.isFinite else {
            return shape(item.outline, item.style)
        }
        let element = SVGElement(
            "circle",
            [("cx", item.x.svg), ("cy", item.y.svg), ("r", (item.size.squareRoot() / 2).svg)])
        return painted(element, .circle, item.outline, item.style)
    }

    /// Lines: grid lines, ticks and the like, which never cross, as one outline.
    private mutating func rules(_ items: ItemColumns<RuleItem>, joins: Bool) -> [SVGElement] {
        func path(_ items: some Sequence<RuleItem>) -> Path {
            Path(items.flatMap { [.move($0.start), .line($0.end)] })
        }
        guard joins, items.looks.count == 1, let style = items.looks.first else {
            return items.flatMap { shape(path([$0]), $0.style, .line) }
        }
        return shape(path(items), style, .line)
    }

    /// An outline, filled and stroked.
    mutating func shape(
        _ outline: Path, _ style: Style, _ form: SVGForm = .outline, offset: Point = .zero
    ) -> [SVGElement] {
        if outline.isEmpty { return [] }
        let element = SVGElement("path", [("d", PathData.text(outline, offset: offset))])
        return painted(element, form, offset == .zero ? outline : outline.offset(by: offset), style)
    }
}

extension Role {
    /// Whether lines of this role are parallel or don't meet.
    fileprivate var isGuide: Bool {
        [.axisGrid, .axisTick, .axisDomain].contains(self)
    }
}

extension GroupItem {
    /// The group's box, if it shows.
    var paintedBox: RectItem? { style.fill == nil && style.stroke == nil ? nil : ownBox }
}

extension Mark.Items {
    /// Whether an item is mixed with what is below it.
    var isBlended: Bool {
        if case .image(let items) = self { return items.contains { $0.blend != .normal } }
        return hasStyle { $0.blend != .normal }
    }
}
