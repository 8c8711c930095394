import CPango
import Synchronization

/// The font files in use: opened one after the other, and kept open as long as the process lives.
///
/// Cairo closes the file of an idle font as soon as ten are open, but checks whether one is idle without that font's
/// lock (`_cairo_ft_unscaled_font_lock_face`, cairo-ft-font.c): another thread may be about to draw with it. It also
/// opens files and lists fonts without a lock. So every text comes here before Pango lays it out.
enum OpenFonts {
    private static let held = Mutex<Set<UInt>>([])

    /// Opens the fonts that Pango will use for a text.
    ///
    /// - Parameter attributes: Those of the text, its font description among them.
    static func open(
        for text: UnsafeBufferPointer<CChar>, _ attributes: OpaquePointer, _ context: OpaquePointer
    ) {
        // For an empty text, Pango needs the height of its font.
        guard !text.isEmpty else {
            return [CChar(bitPattern: UInt8(ascii: " "))].withUnsafeBufferPointer {
                open(for: $0, attributes, context)
            }
        }
        let items = pango_itemize(context, text.baseAddress, 0, Int32(text.count), attributes, nil)
        var node = items
        while let item = node?.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
            if let font = item.pointee.analysis.font {
                hold(font, measuredFor: item.pointee.analysis.language)
                let start = Int(item.pointee.offset)
                let bytes = text[start..<start + Int(item.pointee.length)].lazy.map(UInt8.init(bitPattern:))
                let characters = String(decoding: bytes, as: UTF8.self).unicodeScalars
                if characters.contains(where: { pango_font_has_char(font, $0.value) == 0 }) {
                    holdBoxFont(of: font, context)
                }
            }
            pango_item_free(item)
            node = node?.pointee.next
        }
        g_list_free(items)
    }

    /// Opens the font with which Pango writes the number in the box for a missing character
    /// (`_pango_cairo_font_private_get_hex_box_info`, pangocairo-font.c).
    private static func holdBoxFont(of font: UnsafeMutablePointer<PangoFont>, _ context: OpaquePointer) {
        let map = pango_context_get_font_map(context)
        let context = pango_font_map_create_context(map)
        pango_context_set_language(context, pango_script_get_sample_language(PANGO_SCRIPT_LATIN))
        let description = pango_font_describe_with_absolute_size(font)
        pango_font_description_set_family(description, "monospace")
        if let font = pango_font_map_load_font(map, context, description) {
            hold(font)
            g_object_unref(font)
        }
        pango_font_description_free(description)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// - Parameter language: The language for which Pango determines the font's height. It does so by laying out a
    ///   sample of the language, possibly with fallback fonts; these are used only here, and don't stay open.
    private static func hold(
        _ font: UnsafeMutablePointer<PangoFont>, measuredFor language: OpaquePointer? = nil
    ) {
        held.withLock { held in
            if let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
                held.insert(UInt(bitPattern: scaled)).inserted
            {
                // Neither is ever released.
                cairo_scaled_font_reference(scaled)
                cairo_ft_scaled_font_lock_face(scaled)
            }
            if let language { pango_font_metrics_unref(pango_font_get_metrics(font, language)) }
        }
    }
}
