import CCairo
import SceneGraph

extension Painter {
    /// The number from which symbols on pixels are stamped. This moves them by up to an eighth of a pixel,
    /// which is invisible among so many.
    private static let stampedCount = 256

    func paint(_ items: ItemColumns<SymbolItem>) {
        if items.count >= Painter.stampedCount, items.styles.allSatisfy({ $0.blend == .normal }) {
            if let target = PixelTarget(of: self) {
                var stamps = SymbolStamps(on: target, for: self)
                for run in items.runs {
                    for place in items.places[run.range] where !stamps.draw(place, run) {
                        paint(SymbolItem(place, run.look))
                    }
                }
                return target.finish()
            }
            if paintAsContent(items) { return }
        }
        let isDocument = cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_PDF
        for item in items where !(isDocument && paintAsDot(item)) { paint(item) }
    }

    func paint(_ item: SymbolItem) {
        paint(item.style) { add(item.outline) }
    }

    /// Draws a plain circle as a line of no length with round ends, a tenth of the bytes of its
    /// outline; false for any other symbol.
    private func paintAsDot(_ item: SymbolItem) -> Bool {
        let opacity = item.style.opacity * item.style.fillOpacity
        guard item.shape == .named("circle"), item.style.stroke == nil, item.style.blend == .normal,
            opacity > 0,
            case .color(let color) = item.style.fill, item.size > 0, item.size.isFinite
        else { return false }
        setSource(color, opacity: opacity)
        cairo_set_line_width(cairo, bounded(item.size.squareRoot()))
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_set_dash(cairo, nil, 0, 0)
        cairo_new_path(cairo)
        cairo_move_to(cairo, bounded(item.x), bounded(item.y))
        cairo_line_to(cairo, bounded(item.x), bounded(item.y))
        cairo_stroke(cairo)
        return true
    }
}
