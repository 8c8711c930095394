extension Diagnostic {
    /// Returns the diagnostic as text: `file:line:column: error: message [code]`, the source line with a mark
    /// under the place, other places in the same way, and the hints. The code comes last, as in compilers' messages, so that editors find
    /// the message where they expect it.
    ///
    /// - Parameter excerpt: Whether the source lines are shown.
    public func formatted(excerpt: Bool = true) -> String {
        var lines: [String] = []
        let place = span.map { $0.place + ": " } ?? ""
        let trail = context.isEmpty ? "" : " [\(context.joined(separator: ", "))]"
        lines.append("\(place)\(severity.rawValue): \(message)\(trail) [\(code.id)]")
        if excerpt, let span { lines += Self.excerpt(of: span) }
        for note in notes {
            lines.append("\(note.span.place): note: \(note.message)")
            if excerpt { lines += Self.excerpt(of: note.span) }
        }
        lines += hints.map { "    hint: \($0)" }
        return lines.joined(separator: "\n")
    }

    private static func excerpt(of span: Span) -> [String] {
        let start = span.start
        let end = span.file.position(at: span.range.upperBound)
        let line = span.file.range(ofLine: start.line)
        guard !line.isEmpty else { return [] }
        // A long line is cut to the part around the place: 60 characters before it, of at most four bytes.
        func text(_ range: Range<Int>) -> String {
            span.file.withBytes(in: range) { String(decoding: $0, as: UTF8.self) }
        }
        let place = min(max(span.range.lowerBound, line.lowerBound), line.upperBound)
        let before = text(max(line.lowerBound, place - Span.shownBefore)..<place).unicodeScalars.suffix(60)
        let after = text(place..<min(line.upperBound, place + Span.shownAfter)).unicodeScalars
        let shown = Array((Array(before) + Array(after)).prefix(100))
        let lead = shown.prefix(before.count)
        let length = end.line == start.line ? end.column - start.column : after.count
        let marked = after.prefix(max(0, length))
        let marks = max(1, marked.prefix(60).reduce(0) { $0 + $1.columns })
        let text = String(String.UnicodeScalarView(shown.map { $0 == "\t" ? " " : $0 }))
        return [
            "    \(text)",
            "    " + String(repeating: " ", count: lead.reduce(0) { $0 + $1.columns })
                + "^" + String(repeating: "~", count: marks - 1),
        ]
    }
}

extension Span {
    /// `file:line:column`, as editors find it.
    fileprivate var place: String { "\(file.name):\(start.line):\(start.column)" }
}

extension Unicode.Scalar {
    /// How many columns the character takes in a terminal: two for wide East Asian characters.
    fileprivate var columns: Int {
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
