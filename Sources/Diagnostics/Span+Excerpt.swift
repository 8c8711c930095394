extension Span {
    /// The span in a file that has only what a message shows of the original: for messages that leave their process,
    /// which don't take a table of megabytes along.
    public var excerpt: Span {
        let lower = min(range.lowerBound, file.count)
        let line = file.range(ofLine: start.line)
        let first = max(min(line.lowerBound, lower), lower - Self.shownBefore)
        let last = min(file.count, lower + Self.shownAfter)
        let part = SourceFile(
            name: file.name, utf8: file.withBytes(in: first..<last) { Array($0) },
            from: file.position(at: first))
        return Span(file: part, range: lower - first..<max(lower, min(range.upperBound, last)) - first)
    }

    /// How many bytes before a place are enough for the characters that are shown.
    static let shownBefore = 300
    /// How many bytes after it are.
    static let shownAfter = 600
}
