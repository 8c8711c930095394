/// The content stream of a page: operators and their operands as text.
struct MarkedContent {
    let bytes: [UInt8]

    /// The stream with the content under a tag name marked as artifacts. Strings, which may contain
    /// anything, are skipped.
    func markingArtifacts(named name: String) -> [UInt8] {
        let start = Array("/\(name) << /MCID ".utf8), end = Array(" >> BDC".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let from = position
            if bytes[position] == UInt8(ascii: "(") {
                position = endOfString(at: position)
            } else if bytes[position] == UInt8(ascii: "/"), bytes[position...].starts(with: start) {
                let digits = bytes[(position + start.count)...].prefix { (48...57).contains($0) }
                if bytes[digits.endIndex...].starts(with: end) {
                    output += "/Artifact BMC".utf8
                    position = digits.endIndex + end.count
                    continue
                }
                position += 1
            } else {
                position += 1
            }
            output += bytes[from..<position]
        }
        return output
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
