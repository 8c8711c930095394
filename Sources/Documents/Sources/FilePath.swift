/// The parts of a path, by its letters alone: nothing is looked up.
///
/// Paths are divided byte by byte, as file systems do it: Swift takes a slash and an accent behind it for one
/// character, and é for é, however it is composed.
public struct FilePath: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    private static let slash = UInt8(ascii: "/")

    public var isAbsolute: Bool { text.utf8.first == Self.slash }

    /// The folder; "." where the path has none.
    public var folder: String {
        guard let slash = text.utf8.lastIndex(of: Self.slash) else { return "." }
        return slash == text.startIndex ? "/" : String(Substring(text.utf8[..<slash]))
    }

    /// The last part.
    public var name: String {
        guard let slash = text.utf8.lastIndex(of: Self.slash) else { return text }
        return String(Substring(text.utf8[slash...].dropFirst()))
    }

    /// The name without its extension; `.vl` before it goes too: "bar.vl.json" is "bar".
    public var stem: String {
        let whole = name.droppingExtension
        return whole.hasSuffix(".vl") && whole != ".vl" ? String(whole.dropLast(3)) : whole
    }

    /// The path without the extension of its last part.
    public var droppingExtension: String {
        let folder = text.utf8.dropLast(name.utf8.count)
        return String(Substring(folder)) + name.droppingExtension
    }

    /// The path of a file that a document in this file's folder refers to.
    public func sibling(_ path: String) -> FilePath { FilePath(folder).appending(path) }

    /// A path that starts from this one, unless it starts from the root.
    public func appending(_ path: String) -> FilePath {
        if text == "." || FilePath(path).isAbsolute { return FilePath(path) }
        return FilePath(text.utf8.last == Self.slash ? text + path : text + "/" + path)
    }

    /// The path with "." and ".." resolved: "charts/../theme.yaml" is "theme.yaml". Above the root
    /// there is nothing: "/../a" is "/a".
    public var normalized: FilePath {
        var parts: [String] = []
        for part in Self.parts(text.utf8[...]) where part != "." {
            if part != ".." {
                parts.append(part)
            } else if let last = parts.last, last != ".." {
                parts.removeLast()
            } else if !isAbsolute {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return FilePath(isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined)
    }

    /// The parts of a normalized path below a folder, itself normalized; nil where the path lies elsewhere.
    public func parts(below folder: FilePath) -> [String]? {
        let (own, above) = (text.utf8, folder.text.utf8)
        if own.elementsEqual(above) { return [] }
        let prefix = above.last == Self.slash ? Array(above) : Array(above) + [Self.slash]
        return own.starts(with: prefix) ? Self.parts(own.dropFirst(prefix.count)) : nil
    }

    private static func parts(_ text: Substring.UTF8View) -> [String] {
        text.split(separator: slash).map { String(Substring($0)) }
    }
}

extension String {
    /// The name up to its last dot, unless the name begins with it.
    fileprivate var droppingExtension: String {
        guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
        return String(self[..<dot])
    }
}
