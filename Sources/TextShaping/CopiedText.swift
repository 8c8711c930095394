import CPango

/// Puts the text of pictures below them: emoji are images in a PDF, which can't be searched or copied.
///
/// The text belongs to the glyph of a font of its own, as wide as the picture. Cairo leaves out what can't be seen, so
/// the glyph is a speck, and all but transparent.
final class CopiedText {
    private let face: OpaquePointer?

    init() {
        face = cairo_user_font_face_create()
        cairo_user_font_face_set_render_glyph_func(face) { _, _, cairo, extents in
            extents?.pointee.x_advance = 1
            cairo_rectangle(cairo, 0.495, -0.35, 0.01, 0.01)
            cairo_fill(cairo)
            return CAIRO_STATUS_SUCCESS
        }
    }

    deinit { cairo_font_face_destroy(face) }

    /// Adds the text of a run of glyphs that a document would draw as images; nothing on other surfaces, which have
    /// no text.
    ///
    /// - Parameters:
    ///   - text: The line that the run is part of.
    ///   - start: Where the run begins, in Pango's units.
    func add(_ run: PangoGlyphItem, of text: [UInt8], at start: Int64, on cairo: OpaquePointer) {
        guard cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0, let item = run.item?.pointee,
            let string = run.glyphs?.pointee, let logs = string.log_clusters, run.isPictures
        else { return }
        let glyphs = (0..<Int(string.num_glyphs)).filter { string.glyphs[$0].geometry.width > 0 }
        let begins = (glyphs.map { Int(logs[$0]) } + [Int(item.length)]).sorted()
        var x = start
        cairo_save(cairo)
        cairo_set_font_face(cairo, face)
        cairo_set_source_rgba(cairo, 1, 1, 1, 0.005)
        for index in 0..<Int(string.num_glyphs) {
            let width = Int64(string.glyphs[index].geometry.width)
            let begin = Int(logs[index])
            if width > 0, let end = begins.first(where: { $0 > begin }) {
                let bytes = text[(Int(item.offset) + begin)..<(Int(item.offset) + end)]
                add(
                    bytes, from: Double(x) / Double(PANGO_SCALE), width: Double(width) / Double(PANGO_SCALE),
                    on: cairo)
            }
            x += width
        }
        cairo_restore(cairo)
    }

    private func add(_ bytes: ArraySlice<UInt8>, from x: Double, width: Double, on cairo: OpaquePointer) {
        var glyph = cairo_glyph_t(index: 1, x: x, y: 0)
        var cluster = cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1)
        cairo_set_font_size(cairo, width)
        bytes.withUnsafeBytes { bytes in
            cairo_show_text_glyphs(
                cairo, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), &glyph, 1,
                &cluster, 1, cairo_text_cluster_flags_t(0))
        }
    }
}
