import Diagnostics

/// Explains what is wrong with a YAML text: cause and remedy of slips of which
/// libyaml only sees the consequences.
extension YAMLComposer {
    func report(_ problem: YAMLProblem) {
        let diagnosis = diagnosis(of: problem)
        log.error(diagnosis.code, diagnosis.message, at: span(diagnosis.range), hint: diagnosis.hint)
    }

    typealias Diagnosis = (code: Diagnostic.Code, message: String, range: Range<Int>, hint: String?)

    private func diagnosis(of problem: YAMLProblem) -> Diagnosis {
        if let slip = slip(before: problem) { return slip }
        let offset = min(problem.offset, bytes.count)
        let here = offset..<min(offset + 1, bytes.count)
        let context = problem.contextOffset.map { $0..<min($0 + 1, bytes.count) } ?? here
        switch problem.message {
        case "could not find expected ':'":
            return missingColon(on: line(at: context.lowerBound))
        case "mapping values are not allowed in this context":
            return secondColon(at: offset)
        case "found character that cannot start any token":
            return unstartable(at: offset)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return (.brokenIndentation, "a tab stands in the indentation", here, "indent with spaces")
        case "found unexpected end of stream" where problem.context.contains("quoted scalar"):
            let mark = bytes.indices.contains(context.lowerBound) ? bytes[context.lowerBound].character : "\""
            return (.unclosedText, "the string is not closed", context, "end it with \(mark)")
        case "found unknown escape character":
            return (
                .invalidEscape, "this escape is unknown", here,
                "write \\\\ for a backslash, or put the text in single quotes"
            )
        case "did not find expected key", "did not find expected '-' indicator":
            return brokenBlock(at: offset, problem)
        case "did not find expected ',' or ']'":
            return (
                .unclosedBracket, "the list is not closed, or a comma is missing", here,
                opened("the list", context)
            )
        case "did not find expected ',' or '}'":
            return (
                .unclosedBracket, "the object is not closed, or a comma is missing", here,
                opened("the object", context)
            )
        case "did not find expected node content":
            return (.missingValue, "a value is missing here", here, nil)
        case "block sequence entries are not allowed in this context":
            return (
                .brokenIndentation, "a list can't begin here", here,
                "begin it on the next line: '- ' before each value"
            )
        case _ where ["a tag", "an alias", "an anchor"].contains { problem.context.hasSuffix($0) }:
            let mark = bytes.indices.contains(context.lowerBound) ? bytes[context.lowerBound].character : "*"
            return (
                .unquotedText, "'\(mark)' has a meaning of its own in YAML", context,
                "put a text that begins with it in quotes"
            )
        case "did not find expected <document start>":
            return (
                .brokenIndentation, "the document has ended before this", here,
                "check the indentation, or put the text above in quotes"
            )
        case "control characters are not allowed":
            return (.controlCharacter, "a control character stands here", here, "remove it")
        default:
            return (
                .invalidYAML,
                problem.context.isEmpty ? problem.message : "\(problem.context), \(problem.message)", here,
                nil
            )
        }
    }

