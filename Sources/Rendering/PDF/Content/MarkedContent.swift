/// The content stream of a page: operators and their operands as text.
struct MarkedContent {
    let bytes: [UInt8]

    /// What stands around a piece of content in place of the tag that Cairo has given it.
    struct Frame {
        /// The operators that begin marked content, the outermost first.
        var beginnings: [String]
        /// Whether texts that Cairo states for single glyphs are left out.
        var statesText = false
        /// Operators in the place of the only line in the piece; nil to keep it.
        var content: [UInt8]?
    }

    /// Writes the stream with other frames around its pieces. Strings, which may contain anything, are skipped.
    ///
    /// - Parameter frame: The frame of a piece by its number; nil for the tag that it has.
    /// - Returns: Whether the places of all content have been found.
    func reframe(into output: inout some ContentOutput, _ frame: (Int) -> Frame?) -> Bool {
        var position = 0
        /// The end of what has been copied to the output.
        var copied = 0
        /// How often each open sequence is ended where Cairo ends it once.
        var open: [Int] = []
        var statesText = false

        func replace(upTo next: Int, by text: String) {
            output.add(bytes[copied..<position])
            output.add(text.utf8)
            (position, copied) = (next, next)
        }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "("): position = bytes.endOfLiteralString(at: position)
            case UInt8(ascii: "/"):
                guard let tag = tag(at: position) else {
                    position += 1
                    continue
                }
                if let number = tag.number, let frame = frame(number) {
                    statesText = frame.statesText
                    open.append(frame.beginnings.count)
                    replace(upTo: tag.end, by: frame.beginnings.joined(separator: "\n"))
                    guard let content = frame.content else { continue }
                    guard let line = line(from: position) else { return false }
                    output.add(bytes[copied..<line.lowerBound])
                    output.add(content)
                    (position, copied) = (line.upperBound, line.upperBound)
                } else if statesText, tag.number == nil {
                    open.append(0)
                    replace(upTo: tag.end, by: "")
                } else {
                    open.append(1)
                    position = tag.end
                }
            case UInt8(ascii: "E") where isEnd(at: position):
                let count = open.popLast() ?? 1
                if open.isEmpty { statesText = false }
                replace(
                    upTo: position + 3,
                    by: Array(repeating: "EMC", count: count).joined(separator: "\n"))
            default: position += 1
            }
        }
        output.add(bytes[copied...])
        return true
    }

    /// The operator that begins marked content at a position, with the number of a piece: `/P << /MCID 3 >> BDC`.
    private func tag(at position: Int) -> (number: Int?, end: Int)? {
        let limit = bytes.count
        var next = position + 1
        while next < limit, bytes[next] > 0x20, bytes[next] != UInt8(ascii: "/") { next += 1 }
        guard bytes[min(next, limit)...].starts(with: " << /".utf8) else { return nil }
        let keyStart = next + " << /".utf8.count
        var number: Int?
        if bytes[keyStart...].starts(with: "MCID ".utf8) {
            let digits = bytes[(keyStart + "MCID ".utf8.count)...].prefix { (48...57).contains($0) }
            number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
            next = digits.endIndex
        } else if bytes[keyStart...].starts(with: "ActualText <".utf8) {
            let text = bytes[(keyStart + "ActualText <".utf8.count)...].prefix { $0 != UInt8(ascii: ">") }
            next = text.endIndex + 1
        } else {
            return nil
        }
        let end = " >> BDC"
        guard next <= limit, bytes[next...].starts(with: end.utf8) else { return nil }
        return (number, next + end.utf8.count)
    }

    /// Whether the operator that ends marked content is at a position.
    private func isEnd(at position: Int) -> Bool {
        bytes[position...].starts(with: "EMC".utf8) && (position == 0 || bytes[position - 1] <= 0x20)
            && (position + 3 >= bytes.count || bytes[position + 3] <= 0x20)
    }

    /// The line that is stroked in a piece, `X Y m X Y l S`.
    private func line(from start: Int) -> Range<Int>? {
        guard let end = index(of: "EMC", from: start), let stroke = index(of: Self.stroke, from: start),
            stroke < end
        else { return nil }
        var line = stroke
        for _ in 0..<5 {
            line = bytes[..<line].lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? 0
        }
        return line + 1..<stroke + Self.stroke.utf8.count
    }

    private static let stroke = " l S"

    /// Byte by byte: the library's search takes hundreds of instructions for each.
    private func index(of text: String, from start: Int) -> Int? {
        let word = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position + word.count <= bytes.count {
                var length = 0
                while length < word.count, bytes[position + length] == word[length] { length += 1 }
                if length == word.count { return position }
                position += 1
            }
            return nil
        }
    }
}
