import Documents
public import TextShaping

/// Which fonts will be used for text, and whether they are installed.
public struct FontReport: Sendable {
    /// A family that a name stands for.
    public struct Family: Sendable {
        public var name: String
        /// The faces sorted by weight; empty if the family is not installed.
        public var faces: [FontFace]

        public var isInstalled: Bool { !faces.isEmpty }
    }

    /// A name that documents use, and the families for it.
    public struct Entry: Sendable {
        /// As it is written in documents: "sans-serif", "Noto Serif CJK SC".
        public var name: String
        /// In the order in which they are searched for a glyph.
        public var families: [Family]
    }

    public var entries: [Entry] = []

    /// Looks up the generic families and those that a theme names.
    public init(theme: Theme? = nil) throws(FontError) {
        let library = try FontLibrary(FontConfiguration(additionalFolders: theme?.fontFolders ?? []))
        var names = ["sans-serif", "serif"]
        if let config = theme?.config {
            for name in Self.fonts(in: config) where !names.contains(name) { names.append(name) }
        }
        entries = names.map { name in
            let families = library.configuration.families(of: name)
            return Entry(
                name: name, families: families.map { Family(name: $0, faces: library.faces(of: $0)) })
        }
    }

    /// The families that are not installed.
    public var missing: [String] {
        var result: [String] = []
        for family in entries.flatMap(\.families) where !family.isInstalled && !result.contains(family.name) {
            result.append(family.name)
        }
        return result
    }

    /// The values of all properties that name a font, in their order: `font`, `labelFont`, `titleFont`…
    private static func fonts(in node: Node, depth: Int = 64) -> [String] {
        guard depth > 0 else { return [] }
        let elements = (node.elements ?? []).flatMap { fonts(in: $0, depth: depth - 1) }
        return (node.members ?? []).reduce(into: elements) { names, member in
            if member.key == "font" || member.key.hasSuffix("Font"), let name = member.value.string {
                names.append(name)
            } else {
                names += fonts(in: member.value, depth: depth - 1)
            }
        }
    }
}