    /// A line that should have been `key: value`.
    private func missingColon(on range: Range<Int>) -> Diagnosis {
        if let colon = fullWidthColon(in: range) {
            return (
                .missingColon, "the key has no ':'", colon,
                "'：' is a full-width colon: write ': ' after the key"
            )
        }
        let text = String(decoding: bytes[range], as: UTF8.self)
        if let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), !text.hasPrefix("\"") {
            return (
                .missingColon, "a space is missing after ':'", colon..<colon + 1,
                "write ': ' between key and value"
            )
        }
        return (
            .missingColon, "the line has no ': '", range,
            "write 'key: value'; indent the line if it continues the one above"
        )
    }

    /// A colon where no key can be: after another one on its line, or below a value that is not an object.
    private func secondColon(at offset: Int) -> Diagnosis {
        let line = line(at: offset)
        let before = bytes[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))]
        let hasColon = before.indices.contains { index in
            bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: " ")
        }
        guard hasColon else {
            // If the colon of the line above is full-width, that line reads as a text that continues here.
            if line.lowerBound > 0, let colon = fullWidthColon(in: self.line(at: line.lowerBound - 1)) {
                return (
                    .missingColon, "the key has no ':'", colon,
                    "'：' is a full-width colon: write ': ' after the key"
                )
            }
            let key = before.firstIndex { $0 != UInt8(ascii: " ") } ?? line.lowerBound
            return (
                .brokenIndentation, "the indentation doesn't fit", key..<max(key, line.upperBound),
                "indent this line as its neighbours"
            )
        }
        return (
            .unquotedText, "a second ': ' stands on this line", offset..<min(offset + 1, bytes.count),
            "put the text in quotes if it holds a colon: title: \"a: b\""
        )
    }

    /// A character that no value begins with.
    private func unstartable(at offset: Int) -> Diagnosis {
        guard offset < bytes.count else {
            return (.missingValue, "a value is missing here", offset..<offset, nil)
        }
        let here = offset..<offset + 1
        if bytes[offset] == UInt8(ascii: "\t") {
            return (.brokenIndentation, "a tab stands in the indentation", here, "indent with spaces")
        }
        return (
            .unquotedText, "a value can't begin with '\(bytes[offset].character)'", here,
            "put the text in quotes"
        )
    }

    /// Something that fits neither the list or object around it nor its indentation.
    private func brokenBlock(at offset: Int, _ problem: YAMLProblem) -> Diagnosis {
        let line = line(at: offset)
        let indentation = bytes[line.lowerBound..<min(max(offset, line.lowerBound), bytes.count)]
        if indentation.contains(UInt8(ascii: "\t")) {
            return (
                .brokenIndentation, "a tab stands in the indentation", line.lowerBound..<offset,
                "indent with spaces"
            )
        }
        let rest = offset..<max(offset, line.upperBound)
        if indentation.contains(where: { $0 != UInt8(ascii: " ") }) {
            return (
                .unquotedText, "text follows the end of the value", rest,
                "put the whole text in quotes, and write \\\" for a quotation mark within it"
            )
        }
        if let colon = fullWidthColon(in: line) {
            return (
                .missingColon, "the key has no ':'", colon,
                "'：' is a full-width colon: write ': ' after the key"
            )
        }
        let start = problem.contextOffset.map { file.position(at: $0 + base) }
        let block = problem.context.contains("collection") ? "list" : "object"
        let hint = start.map {
            "the \(block) that begins on line \($0.line) is indented by \($0.column - 1): indent this line alike"
        }
        return (.brokenIndentation, "the indentation doesn't fit", rest, hint)
    }

    private func opened(_ what: String, _ range: Range<Int>) -> String {
        "\(what) begins on line \(file.position(at: range.lowerBound + base).line)"
    }

    /// Returns the line that contains an offset, without its line break.
    func line(at offset: Int) -> Range<Int> {
        let offset = min(offset, bytes.count)
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    private func fullWidthColon(in range: Range<Int>) -> Range<Int>? {
        let colon = Array("：".utf8)
        return range.first { bytes[$0..<min($0 + 3, bytes.count)].elementsEqual(colon) }.map { $0..<$0 + 3 }
    }

    /// A document that is one text with a full-width colon was meant as keys and values.
    ///
    /// - Returns: Whether that was reported.
    func reportFullWidthColon(in root: Node) -> Bool {
        guard root.string?.contains("：") ?? false else { return false }
        let range = root.span.range.lowerBound - base..<root.span.range.upperBound - base
        guard let first = bytes[range].first, first != UInt8(ascii: "\""), first != UInt8(ascii: "'"),
            let colon = fullWidthColon(in: range)
        else { return false }
        log.error(
            .missingColon, "the key has no ':'", at: span(colon),
            hint: "'：' is a full-width colon: write ': ' after the key"
        )
        return true
    }

    /// `color: #c00` is a key without a value and a comment.
    mutating func warnOfHiddenColor(_ key: String, _ value: Node) {
        guard value.isNull, value.span.range.isEmpty else { return }
        let start = value.span.range.upperBound - base
        guard start <= bytes.count else { return }
        let rest = bytes[start...].drop { $0 == UInt8(ascii: " ") }
        guard rest.first == UInt8(ascii: "#") else { return }
        let digits = rest.dropFirst().prefix {
            $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
        }
        let next = digits.endIndex < bytes.count ? bytes[digits.endIndex] : 0x0A
        guard [3, 4, 6, 8].contains(digits.count), !next.isLetter, !next.isDigit, next < 0x80, mayReport()
        else { return }
        let color = "#" + String(decoding: digits, as: UTF8.self)
        log.warning(
            .colorInComment, "'\(key)' has no value: '#' begins a comment",
            at: span(rest.startIndex..<digits.endIndex),
            hint: "put the colour in quotes: \(key): \"\(color)\"")
    }
}
