extension Config {
    /// The lines of a text: it is broken at `lineBreak`, which counts for all texts, as in Vega.
    public func lines(of text: String) -> [String] { text.lines(at: lineBreak) }
}

extension String {
    /// The text broken at a separator; whole without one.
    public func lines(at separator: String?) -> [String] {
        guard let separator, !separator.isEmpty else { return [self] }
        var lines: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            lines.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return lines + [String(rest)]
    }
}
