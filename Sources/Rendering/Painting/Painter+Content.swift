import CCairo
import Colors
import SceneGraph

/// Marks of many items in documents, whose operators are written here: Cairo takes many times as long, with numbers of
/// six digits.
extension Painter {
    /// Draws many symbols; false if they aren't of one kind, or if this isn't a page.
    func paintAsContent(_ items: ItemColumns<SymbolItem>) -> Bool {
        paintDots(items) || paintOutlines(items)
    }

    /// Draws symbols as their outlines.
    private func paintOutlines(_ items: ItemColumns<SymbolItem>) -> Bool {
        // Where a translucent stroke lies on its fill, an operator for both would leave the fill out.
        guard let first = items.first?.style, let origin = originOnPage,
            (first.visibleFill == nil) != (first.visibleStroke == nil),
            items.styles.allSatisfy({ $0.isTold(by: first) }),
            items.places.allSatisfy({ $0.x.isFinite && $0.y.isFinite && $0.size.isFinite })
        else { return false }
        return paint(items, PageContent(expecting: items.count * 200), style: \.style) { content, run in
            var (outline, size) = (Path(), -1.0)
            for place in items.places[run.range] where place.size > 0 {
                if place.size != size {
                    size = place.size
                    outline = SymbolItem(.init(x: 0, y: 0, size: size), run.look).outline
                }
                content.add(
                    outline, movedBy: Point(place.x + origin.x, place.y + origin.y), first.paintOperator)
            }
        }
    }

    /// Draws items that differ in their places and colours alone.
    ///
    /// - Parameter draw: Adds the operators of items that look alike.
    private func paint<Item>(
        _ items: ItemColumns<Item>, _ content: PageContent, style: (Item.Look) -> Style,
        _ draw: (inout PageContent, ItemColumns<Item>.Run) -> Void
    ) -> Bool {
        guard let first = items.looks.first.map(style) else { return false }
        var content = content
        content.add("q ")
        var last: Style?
        for run in items.runs {
            let style = style(run.look)
            if style != last {
                content.add(colorsOf: style, after: last)
                last = style
            }
            draw(&content, run)
        }
        content.add("Q")
        return replaceOnPage(by: content) { setPenAndSource(of: first) }
    }

    /// Draws circles as lines of no length with round ends.
    private func paintDots(_ items: ItemColumns<SymbolItem>) -> Bool {
        guard let first = items.first, let origin = originOnPage else { return false }
        let opacity = first.style.opacity * first.style.fillOpacity
        guard opacity > 0, case .color(let color)? = first.style.fill,
            items.looks.allSatisfy({ look in
                // Colours are told by operators, transparency isn't.
                guard look.shape == .named("circle"), look.style.stroke == nil,
                    case .color(let own)? = look.style.fill
                else { return false }
                return look.style.opacity * look.style.fillOpacity == opacity && own.alpha == color.alpha
            }),
            items.places.allSatisfy({ $0.size.isFinite && $0.size > 0 })
        else { return false }

        var content = PageContent(expecting: items.count * 36)
        var (lastStyle, lastSize) = (first.style, first.size)
        content.add("q ")
        for run in items.runs {
            if run.look.style != lastStyle, case .color(let color)? = run.look.style.fill {
                content.add(strokeColor: color)
                lastStyle = run.look.style
            }
            for place in items.places[run.range] where place.x.isFinite && place.y.isFinite {
                if place.size != lastSize {
                    content.add(place.size.squareRoot(), digits: 4)
                    content.add("w ")
                    lastSize = place.size
                }
                content.add(dotAt: Point(place.x + origin.x, place.y + origin.y))
            }
        }
        content.add("Q")
        return replaceOnPage(by: content) {
            setSource(color, opacity: opacity)
            cairo_set_line_width(cairo, bounded(first.size.squareRoot()))
            cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
            cairo_set_dash(cairo, nil, 0, 0)
        }
    }

    /// Draws a line; false if it isn't a stroke of one colour, or if this isn't a page.
    func paintAsContent(_ item: LineItem) -> Bool {
        let style = item.style
        let opacity = style.opacity * style.strokeOpacity
        guard let origin = originOnPage, style.fill == nil, style.blend == .normal, opacity > 0,
            style.strokeWidth > 0, style.strokeWidth.isFinite, style.strokeDash.isEmpty,
            case .color(let color)? = style.stroke
        else { return false }
        var content = PageContent()
        content.add(item.outline, movedBy: origin)
        return replaceOnPage(by: content) {
            setSource(color, opacity: opacity)
            setPen(of: style)
        }
    }

    /// Draws the seams of many shapes; false if they are few, or if this isn't a page.
    func paintAsContent(_ seams: Seams) -> Bool {
        guard let first = seams.paths.first, let origin = originOnPage,
            seams.paths.reduce(0, { $0 + $1.path.elements.count }) >= DenseBoxes.fewest
        else { return false }
        var content = PageContent()
        content.add("q ")
        for (line, path) in seams.paths {
            content.add(strokeColor: line.color)
            content.add(line.width, digits: 4)
            content.add("w ")
            content.add(path, movedBy: origin)
            content.add("\n")
        }
        content.add("Q")
        return replaceOnPage(by: content) {
            setSource(first.line.color, opacity: 1)
            setPen(of: first.line.style)
        }
    }

