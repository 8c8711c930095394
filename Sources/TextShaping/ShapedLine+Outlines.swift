import CPango
public import SceneGraph

extension ShapedLine {
    /// Characters whose font has pictures in place of outlines.
    public struct Picture: Hashable, Sendable {
        public var text: String
        /// Where they begin, from the start of the line in points.
        public var x: Double
        public var width: Double
    }

    /// The outlines of the glyphs, the baseline starting at the origin, in points.
    public var outline: Path {
        // Without bounds, since Cairo drops glyphs that are far from what it draws on.
        let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
        defer { cairo_surface_destroy(surface) }
        guard let cairo = cairo_create(surface) else { return Path() }
        defer { cairo_destroy(cairo) }
        layout.forEachRun { run, x in
            guard let font = run.item?.pointee.analysis.font, !run.isPictures else { return }
            cairo_move_to(cairo, Double(x) / Double(PANGO_SCALE), 0)
            pango_cairo_glyph_string_path(cairo, font, run.glyphs)
        }
        return Path(of: cairo).map { Point($0.x * scale, $0.y * scale) }
    }

    /// What the outline lacks.
    public var pictures: [Picture] {
        var pictures: [Picture] = []
        layout.forEachRun { run, start in
            guard run.isPictures, let item = run.item?.pointee else { return }
            let unit = scale / Double(PANGO_SCALE)
            let bytes = layout.text[Int(item.offset)..<Int(item.offset + item.length)]
            pictures.append(
                Picture(
                    text: String(decoding: bytes, as: UTF8.self), x: Double(start) * unit,
                    width: Double(pango_glyph_string_get_width(run.glyphs)) * unit))
        }
        return pictures
    }
}

extension PangoGlyphItem {
    /// Whether the font has pictures in place of outlines.
    var isPictures: Bool {
        guard let font = item?.pointee.analysis.font else { return false }
        let face = hb_font_get_face(pango_font_get_hb_font(font))
        return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0
            || hb_ot_color_has_svg(face) != 0
    }
}

extension Path {
    /// The current path of a `cairo_t`.
    fileprivate init(of cairo: OpaquePointer) {
        self.init()
        guard let path = cairo_copy_path(cairo) else { return }
        defer { cairo_path_destroy(path) }
        guard path.pointee.status == CAIRO_STATUS_SUCCESS, let data = path.pointee.data else { return }
        var index = 0
        while index < Int(path.pointee.num_data) {
            let header = data[index].header
            func point(_ number: Int) -> Point {
                let point = data[index + number].point
                return Point(point.x, point.y)
            }
            switch header.type {
            case CAIRO_PATH_MOVE_TO: move(to: point(1))
            case CAIRO_PATH_LINE_TO: line(to: point(1))
            case CAIRO_PATH_CURVE_TO: curve(to: point(3), control1: point(1), control2: point(2))
            default: close()
            }
            index += max(1, Int(header.length))
        }
        // Cairo moves to the start again after it has closed an outline.
        if case .move? = elements.last { elements.removeLast() }
    }
}
