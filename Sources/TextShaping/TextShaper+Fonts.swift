import CFontconfig
import CPango
public import SceneGraph

extension TextShaper {
    /// The files of the fonts that the texts of scenes use, sorted by path.
    public func fontFiles(of scenes: [Scene]) -> [String] {
        var files: Set<String> = []
        for scene in scenes { collect(scene.root, &files) }
        return files.sorted()
    }

    /// The names of the fonts of scenes whose makers forbid to embed a part of them in a document, in order.
    public func unembeddableFonts(of scenes: [Scene]) -> [String] {
        var seen: Set<UInt> = []
        var names: Set<String> = []
        for scene in scenes {
            visit(scene.root) { line in
                for font in line.layout.fonts where seen.insert(UInt(bitPattern: font)).inserted {
                    if font.forbidsEmbedding { names.insert(font.family) }
                }
            }
        }
        return names.sorted()
    }

    private func collect(_ group: GroupItem, _ files: inout Set<String>) {
        visit(group) { files.formUnion($0.fontFiles) }
    }

    private func visit(_ group: GroupItem, _ body: (ShapedLine) -> Void) {
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { visit(item, body) }
            case .text(let items):
                for item in items {
                    for run in item.lines.joined() where !run.text.isEmpty {
                        body(line(run.text, in: run.font ?? item.font))
                    }
                }
            default: break
            }
        }
    }
}

extension UnsafeMutablePointer<PangoFont> {
    /// Whether the font's licence, as its OS/2 table states it (`fsType`), forbids to embed it, or to embed a subset or
    /// its outlines.
    fileprivate var forbidsEmbedding: Bool {
        let table = hb_face_reference_table(
            hb_font_get_face(pango_font_get_hb_font(self)), 0x4F53_2F32)
        defer { hb_blob_destroy(table) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(table, &length), length >= 10 else { return false }
        let high = UInt16(UInt8(bitPattern: data[8]))
        let rights = high << 8 | UInt16(UInt8(bitPattern: data[9]))
        // Where several permissions are given, the widest counts.
        return rights & 0xE == 2 || rights & 0x300 != 0
    }

    var family: String {
        let description = pango_font_describe(self)
        defer { pango_font_description_free(description) }
        return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
    }
}

extension ShapedLine {
    /// The files of the fonts that the line uses.
    fileprivate var fontFiles: [String] {
        layout.fonts.compactMap { font in
            var path: UnsafeMutablePointer<FcChar8>?
            let pattern = font.withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
                pango_fc_font_get_pattern($0)
            }
            guard let pattern,
                FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path
            else { return nil }
            return String(cString: path)
        }
    }
}
