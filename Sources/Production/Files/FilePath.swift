/// The parts of a path, by its letters alone: nothing is looked up.
struct FilePath: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The folder; "." where the path has none.
    var folder: String {
        guard let slash = text.lastIndex(of: "/") else { return "." }
        return slash == text.startIndex ? "/" : String(text[..<slash])
    }

    /// The last part.
    var name: String {
        text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// The name without its extension; `.vl` before it goes too: "bar.vl.json" is "bar".
    var stem: String {
        let whole = name.droppingExtension
        return whole.hasSuffix(".vl") && whole != ".vl" ? String(whole.dropLast(3)) : whole
    }

    /// The path without the extension of its last part.
    var droppingExtension: String {
        let folder = text.dropLast(name.count)
        return folder + name.droppingExtension
    }

    /// The path of another file as one writes it in a document in this file's folder.
    func sibling(_ path: String) -> FilePath {
        path.hasPrefix("/") || folder == "." ? FilePath(path) : FilePath(folder).appending(path)
    }

    /// The path as it is shown: without the steps that lead back, "charts/../theme.yaml" as "theme.yaml".
    var shown: String {
        var parts: [Substring] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: false) {
            if part == "..", let last = parts.last, last != "..", !last.isEmpty {
                parts.removeLast()
            } else if part != "." {
                parts.append(part)
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    func appending(_ name: String) -> FilePath {
        FilePath(text == "." ? name : text.hasSuffix("/") ? text + name : text + "/" + name)
    }
}

extension String {
    /// The name up to its last dot, unless that is the first letter.
    fileprivate var droppingExtension: String {
        guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
        return String(self[..<dot])
    }
}
