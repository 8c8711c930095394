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

    private func collect(_ group: GroupItem, _ files: inout Set<String>) {
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { collect(item, &files) }
            case .text(let items):
                for item in items {
                    for run in item.lines.joined() where !run.text.isEmpty {
                        files.formUnion(line(run.text, in: run.font ?? item.font).fontFiles)
                    }
                }
            default: break
            }
        }
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
