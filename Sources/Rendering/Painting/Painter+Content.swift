import CCairo
import Colors
import SceneGraph

/// Marks of many items in documents, whose operators are written here: Cairo takes many times as long, with numbers of
/// six digits.
extension Painter {
    /// Draws many dots; false if some of them are something else, or if this isn't a page.
    func paintAsContent(_ items: [SymbolItem]) -> Bool {
        guard let first = items.first, let origin = originOnPage else { return false }
        let opacity = first.style.opacity * first.style.fillOpacity
        guard opacity > 0, case .color(let color)? = first.style.fill,
            items.allSatisfy({ item in
                guard item.shape == .named("circle"), item.size.isFinite, item.size > 0 else { return false }
                if item.style == first.style { return true }
                // Colours are told by operators, transparency isn't.
                guard item.style.stroke == nil, case .color(let own)? = item.style.fill else { return false }
                return item.style.opacity * item.style.fillOpacity == opacity && own.alpha == color.alpha
            }), first.style.stroke == nil
        else { return false }

        var content = PageContent()
        var (lastStyle, lastSize) = (first.style, first.size)
        content.add("q ")
        for item in items where item.x.isFinite && item.y.isFinite {
            if item.size != lastSize {
                content.add(item.size.squareRoot(), digits: 4)
                content.add("w ")
                lastSize = item.size
            }
            if item.style != lastStyle, case .color(let color)? = item.style.fill {
                content.add(strokeColor: color)
                lastStyle = item.style
            }
            content.add(dotAt: Point(item.x + origin.x, item.y + origin.y))
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

    /// Where the origin is on the page; nil if it isn't one whose content is gone over later.
    private var originOnPage: Point? {
        guard let tagger, tagger.replacesContent else { return nil }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(cairo, &matrix)
        guard matrix.xx == 1, matrix.yy == 1, matrix.xy == 0, matrix.yx == 0 else { return nil }
        return Point(matrix.x0, matrix.y0)
    }

    /// Draws something small with a pen, in whose place the content is put later.
    private func replaceOnPage(by content: PageContent, pen: () -> Void) -> Bool {
        guard let tagger else { return false }
        // Cairo leaves out what lies outside of the clip.
        var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(cairo, &minX, &minY, &maxX, &maxY)
        guard maxX - minX > 1, maxY - minY > 1 else { return false }
        pen()
        tagger.announceShapes(replacedBy: content.bytes) {
            cairo_new_path(cairo)
            cairo_move_to(cairo, (minX + maxX) / 2, (minY + maxY) / 2)
            cairo_line_to(cairo, (minX + maxX) / 2 + 0.25, (minY + maxY) / 2)
            cairo_stroke(cairo)
        }
        return true
    }
}
