import Diagnostics

/// Slips that lie before the place at which libyaml fails, reported where they were made.
extension YAMLComposer {
    /// The slip before the problem that explains it; nil if none is found.
    func slip(before problem: YAMLProblem) -> Diagnosis? {
        let isOpenAtTheEnd = problem.message == "found unexpected end of stream"
        let offset = min(isOpenAtTheEnd ? problem.contextOffset ?? 0 : problem.offset, bytes.count)
        if let slip = openQuote(before: offset) { return slip }
        switch problem.message {
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            return expression(at: offset) ?? missingColon(at: offset) ?? fullWidthComma(before: offset)
        case "did not find expected key", "did not find expected '-' indicator",
            "mapping values are not allowed in this context", "could not find expected ':'",
            "did not find expected <document start>":
            return fullWidthIndentation(at: offset) ?? missingColon(before: offset)
        default: return nil
        }
    }

    /// A quotation mark was left open, so that the next one closes it: the text spans lines, and ends
    /// where another value should begin.
    private func openQuote(before offset: Int) -> Diagnosis? {
        guard let quoted = lastQuoted, quoted.count > 2, quoted.upperBound <= offset,
            line(at: quoted.upperBound).contains(offset) || line(at: quoted.upperBound).upperBound == offset,
            bytes[quoted].contains(UInt8(ascii: "\n"))
        else { return nil }
        let inner = bytes[quoted.lowerBound + 1..<quoted.upperBound - 1]
        guard let last = inner.last(where: { $0 != UInt8(ascii: " ") }), ":-,[{\n".utf8.contains(last) else {
            return nil
        }
        let mark = bytes[quoted.lowerBound].character
        let end = file.position(at: quoted.upperBound + base).line
        return (
            .unclosedText, "the string is not closed on its line", quoted.lowerBound..<quoted.lowerBound + 1,
            "end it with \(mark) on this line: as it stands, it goes on to the \(mark) of line \(end)"
        )
    }

    /// `{text: 来源：${source()}}`: the brace of an expression begins an object.
    private func expression(at offset: Int) -> Diagnosis? {
        guard offset > 0, offset < bytes.count, bytes[offset] == UInt8(ascii: "{"),
            bytes[offset - 1] == UInt8(ascii: "$")
        else { return nil }
        return (
            .unquotedText, "the brace of '${' begins an object here", offset - 1..<offset + 1,
            "put text with '${…}' in quotes"
        )
    }

    /// `{figure: gdp， size: 44}`: a comma of Chinese text between two entries.
    private func fullWidthComma(before offset: Int) -> Diagnosis? {
        let start = line(at: offset).lowerBound
        let entry = bytes[start..<max(start, offset)].lastIndex { ",[{".utf8.contains($0) } ?? start
        let comma = Array("，".utf8)
        let place = (entry..<max(entry, offset)).last {
            bytes[$0..<min($0 + comma.count, offset)].elementsEqual(comma)
        }
        return place.map {
            (
                .fullWidthCharacter, "a full-width comma stands between two entries", $0..<$0 + comma.count,
                "write ', ', or put a text that holds '，' in quotes"
            )
        }
    }

    /// Full-width spaces before a key or the dash of a list, on the line of the problem or the one above.
    private func fullWidthIndentation(at offset: Int) -> Diagnosis? {
        let here = line(at: offset)
        let lines = here.lowerBound > 0 ? [line(at: here.lowerBound - 1), here] : [here]
        let space = Array("\u{3000}".utf8)
        for line in lines {
            var (index, end) = (line.lowerBound, line.lowerBound)
            var first: Int?
            while index < line.upperBound {
                if bytes[index] == UInt8(ascii: " ") {
                    index += 1
                } else if bytes[index..<min(index + 3, line.upperBound)].elementsEqual(space) {
                    first = first ?? index
                    index += 3
                    end = index
                } else {
                    break
                }
            }
            guard let first, isEntry(index..<line.upperBound) else { continue }
            return (
                .fullWidthCharacter, "full-width spaces stand in the indentation", first..<end,
                "indent with ordinary spaces"
            )
        }
        return nil
    }

    /// Whether a line's content reads as an entry: `key: …`, `- …`.
    private func isEntry(_ range: Range<Int>) -> Bool {
        let text = bytes[range]
        if text.starts(with: "- ".utf8) { return true }
        return text.indices.contains { index in
            text[index] == UInt8(ascii: ":")
                && (index + 1 == text.endIndex || text[index + 1] == UInt8(ascii: " "))
        }
    }

    /// `- headline {parts: […]}`: a key without its colon before an object or a list.
    private func missingColon(before offset: Int) -> Diagnosis? {
        let line = line(at: offset)
        let start = bytes[line].firstIndex { !" -".utf8.contains($0) } ?? line.upperBound
        return missingColon(from: start, to: line.upperBound)
    }

    /// `{headline {text: 题}}`: the same within an object.
    private func missingColon(at offset: Int) -> Diagnosis? {
        guard offset < bytes.count else { return nil }
        let before = bytes[line(at: offset).lowerBound..<offset]
        guard let mark = before.lastIndex(where: { ",{[".utf8.contains($0) }) else { return nil }
        let start = before[(mark + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? offset
        return missingColon(from: start, to: offset + 1)
    }

    /// A word, a space and a brace.
    private func missingColon(from start: Int, to end: Int) -> Diagnosis? {
        let key = bytes[start..<end].prefix { $0.isLetter || $0.isDigit }
        let rest = bytes[key.endIndex..<end].drop { $0 == UInt8(ascii: " ") }
        guard !key.isEmpty, rest.startIndex > key.endIndex, let brace = rest.first else { return nil }
        guard let shape = [UInt8(ascii: "{"): "{…}", UInt8(ascii: "["): "[…]"][brace] else { return nil }
        let name = String(decoding: key, as: UTF8.self)
        return (
            .missingColon, "the key has no ':'", key.startIndex..<key.endIndex, "write '\(name): \(shape)'"
        )
    }
}
