extension Diagnostic.Code.Example {
    /// The files with what is wrong and what is right, line by line: `-` before a line that is wrong, `+` before one
    /// that is right. Each file but a lone document has its name over it.
    public var changes: String {
        zip(files, mended).map { file, mended in
            let lines = Self.changes(file.text, mended.text).joined(separator: "\n")
            return files.count > 1 ? "  # \(file.name)\n" + lines : lines
        }.joined(separator: "\n\n")
    }

    /// One stretch of lines differs: what both texts begin and end with is shown once.
    private static func changes(_ wrong: String, _ right: String) -> [String] {
        var (before, after) = (lines(of: wrong), lines(of: right))
        var (head, tail): ([String], [String]) = ([], [])
        while let line = before.first, line == after.first {
            head.append("  " + line)
            before.removeFirst()
            after.removeFirst()
        }
        while let line = before.last, line == after.last {
            tail.insert("  " + line, at: 0)
            before.removeLast()
            after.removeLast()
        }
        return head + before.map { "- " + $0 } + after.map { "+ " + $0 } + tail
    }

    private static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
        if lines.count > 1, lines.last == "" { lines.removeLast() }
        return lines
    }

    /// A line with symbols for control characters.
    private static func visible(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { $0.value < 0x20 ? Unicode.Scalar(0x2400 + $0.value) ?? $0 : $0 }))
    }
}
