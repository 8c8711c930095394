import CPango
import SceneGraph
import Typesetting

/// A line of text laid out at the nominal size.
final class NominalLine {
    let layout: OpaquePointer
    let line: UnsafeMutablePointer<PangoLayoutLine>?
    let text: [UInt8]
    private let copied: CopiedText
    let survey: LineSurvey
    /// Whether its characters have other distances than their fonts give them.
    private let isRespaced: Bool

    /// - Parameter copied: Adds the text of emoji to documents.
    init(_ text: String, in typeface: Typeface, context: OpaquePointer, copied: CopiedText) {
        let layout: OpaquePointer = pango_layout_new(context)
        pango_layout_set_single_paragraph_mode(layout, 1)
        let attributes = typeface.attributes(for: text)
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                OpenFonts.open(for: $0, attributes, context)
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        let spaces = spaces(in: text, font: typeface.style)
        let isPiece = typeface.style.marksAreChinese
        // Only the non-readonly variant of Pango's line may be changed.
        line =
            spaces.isEmpty && !isPiece
            ? pango_layout_get_line_readonly(layout, 0) : pango_layout_get_line(layout, 0)
        if let line, isPiece { ChineseMarks.reshape(line, of: text) }
        if let line, !spaces.isEmpty { GlyphSpacing(line, em: typeface.style.size).insert(spaces) }

        self.layout = layout
        self.text = Array(text.utf8)
        self.copied = copied

        var survey = GlyphSurvey()
        var run = line?.pointee.runs
        while let node = run {
            if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
                survey.add(item.pointee)
            }
            run = node.pointee.next
        }
        self.survey = LineSurvey(metrics: survey.metrics, missingCharacters: survey.missing)
        isRespaced =
            !spaces.isEmpty || typeface.style.tracking != 0 || typeface.style.punctuation != .full
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Whether a program that reads a document would take the line for several words, or for other characters, by the
    /// places of its glyphs.
    var isSetApart: Bool {
        if isRespaced || !survey.missingCharacters.isEmpty { return true }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        return scalars.contains { $0.value > 0x7F && $0.properties.isWhitespace }
            || hasLigatures(scalars.count)
    }

    /// Whether a glyph stands for several characters.
    private func hasLigatures(_ count: Int) -> Bool {
        var clusters = 0
        forEachRun { run, _ in
            guard let string = run.glyphs?.pointee, let logs = string.log_clusters else { return }
            let count = Int(string.num_glyphs)
            clusters += (0..<count).filter { $0 == 0 || logs[$0] != logs[$0 - 1] }.count
        }
        return clusters < count
    }

    /// The font of each run.
    var fonts: [UnsafeMutablePointer<PangoFont>] {
        var fonts: [UnsafeMutablePointer<PangoFont>] = []
        var run = line?.pointee.runs
        while let node = run {
            let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee.item
            if let font = item?.pointee.analysis.font { fonts.append(font) }
            run = node.pointee.next
        }
        return fonts
    }

    /// Draws the line, or a part of its text, from the origin of a `cairo_t`, in nominal units.
    func show(_ part: Range<Int>? = nil, on cairo: OpaquePointer) {
        if let part {
            forEachRun(in: part) { run, x in
                cairo_move_to(cairo, Double(x) / Double(PANGO_SCALE), 0)
                pango_cairo_show_glyph_item(cairo, pango_layout_get_text(layout), &run)
                copied.add(run, of: text, at: x, on: cairo)
            }
        } else {
            cairo_move_to(cairo, 0, 0)
            pango_cairo_show_layout_line(cairo, line)
            forEachRun { run, x in copied.add(run, of: text, at: x, on: cairo) }
        }
    }

    /// Adds the outlines of the glyphs to a `cairo_t`'s path.
    func addPath(of part: Range<Int>? = nil, to cairo: OpaquePointer) {
        if let part {
            forEachRun(in: part) { run, x in
                guard let font = run.item?.pointee.analysis.font else { return }
                cairo_move_to(cairo, Double(x) / Double(PANGO_SCALE), 0)
                pango_cairo_glyph_string_path(cairo, font, run.glyphs)
            }
        } else {
            cairo_move_to(cairo, 0, 0)
            pango_cairo_layout_line_path(cairo, line)
        }
    }
}

/// What is known of a line without its glyphs, at the nominal size.
struct LineSurvey {
    let metrics: TextMetrics
    let missingCharacters: [Unicode.Scalar]
}

/// The metrics of the glyphs of a line, from left to right.
private struct GlyphSurvey {
    private var x: Int64 = 0
    private var ink: (left: Int64, right: Int64)?
    var missing: [Unicode.Scalar] = []

    var metrics: TextMetrics {
        let unit = 1 / Double(PANGO_SCALE)
        return TextMetrics(
            width: Double(x) * unit, inkLeft: Double(ink?.left ?? 0) * unit,
            inkRight: Double(ink?.right ?? x) * unit)
    }

    mutating func add(_ run: PangoGlyphItem) {
        guard let string = run.glyphs?.pointee, let font = run.item?.pointee.analysis.font else { return }
        let glyphs = UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs))
        let outlines = pango_font_get_hb_font(font)
        // The ink of a line extends from its first glyph with ink to its last.
        let first = ink == nil ? glyphs.indices.first { extents(of: glyphs[$0], outlines) != nil } : nil
        let last = glyphs.indices.last { extents(of: glyphs[$0], outlines) != nil }
        for (index, glyph) in glyphs.enumerated() {
            if index == first, let box = extents(of: glyph, outlines) {
                ink = (x + box.lowerBound, x + box.upperBound)
            }
            if index == last, let box = extents(of: glyph, outlines) {
                ink = (ink?.left ?? x + box.lowerBound, x + box.upperBound)
            }
            if glyph.glyph & PangoGlyph(GlyphSurvey.unknownFlag) != 0,
                let scalar = Unicode.Scalar(glyph.glyph & ~GlyphSurvey.unknownFlag), !missing.contains(scalar)
            {
                missing.append(scalar)
            }
            x += Int64(glyph.geometry.width)
        }
    }

    /// `PANGO_GLYPH_UNKNOWN_FLAG`: the other bits of the number are the character.
    private static let unknownFlag: PangoGlyph = 0x1000_0000

    /// The ink of a glyph relative to its place in the line; nil for a space.
    private func extents(of glyph: PangoGlyphInfo, _ outlines: OpaquePointer?) -> Range<Int64>? {
        guard glyph.glyph & GlyphSurvey.unknownFlag == 0 else {
            return 0..<Int64(max(1, glyph.geometry.width))
        }
        var box = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(outlines, glyph.glyph, &box) != 0, box.width > 0 else { return nil }
        let left = Int64(glyph.geometry.x_offset) + Int64(box.x_bearing)
        return left..<left + Int64(box.width)
    }
}
