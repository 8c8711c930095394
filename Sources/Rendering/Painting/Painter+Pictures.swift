import CCairo
import SceneGraph

extension Painter {
    /// Draws marks of a document as one picture; false where pixels are drawn anyway, or there would be too many.
    mutating func paintAsPicture(
        _ run: Range<Int>, of marks: [Mark], resolution: Double
    ) throws(RenderingError) -> Bool {
        guard cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_PDF else { return false }
        var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(cairo, &minX, &minY, &maxX, &maxY)
        let visible = Rect(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
        let box = marks[run].reduce(Rect.empty) { $0.union($1.bounds(measuring: shaper)) }
            .expanded(by: 1).intersection(visible)
        guard !box.isEmpty else { return true }
        let scale = resolution / 72
        let (width, height) = ((box.width * scale).rounded(.up), (box.height * scale).rounded(.up))
        guard width * height <= Mark.greatestPicture,
            let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        else { return false }
        tagger?.announce(.shapes)
        defer { cairo_surface_destroy(surface) }
        guard let pixels = cairo_create(surface) else { throw .cairo("out of memory") }
        defer { cairo_destroy(pixels) }
        cairo_scale(pixels, scale, scale)
        cairo_translate(pixels, -box.minX, -box.minY)
        var painter = Painter(
            cairo: pixels, shaper: shaper, greatestCoordinate: 4_000_000 / scale, seamWidth: 2 / scale)
        for index in run {
            painter.paintSeams(of: index, in: marks)
            try painter.paintItems(of: marks[index])
        }
        guard cairo_status(pixels) == CAIRO_STATUS_SUCCESS else { throw RenderingError(cairo_status(pixels)) }

        cairo_save(cairo)
        cairo_translate(cairo, box.minX, box.minY)
        cairo_scale(cairo, 1 / scale, 1 / scale)
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
        return true
    }
}

extension Mark {
    /// Whether it belongs in one picture with another mark: both are lines of one chart, say.
    func sharesPicture(with other: Mark) -> Bool {
        if case .group = items { return false }
        return raster == other.raster && role == other.role && clip == other.clip
    }
}
