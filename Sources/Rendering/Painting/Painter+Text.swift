import CCairo
import Glibc
import SceneGraph
import TextShaping

extension Painter {
    func paint(_ item: TextItem) {
        let style = item.style
        let fillOpacity = style.opacity * style.fillOpacity
        let strokeOpacity = style.opacity * style.strokeOpacity
        let stroke =
            strokeOpacity > 0 && style.strokeWidth > 0 && style.strokeWidth.isFinite
            ? style.stroke?.forStroke : nil
        guard fillOpacity > 0 || stroke != nil, item.x.isFinite, item.y.isFinite else { return }

        let lines = item.placedRunsByLine(measuring: shaper)
        let runs = lines.flatMap { $0 }
        let box = { runs.reduce(Rect.empty) { $0.union($1.box) } }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        blend(style.blend)
        cairo_translate(cairo, bounded(item.transformOrigin.x), bounded(item.transformOrigin.y))
        if item.angle != 0, item.angle.isFinite { cairo_rotate(cairo, item.angle * .pi / 180) }
        func paint(_ line: ShapedLine, of run: PlacedRun) {
            guard run.origin.isFinite else { return }
            func trace() {
                cairo_new_path(cairo)
                atStart(of: run, scaledBy: line.scale) { line.addPath(to: cairo) }
            }
            if let hatch = run.hatch, fillOpacity > 0 {
                trace()
                fill(with: hatch, opacity: fillOpacity)
            } else if let fill = run.fill, fillOpacity > 0 {
                setSource(fill, opacity: fillOpacity, box: box)
                atStart(of: run, scaledBy: line.scale) { line.show(on: cairo) }
            }
            if let stroke {
                setSource(stroke, opacity: strokeOpacity, box: box)
                setPen(of: style)
                trace()
                cairo_stroke(cairo)
            }
        }
        for runs in lines {
            var shaped = runs.map { shaper.line($0.text, in: $0.font) }
            if let (mark, rest) = tagger?.noteMark(before: shaped) {
                tagger?.announce(.noteMark(mark))
                paint(mark, of: runs[0])
                shaped[0] = rest
            }
            tagger?.announce(runs.contains { $0.hatch != nil } ? .letters(shaped) : .line(shaped))
            for (line, run) in zip(shaped, runs) { paint(line, of: run) }
        }
    }

    /// Draws in the units of a shaped line, its baseline starting at the origin.
    private func atStart(of run: PlacedRun, scaledBy scale: Double, _ draw: () -> Void) {
        // Cairo can't be scaled to nothing; letters larger than any page are no letters.
        guard scale > 1e-6, scale < 1e4 else { return }
        cairo_save(cairo)
        cairo_translate(cairo, bounded(run.origin.x), bounded(run.origin.y))
        cairo_scale(cairo, scale, scale)
        draw()
        cairo_restore(cairo)
    }
}

extension PlacedRun {
    /// The run's advance, and the usual extent of letters above and below the baseline.
    var box: Rect {
        Rect(
            minX: origin.x, minY: origin.y - 0.79 * font.size, maxX: origin.x + width,
            maxY: origin.y + 0.21 * font.size)
    }
}

extension Point {
    fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
