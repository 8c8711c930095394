import CPango

/// Punctuation marks that are alone in their run although they belong to Chinese text.
enum ChineseMarks {
    /// Shapes runs for which Pango finds no script as Chinese ones: a font's Chinese forms of marks that
    /// scripts share, such as a dash that joins the next one, depend on the script.
    ///
    /// Pango determines the script from the text alone. Tracking is lost, but a mark by itself has none.
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
