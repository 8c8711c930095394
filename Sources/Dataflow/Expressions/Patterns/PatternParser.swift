/// Reads JavaScript's regular expressions, except for what no linear-time engine can match:
/// back-references and lookaround.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0
    private let dotMatchesLineEnds: Bool
    private(set) var captureCount = 0

    init(_ source: String, dotMatchesLineEnds: Bool) {
        scalars = Array(source.unicodeScalars)
        self.dotMatchesLineEnds = dotMatchesLineEnds
    }

    mutating func parse() throws(PatternError) -> PatternNode {
        let node = try alternatives()
        if index < scalars.count { throw PatternError(message: "unmatched ')' in the pattern") }
        return node
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[index...].starts(with: wanted) else { return false }
        index += wanted.count
        return true
    }

    private mutating func alternatives() throws(PatternError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > 100 { throw PatternError(message: "the pattern nests too deep") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var parts: [PatternNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            parts.append(try quantified())
        }
        return .sequence(parts)
    }

    private mutating func quantified() throws(PatternError) -> PatternNode {
        let atom = try self.atom()
        guard let (least, most) = try quantifier() else { return atom }
        if case .assertion = atom { throw PatternError(message: "nothing to repeat in the pattern") }
        let lazy = take("?")
        if let scalar = current, "*+?".unicodeScalars.contains(scalar) {
            throw PatternError(message: "nothing to repeat in the pattern")
        }
        return .repetition(atom, min: least, max: most, lazy: lazy)
    }

    private mutating func quantifier() throws(PatternError) -> (min: Int, max: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = index
        guard take("{"), let least = count() else {
            index = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = count() }
        guard take("}") else {
            index = start
            return nil
        }
        if let most, most < least {
            throw PatternError(message: "numbers out of order in {\(least),\(most)}")
        }
        return (least, most)
    }

    private mutating func count() -> Int? {
        let start = index
        var value = 0
        while let scalar = current, scalar.isDigit {
            value = min(value * 10 + Int(scalar.value - 0x30), 1_000_000)
            index += 1
        }
        return index > start ? value : nil
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        guard let scalar = current else { return .sequence([]) }
        index += 1
        switch scalar {
        case ".": return .scalars(dotMatchesLineEnds ? .all : ScalarSet.lineEnds.inverted)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "(": return try group()
        case "[": return .scalars(try scalarClass())
        case "*", "+", "?": throw PatternError(message: "nothing to repeat in the pattern")
        case "\\":
            if take("b") { return .assertion(.wordBoundary) }
            if take("B") { return .assertion(.notWordBoundary) }
            return .scalars(try escape(inClass: false))
        default: return .scalars(ScalarSet(scalar))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        var number: Int?
        if take("?") {
            if take("=") || take("!") || take("<=") || take("<!") {
                throw PatternError(message: "lookahead and lookbehind are not supported")
            }
            if take("<") {
                guard let end = scalars[index...].firstIndex(of: ">") else {
                    throw PatternError(message: "the group's name has no end")
                }
                index = end + 1
                captureCount += 1
                number = captureCount
            } else if !take(":") {
                throw PatternError(message: "unknown kind of group in the pattern")
            }
        } else {
            captureCount += 1
            number = captureCount
        }
        let node = try alternatives()
        guard take(")") else { throw PatternError(message: "the pattern lacks a ')'") }
        return number.map { .capture($0, node) } ?? node
    }

    private mutating func scalarClass() throws(PatternError) -> ScalarSet {
        let inverts = take("^")
        var sets: [ClosedRange<UInt32>] = []
        while !take("]") {
            let low = try classMember()
            guard low.ranges.count == 1, low.ranges[0].count == 1, index + 1 < scalars.count, current == "-",
                scalars[index + 1] != "]"
            else {
                sets += low.ranges
                continue
            }
            index += 1
            let high = try classMember()
            guard high.ranges.count == 1, high.ranges[0].count == 1 else {
                sets += low.ranges + high.ranges + ScalarSet("-").ranges
                continue
            }
            guard low.ranges[0].lowerBound <= high.ranges[0].lowerBound else {
                throw PatternError(message: "a range in [ ] is out of order")
            }
            sets.append(low.ranges[0].lowerBound...high.ranges[0].lowerBound)
        }
        return inverts ? ScalarSet(sets).inverted : ScalarSet(sets)
    }

    private mutating func classMember() throws(PatternError) -> ScalarSet {
        guard let scalar = current else { throw PatternError(message: "the pattern lacks a ']'") }
        index += 1
        return scalar == "\\" ? try escape(inClass: true) : ScalarSet(scalar)
    }

    private mutating func escape(inClass: Bool) throws(PatternError) -> ScalarSet {
        guard let scalar = current else { throw PatternError(message: "the pattern ends in '\\'") }
        index += 1
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .wordCharacters
        case "W": return ScalarSet.wordCharacters.inverted
        case "s": return .whiteSpace
        case "S": return ScalarSet.whiteSpace.inverted
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "t": return ScalarSet("\t")
        case "v": return ScalarSet("\u{0B}")
        case "f": return ScalarSet("\u{0C}")
        case "b" where inClass: return ScalarSet("\u{08}")
        case "0" where current?.isDigit != true: return ScalarSet("\0")
        case "x": return try hexadecimal(digits: 2)
        case "u":
            if take("{") {
                guard let end = scalars[index...].firstIndex(of: "}"), end - index <= 6, end > index else {
                    throw PatternError(message: "the pattern has a broken \\u{…}")
                }
                let set = try hexadecimal(digits: end - index)
                index = end + 1
                return set
            }
            return try hexadecimal(digits: 4)
        case "1"..."9":
            throw PatternError(message: "back-references are not supported")
        case "k" where !inClass:
            throw PatternError(message: "back-references are not supported")
        case "p", "P":
            throw PatternError(
                message: "\\\(scalar){…} is not supported; write ranges such as [\\u4e00-\\u9fff]")
        case "c": throw PatternError(message: "\\c is not supported")
        default: return ScalarSet(scalar)
        }
    }

    private mutating func hexadecimal(digits: Int) throws(PatternError) -> ScalarSet {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = current?.hexDigit else {
                throw PatternError(message: "the pattern has a broken escape")
            }
            value = value * 16 + UInt32(digit)
            index += 1
        }
        guard value <= 0x10FFFF else { throw PatternError(message: "the pattern has a broken escape") }
        return ScalarSet([value...value])
    }
}
