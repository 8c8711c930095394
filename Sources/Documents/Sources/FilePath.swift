/// The parts of a path, by its letters alone: nothing is looked up.
public struct FilePath: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var isAbsolute: Bool { text.utf8.first == UInt8(ascii: "/") }

    /// The folder; "." where the path has none.
    public var folder: String {
        guard let slash = text.lastIndex(of: "/") else { return "." }
        return slash == text.startIndex ? "/" : String(text[..<slash])
    }

    /// The last part.
    public var name: String {
        text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// The name without its extension; `.vl` before it goes too: "bar.vl.json" is "bar".
    public var stem: String {
        let whole = name.droppingExtension
        return whole.hasSuffix(".vl") && whole != ".vl" ? String(whole.dropLast(3)) : whole
    }

    /// The path without the extension of its last part.
    public var droppingExtension: String {
        let folder = text.dropLast(name.count)
        return folder + name.droppingExtension
    }

    /// The path of another file as one writes it in a document in this file's folder.
    public func sibling(_ path: String) -> FilePath { FilePath(folder).appending(path) }

    /// A path that starts from this one, unless it starts from the root.
    public func appending(_ path: String) -> FilePath {
        if text == "." || FilePath(path).isAbsolute { return FilePath(path) }
        return FilePath(text.hasSuffix("/") ? text + path : text + "/" + path)
    }

    /// The path without steps that lead nowhere or back: "charts/../theme.yaml" is "theme.yaml". Above the root
    /// there is nothing: "/../a" is "/a".
    public var normalized: FilePath {
        var parts: [Substring] = []
        for part in text.split(separator: "/") where part != "." {
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
    ///
    /// Names are compared byte by byte, as file systems do: Swift takes é for é, however it is composed.
    public func parts(below folder: FilePath) -> [String]? {
        let (own, above) = (text.utf8, folder.text.utf8)
        if own.elementsEqual(above) { return [] }
        let prefix = above.last == UInt8(ascii: "/") ? Array(above) : Array(above) + [UInt8(ascii: "/")]
        guard own.starts(with: prefix) else { return nil }
        return String(decoding: own.dropFirst(prefix.count), as: UTF8.self)
            .split(separator: "/").map(String.init)
    }
}

extension String {
    /// The name up to its last dot, unless that is the first letter.
    fileprivate var droppingExtension: String {
        guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
        return String(self[..<dot])
    }
}
