import CCairo
import Colors
import SceneGraph

extension Painter {
    /// Fills and strokes the outline that `trace` adds to the current path.
    func paint(_ style: Style, _ trace: () -> Void) {
        let fillOpacity = style.opacity * style.fillOpacity
        let strokeOpacity = style.opacity * style.strokeOpacity
        let (fill, stroke) = (style.visibleFill, style.visibleStroke)
        guard fill != nil || stroke != nil else { return }

        blend(style.blend)
        defer { blend(.normal) }
        cairo_new_path(cairo)
        trace()
        if let fill {
            if case .hatch(let hatch) = fill {
                self.fill(with: hatch, opacity: fillOpacity)
                if stroke != nil { trace() }
            } else {
                setSource(fill, opacity: fillOpacity, box: pathExtents)
                if stroke == nil { cairo_fill(cairo) } else { cairo_fill_preserve(cairo) }
            }
        }
        if let stroke {
            setSource(stroke, opacity: strokeOpacity, box: pathExtents)
            setPen(of: style)
            cairo_stroke(cairo)
        }
    }

    /// Fills the current path with its background and the lines within it.
    func fill(with hatch: Hatch, opacity: Double) {
        let box = pathExtents()
        if let background = hatch.background {
            setSource(background, opacity: opacity)
            cairo_fill_preserve(cairo)
        }
        cairo_save(cairo)
        cairo_clip(cairo)
        setSource(hatch.color, opacity: opacity)
        // In documents, lines of one width are strokes, which other programs can make thicker or give dashes.
        if images.isForDocument, let strokes = hatch.strokes(covering: box) {
            setPen(of: Style(strokeWidth: hatch.lineWidth))
            add(strokes)
            cairo_stroke(cairo)
        } else {
            add(hatch.lines(covering: box))
            cairo_fill(cairo)
        }
        cairo_restore(cairo)
    }

    /// Sets everything that a stroke has besides its paint.
    func setPen(of style: Style) {
        cairo_set_line_width(cairo, bounded(style.strokeWidth))
        cairo_set_line_cap(cairo, style.strokeCap.cairo)
        cairo_set_line_join(cairo, style.strokeJoin.cairo)
        cairo_set_miter_limit(cairo, style.strokeMiterLimit.isFinite ? max(1, style.strokeMiterLimit) : 10)
        // A dash that Cairo would refuse, or that would take forever, is a solid line.
        let dash = style.strokeDash
        let isUsable = dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.reduce(0, +) > 1e-3
        let offset = style.strokeDashOffset.isFinite ? style.strokeDashOffset : 0
        cairo_set_dash(cairo, dash, isUsable ? Int32(clamping: dash.count) : 0, offset)
    }

    // MARK: Sources

    func setSource(_ color: Color, opacity: Double) {
        cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha * opacity)
    }

    /// - Parameter box: What a gradient's fractions refer to.
    func setSource(_ paint: Paint, opacity: Double, box: () -> Rect) {
        switch paint {
        case .color(let color): setSource(color, opacity: opacity)
        // Strokes and small letters are too slim for lines within them.
        case .hatch(let hatch): setSource(hatch.color, opacity: opacity)
        case .gradient(let gradient): setSource(gradient, opacity: opacity, box: box())
        case .unknown: setSource(.black, opacity: opacity)
        }
    }

    private func setSource(_ gradient: Gradient, opacity: Double, box: Rect) {
        guard let pattern = pattern(of: gradient, in: box) else { return }
        defer { cairo_pattern_destroy(pattern) }
        for stop in gradient.stops where stop.offset.isFinite {
            let color = stop.color
            cairo_pattern_add_color_stop_rgba(
                pattern, max(0, min(1, stop.offset)), color.red, color.green, color.blue,
                color.alpha * opacity)
        }
        cairo_set_source(cairo, pattern)
    }

    /// A line in the unit square that is stretched to the box, or circles that stay round: the reach of a radius
    /// is the box's longer side (vega-scenegraph `util/canvas/gradient.js`).
    private func pattern(of gradient: Gradient, in box: Rect) -> OpaquePointer? {
        let (start, end) = (gradient.start, gradient.end)
        let (width, height) = (max(box.width, 1e-6), max(box.height, 1e-6))
        if gradient.isRadial {
            let reach = max(width, height)
            return cairo_pattern_create_radial(
                bounded(box.minX + start.x * width), bounded(box.minY + start.y * height),
                bounded(max(0, gradient.startRadius) * reach), bounded(box.minX + end.x * width),
                bounded(box.minY + end.y * height), bounded(max(0, gradient.endRadius) * reach))
        }
        let pattern = cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
        var matrix = cairo_matrix_t()
        cairo_matrix_init(&matrix, 1 / width, 0, 0, 1 / height, -box.minX / width, -box.minY / height)
        cairo_pattern_set_matrix(pattern, &matrix)
        return pattern
    }
}

extension StrokeCap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension StrokeJoin {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
