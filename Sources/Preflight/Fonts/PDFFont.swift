import SceneGraph

/// A font of a page (ISO 32000-1, 9.5 to 9.9).
final class PDFFont {
    let node: PDFNode
    /// Its name without the mark of a subset.
    let name: String
    /// "Type1", "TrueType", "Type0", "Type3"…
    let kind: String
    /// The dictionary that has descriptor and widths: of a composite font, that of its descendant.
    let descendant: PDFNode
    let map: CharacterMap?
    private let widths: GlyphWidths
    private var program: GlyphProgram?
    private var hasLookedForProgram = false
    private var outlines: [UInt32: Path] = [:]

    /// A character of a text: its code, its number in a composite font, and how far the next one is.
    struct Glyph {
        var code: UInt32
        /// Of a composite font; nil if it isn't known.
        var character: Int?
        /// In ems: to the right, or downward as a negative number.
        var advance: Double
        /// Where a vertical glyph's origin lies, from the one for horizontal text.
        var origin = Point.zero
        /// Whether it is a space that word spacing widens.
        var isSpace: Bool
    }

    init(_ node: PDFNode) {
        self.node = node
        kind = node["Subtype"].name ?? ""
        let isComposite = kind == "Type0"
        descendant = isComposite ? node["DescendantFonts"][0] : node
        map = isComposite ? CharacterMap(node["Encoding"]) : nil
        widths = GlyphWidths(descendant, isComposite: isComposite)
        let full =
            node["BaseFont"].name ?? descendant["BaseFont"].name ?? node["Name"].name ?? "without a name"
        let parts = full.split(separator: "+", maxSplits: 1)
        name = parts.count == 2 && parts[0].count == 6 ? String(parts[1]) : full
    }

    var isVertical: Bool { map?.isVertical ?? false }

    /// A font whose glyphs are contents of their own.
    var isDrawn: Bool { kind == "Type3" }

    var descriptor: PDFNode { descendant["FontDescriptor"] }

    /// The stream with the font's program; null if it isn't embedded.
    private(set) lazy var programStream: PDFNode = {
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            let stream = descriptor[key]
            if stream.isStream { return stream }
        }
        return PDFNode(.null, in: node.file)
    }()

    var isEmbedded: Bool { isDrawn || programStream.isStream }

    func glyphs(of text: [UInt8]) -> [Glyph] {
        guard let map else {
            return text.map { code in
                Glyph(code: UInt32(code), advance: widths.width(Int(code)), isSpace: code == 32)
            }
        }
        var glyphs: [Glyph] = []
        var index = 0
        while index < text.count {
            let (code, length) = map.code(in: text, at: index)
            index += length
            let character = map.character(code, length: length)
            let isSpace = length == 1 && code == 32
            let width = widths.width(character ?? 0)
            if map.isVertical {
                let vertical = widths.vertical(character ?? 0, width: width)
                glyphs.append(
                    Glyph(
                        code: code, character: character, advance: vertical.advance, origin: vertical.origin,
                        isSpace: isSpace))
            } else {
                glyphs.append(Glyph(code: code, character: character, advance: width, isSpace: isSpace))
            }
        }
        return glyphs
    }

    /// The outline of a glyph in ems; nil if the font isn't embedded, or can't be read.
    func outline(_ glyph: Glyph) -> Path? {
        if let known = outlines[glyph.code] { return known }
        if !hasLookedForProgram {
            hasLookedForProgram = true
            if let bytes = try? programStream.data() { program = GlyphProgram(bytes) }
        }
        guard let program, let index = index(of: glyph, in: program) else { return nil }
        let outline = program.outline(index)
        outlines[glyph.code] = outline
        return outline
    }

    private func index(of glyph: Glyph, in program: GlyphProgram) -> UInt32? {
        guard map != nil else {
            return encoding.index(of: UInt8(truncatingIfNeeded: glyph.code), in: program)
        }
        guard let character = glyph.character else { return nil }
        if let table = glyphTable {
            let place = 2 * character
            guard place + 1 < table.count else { return 0 }
            return UInt32(table[place]) << 8 | UInt32(table[place + 1])
        }
        return program.index(ofCharacter: character)
    }

    private lazy var encoding = SimpleEncoding(node, isTrueType: kind == "TrueType")

    /// Glyphs by characters, two bytes each; nil where both are the same.
    private lazy var glyphTable: [UInt8]? = {
        let map = descendant["CIDToGIDMap"]
        return map.isStream ? try? map.data() : nil
    }()
}
