import CPango

/// Marks that stand alone in their run, though they belong to Chinese text.
enum ChineseMarks {
    /// Shapes runs that Pango knows no script of as Chinese ones: a font's Chinese forms of marks that
    /// scripts share, such as a dash that joins the next, hang on the script.
    ///
    /// Pango takes the script from the text alone. Tracking falls away; a mark alone has none.
    static func reshape(_ line: UnsafeMutablePointer<PangoLayoutLine>, of text: String) {
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return }
                var run = line.pointee.runs
                while let node = run {
                    if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
                        reshape(item.pointee, start, Int32(characters.count))
                    }
                    run = node.pointee.next
                }
            }
        }
    }

    private static func reshape(_ run: PangoGlyphItem, _ text: UnsafePointer<CChar>, _ length: Int32) {
        guard let item = run.item, let glyphs = run.glyphs,
            item.pointee.analysis.script == UInt8(truncatingIfNeeded: PANGO_SCRIPT_COMMON.rawValue)
        else { return }
        item.pointee.analysis.script = UInt8(truncatingIfNeeded: PANGO_SCRIPT_HAN.rawValue)
        pango_shape_with_flags(
            text + Int(item.pointee.offset), item.pointee.length, text, length, &item.pointee.analysis,
            glyphs,
            PANGO_SHAPE_NONE)
    }
}
