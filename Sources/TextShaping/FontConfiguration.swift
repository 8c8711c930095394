import Glibc

/// The fonts that are available: folders of font files, and the families for generic names.
///
/// The system's own fontconfig files are not read, so that text is the same on all machines on which the same
/// font files are installed.
public struct FontConfiguration: Hashable, Sendable {
    /// The families for a generic name, by the name in lower case; several are separated by commas.
    public var aliases: [String: String]
    /// Folders with font files, searched with their subfolders.
    public var folders: [String]
    /// Folders of fontconfig's caches; new ones go to the first that can be written to.
    public var cacheFolders: [String]

    public init(
        aliases: [String: String] = standardAliases, folders: [String] = standardFolders,
        cacheFolders: [String] = standardCacheFolders
    ) {
        self.aliases = aliases
        self.folders = folders
        self.cacheFolders = cacheFolders
    }

    /// The system's and the user's fonts, and those in further folders.
    public init(additionalFolders: [String]) {
        self.init(folders: FontConfiguration.standardFolders + additionalFolders)
    }

    public static let standardAliases: [String: String] = {
        let sans = "Liberation Sans, Noto Sans CJK SC"
        let serif = "Liberation Serif, Noto Serif CJK SC"
        let mono = "Liberation Mono, Noto Sans Mono CJK SC"
        return [
            "sans-serif": sans, "sans": sans, "system-ui": sans, "helvetica": sans,
            "helvetica neue": sans, "arial": sans,
            "serif": serif, "times": serif, "times new roman": serif, "georgia": serif,
            "monospace": mono, "courier": mono, "courier new": mono,
            // What CSS and browsers have for the system's own.
            "-apple-system": sans, "blinkmacsystemfont": sans, "ui-sans-serif": sans, "ui-serif": serif,
            "ui-monospace": mono, "cursive": sans, "fantasy": sans, "inherit": sans, "initial": sans,
            "verdana": "Verdana, DejaVu Sans", "arial narrow": "Arial Narrow, Liberation Sans Narrow",
            // One typeface under several names.
            "source han sans": "Source Han Sans, Noto Sans CJK SC",
            "source han sans sc": "Source Han Sans SC, Noto Sans CJK SC",
            "source han sans cn": "Source Han Sans CN, Noto Sans CJK SC",
            "noto sans sc": "Noto Sans SC, Noto Sans CJK SC", "思源黑体": "思源黑体, Noto Sans CJK SC",
            "source han serif": "Source Han Serif, Noto Serif CJK SC",
            "source han serif sc": "Source Han Serif SC, Noto Serif CJK SC",
            "source han serif cn": "Source Han Serif CN, Noto Serif CJK SC",
            "noto serif sc": "Noto Serif SC, Noto Serif CJK SC", "思源宋体": "思源宋体, Noto Serif CJK SC",
        ]
    }()

    public static var standardFolders: [String] {
        ["/usr/share/fonts", "/usr/local/share/fonts"]
            + userFolders("XDG_DATA_HOME", or: ".local/share", subfolder: "fonts")
    }

    public static var standardCacheFolders: [String] {
        ["/var/cache/fontconfig"]
            + userFolders("XDG_CACHE_HOME", or: ".cache", subfolder: "fontconfig")
    }

    /// The families in a list of names, with generic names replaced, in order and without duplicates.
    public func families(of list: String) -> [String] {
        var families: [String] = []
        for name in FontConfiguration.names(in: list) {
            for family in aliases[name.lowercased()].map(FontConfiguration.names) ?? [name]
            where !families.contains(family) {
                families.append(family)
            }
        }
        return families
    }

    static func names(in list: String) -> [String] {
        list.split(separator: ",").compactMap { part in
            let name = part.drop { isPadding($0) }
            guard let last = name.lastIndex(where: { !isPadding($0) }) else { return nil }
            return String(name[...last])
        }
    }

    /// Removes spaces, and the quotation marks that CSS puts around a name.
    private static func isPadding(_ character: Character) -> Bool {
        character.isWhitespace || character == "\"" || character == "'"
    }

    /// A folder in the user's home; nil if there is no home.
    private static func userFolders(_ variable: String, or folder: String, subfolder: String) -> [String] {
        if let value = getenv(variable), value.pointee == UInt8(ascii: "/") {
            return [String(cString: value) + "/" + subfolder]
        }
        return getenv("HOME").map { [String(cString: $0) + "/" + folder + "/" + subfolder] } ?? []
    }
}

extension FontConfiguration {
    /// The configuration in fontconfig's XML format.
    ///
    /// Type 1 and bitmap fonts are excluded: text can't be shaped with them.
    var xml: String {
        let folders = folders.map { "<dir>\(escaped($0))</dir>" }.joined()
        let caches = cacheFolders.map { "<cachedir>\(escaped($0))</cachedir>" }.joined()
        let rejected = ["*.pfb", "*.t1", "*.pcf", "*.pcf.gz", "*.bdf"].map { "<glob>\($0)</glob>" }.joined()
        return """
            <fontconfig>\(folders)\(caches)
            <selectfont><rejectfont>\(rejected)</rejectfont></selectfont></fontconfig>
            """
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }
}
