extension Lexer {
    /// Reads a regular expression literal whose first slash is at an index.
    mutating func pattern(from start: Int) throws(ExpressionError) -> Value {
        index = start + 1
        var isInClass = false
        scan: while true {
            guard let scalar = current, !ScalarSet.lineEnds.contains(scalar.value) else {
                throw ExpressionError(
                    "the regular expression has no end", at: range(from: start), hint: "close it with '/'")
            }
            switch scalar {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "/" where !isInClass: break scan
            default: break
            }
            index += 1
        }
        let body = String(String.UnicodeScalarView(scalars[(start + 1)..<index]))
        index += 1
        let flagStart = index
        while let scalar = current, scalar.continuesName { index += 1 }
        let flags = text(from: flagStart)
        do {
            _ = try Pattern(body, flags: flags)
        } catch {
            throw ExpressionError(error.message, at: range(from: start))
        }
        return .pattern(body, flags: flags)
    }
}
