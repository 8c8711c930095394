extension [UInt8] {
    /// The end of a literal string that begins at a position of a content stream: parentheses in it are balanced or escaped
    /// (ISO 32000-1, 7.3.4.2). O(length of the string).
    public func endOfLiteralString(at start: Int) -> Int {
        var depth = 0
        var position = start
        while position < count {
            switch self[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        return Swift.min(position, count)
    }
}