    /// Draws many rectangles; false if they aren't of one kind, or if this isn't a page.
    func paintAsContent(_ items: ItemColumns<RectItem>) -> Bool {
        guard let first = items.first?.style, let origin = originOnPage,
            items.looks.allSatisfy({ $0.cornerRadii.isZero && $0.style.isTold(by: first) }),
            items.places.allSatisfy(\.isFinite), first.canBeContent
        else { return false }
        let isFine = items.places.contains { min(abs($0.width), abs($0.height)) < 1 }
        let content = PageContent(expecting: items.count * (isFine ? 40 : 32), digits: isFine ? 4 : 2)
        return paint(items, content, style: \.style) { content, run in
            for place in items.places[run.range] {
                content.add(place, movedBy: origin)
                content.add("re ")
                content.add(first.paintOperator)
            }
        }
    }

    /// Draws many rules; false if they aren't of one kind, or if this isn't a page.
    func paintAsContent(_ items: ItemColumns<RuleItem>) -> Bool {
        guard let first = items.first?.style, let origin = originOnPage, first.visibleStroke != nil,
            items.looks.allSatisfy({ $0.isTold(by: first) && $0.visibleFill == nil }),
            items.places.allSatisfy(\.isFinite)
        else { return false }
        return paint(items, PageContent(expecting: items.count * 32), style: { $0 }) { content, run in
            for place in items.places[run.range] {
                content.add(place.start + origin)
                content.add("m ")
                content.add(place.end + origin)
                content.add("l S\n")
            }
        }
    }

    /// Sets the paint of which operators tell the colour only.
    private func setPenAndSource(of style: Style) {
        if let stroke = style.visibleStroke {
            setSource(stroke, opacity: style.opacity * style.strokeOpacity) { .empty }
        } else if let fill = style.visibleFill {
            setSource(fill, opacity: style.opacity * style.fillOpacity) { .empty }
        }
        setPen(of: style)
    }

    /// Where the origin is on the page; nil if it isn't one whose content is gone over later.
    private var originOnPage: Point? {
        guard let tagger, tagger.replacesContent else { return nil }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(cairo, &matrix)
        guard matrix.xx == 1, matrix.yy == 1, matrix.xy == 0, matrix.yx == 0 else { return nil }
        return Point(matrix.x0, matrix.y0)
    }

    /// Draws a line with a pen, in whose place the content is put later.
    ///
    /// The line crosses all of the clip: Cairo cuts a clip down to what is drawn within it, and leaves out one that cuts off
    /// nothing (`_cairo_composite_rectangles_init`, cairo-composite-rectangles.c).
    private func replaceOnPage(by content: PageContent, pen: () -> Void) -> Bool {
        guard let tagger else { return false }
        // Cairo leaves out what lies outside of the clip, too.
        var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(cairo, &minX, &minY, &maxX, &maxY)
        guard maxX - minX > 1, maxY - minY > 1 else { return false }
        pen()
        tagger.announceShapes(replacedBy: content.bytes) {
            cairo_new_path(cairo)
            cairo_move_to(cairo, minX - 1, minY - 1)
            cairo_line_to(cairo, maxX + 1, maxY + 1)
            cairo_stroke(cairo)
        }
        return true
    }
}

extension Style {
    /// Whether it paints at all, and one state of the page holds for fill and stroke.
    fileprivate var canBeContent: Bool {
        (visibleFill != nil || visibleStroke != nil)
            && (visibleFill == nil || visibleStroke == nil || fillOpacity == strokeOpacity)
    }

    /// The operator that paints a path in it.
    fileprivate var paintOperator: StaticString {
        visibleStroke == nil ? "f\n" : visibleFill == nil ? "S\n" : "B\n"
    }

    /// Whether it differs from another in its colours alone: these are told by operators, transparency isn't.
    fileprivate func isTold(by other: Style) -> Bool {
        if self == other { return visibleFill.alpha != nil && visibleStroke.alpha != nil && blend == .normal }
        guard blend == .normal, visibleFill.alpha == other.visibleFill.alpha,
            visibleStroke.alpha == other.visibleStroke.alpha, visibleFill.alpha != nil,
            visibleStroke.alpha != nil, opacity == other.opacity, fillOpacity == other.fillOpacity
        else { return false }
        return visibleStroke == nil
            || strokeOpacity == other.strokeOpacity && strokeWidth == other.strokeWidth
                && strokeDash == other.strokeDash && strokeDashOffset == other.strokeDashOffset
                && strokeCap == other.strokeCap && strokeJoin == other.strokeJoin
                && strokeMiterLimit == other.strokeMiterLimit
    }
}

extension Paint? {
    /// The alpha of a colour, −1 for no paint; nil for any other paint.
    fileprivate var alpha: Double? {
        switch self {
        case nil: -1
        case .color(let color)?: color.alpha
        case .gradient?, .hatch?, .unknown?: nil
        }
    }
}

extension RectItem.Place {
    fileprivate var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }
}

extension RuleItem.Place {
    fileprivate var isFinite: Bool {
        start.x.isFinite && start.y.isFinite && end.x.isFinite && end.y.isFinite
    }
}
