/// The content stream of a page: operators and their operands as text.
struct MarkedContent {
    let bytes: [UInt8]

    /// The stream with the content under a tag name marked as artifacts. Strings, which may contain
    /// anything, are skipped.
    func markingArtifacts(named name: String) -> [UInt8] {
        let start = Array("/\(name) << /MCID ".utf8), end = Array(" >> BDC".utf8)
        /// Returns the end of the beginning of tagged content; nil if there is none at this position.
        func endOfTag(at position: Int) -> Int? {
            guard bytes[position...].starts(with: start) else { return nil }
            let digits = bytes[(position + start.count)...].prefix { (48...57).contains($0) }
            return bytes[digits.endIndex...].starts(with: end) ? digits.endIndex + end.count : nil
        }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = 0
        /// The end of what has been copied to the output.
        var copied = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "("): position = endOfString(at: position)
            case UInt8(ascii: "/"):
                guard let next = endOfTag(at: position) else {
                    position += 1
                    continue
                }
                output += bytes[copied..<position]
                output += "/Artifact BMC".utf8
                (position, copied) = (next, next)
            default: position += 1
            }
        }
        return output + bytes[copied...]
    }

    /// The end of a literal string: parentheses in it are balanced or escaped.
    private func endOfString(at start: Int) -> Int {
        var depth = 0
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        return min(position, bytes.count)
    }
}
