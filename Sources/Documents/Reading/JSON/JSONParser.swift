import Diagnostics

/// A recursive descent over the bytes of a JSON text: the structure. Strings, numbers and
/// mistakes are read in the extensions.
struct JSONParser {
    /// Thrown after a mistake beyond which nothing can be read; the mistake has been reported.
    struct Stop: Error {}

    let file: SourceFile
    let bytes: [UInt8]
    /// Where these bytes begin in the file.
    private let start: Int
    let log: DiagnosticLog
    var index = 0
    var errorCount = 0
    var duplicateCount = 0

    /// - Parameter range: The part of the file that is read; nil for all of it.
    init(file: SourceFile, in range: Range<Int>? = nil, log: DiagnosticLog) {
        self.file = file
        self.log = log
        start = range?.lowerBound ?? 0
        bytes = range.map { file.withBytes(in: $0) { Array($0) } } ?? file.bytes
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The byte at the index, 0 at the end. (A NUL within the text is reported as a character
    /// that can't be there.)
    var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    func span(_ range: Range<Int>) -> Span {
        Span(file: file, range: start + range.lowerBound..<start + range.upperBound)
    }

    mutating func document() -> Node? {
        do throws(Stop) {
            try skipSpace()
            guard index < bytes.count else {
                try report(
                    .emptyFile, "the file is empty", at: index..<index,
                    hint: "a JSON text holds one value: {…}")
                return nil
            }
            let node = try value(depth: 0)
            try skipSpace()
            if index < bytes.count {
                throw stop(
                    .textAfterEnd, "nothing may follow the end of the value, found \(found)",
                    at: index..<index + 1,
                    hint: "is there a bracket too many before this, or a second value?")
            }
            return errorCount == 0 ? node : nil
        } catch {
            return nil
        }
    }

    mutating func lines() -> Node? {
        do throws(Stop) {
            var values: [Node] = []
            try skipSpace()
            while index < bytes.count {
                values.append(try value(depth: 1))
                try skipSpace()
            }
            return errorCount == 0 ? Node(.array(values), at: span(0..<bytes.count)) : nil
        } catch {
            return nil
        }
    }

    mutating func value(depth: Int) throws(Stop) -> Node {
        switch current {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: try word(depth: depth)
        }
    }

    mutating func object(depth: Int) throws(Stop) -> Node {
        let start = index
        try enter(depth)
        index += 1
        var list = MemberList()
        try skipSpace()
        while try !take(UInt8(ascii: "}")) {
            let (key, keyRange) = try key(of: start)
            try colon(after: key, at: keyRange)
            let value = try memberValue(of: key, at: keyRange, depth: depth)
            let member = Node.Member(key: key, keySpan: span(keyRange), value: value)
            if let former = list.set(member) { warnOfDuplicate(member, former) }
            try separator(in: start, closing: UInt8(ascii: "}"), after: value)
        }
        return Node(.object(list.members), at: span(start..<index))
    }

    mutating func array(depth: Int) throws(Stop) -> Node {
        let start = index
        try enter(depth)
        index += 1
        var elements: [Node] = []
        try skipSpace()
        while try !take(UInt8(ascii: "]")) {
            if current == UInt8(ascii: ",") {
                try report(
                    .extraComma, "a value is missing before ','", at: index..<index + 1,
                    hint: "remove the comma")
                index += 1
                try skipSpace()
                continue
            }
            guard index < bytes.count else { throw unclosed(start) }
            if current == UInt8(ascii: "}") { throw mismatched(start) }
            let value = try value(depth: depth + 1)
            elements.append(value)
            try separator(in: start, closing: UInt8(ascii: "]"), after: value)
        }
        return Node(.array(elements), at: span(start..<index))
    }

    private mutating func enter(_ depth: Int) throws(Stop) {
        if depth >= JSONReader.depthLimit {
            throw stop(
                .nestedTooDeeply, "nested more than \(JSONReader.depthLimit) levels deep",
                at: index..<index + 1)
        }
    }

    private mutating func memberValue(
        of key: String, at keyRange: Range<Int>, depth: Int
    ) throws(Stop) -> Node {
        try skipSpace()
        switch current {
        case UInt8(ascii: ","), UInt8(ascii: "}"):
            try report(.missingValue, "the value of '\(key)' is missing", at: keyRange)
            return Node(.null, at: span(index..<index))
        default:
            return try value(depth: depth + 1)
        }
    }

    /// What comes between a value and the next, or before the closing bracket.
    private mutating func separator(in start: Int, closing: UInt8, after value: Node) throws(Stop) {
        let end = index
        try skipSpace()
        let comma = index
        if try take(UInt8(ascii: ",")) {
            try skipSpace()
            if current == closing {
                try report(
                    .extraComma, "a comma may not stand before '\(closing.character)'", at: comma..<comma + 1,
                    hint: "remove it")
            }
            return
        }
        if current == closing || fullWidth(closing) > 0 { return }
        guard index < bytes.count else { throw unclosed(start) }
        if index == end, value.string != nil, beginsWord {
            throw stop(
                .textAfterEnd, "text follows the closing quotation mark", at: index..<index + 1,
                hint: "write \\\" for a quotation mark within a string")
        }
        guard beginsValue else { throw mismatched(start) }
        try report(.missingComma, "a comma is missing", at: end..<end + 1, hint: "write ',' after the value")
    }

    private mutating func warnOfDuplicate(_ member: Node.Member, _ former: Node.Member) {
        duplicateCount += 1
        guard duplicateCount <= Self.reportLimit else { return }
        log.warning(
            .duplicateKey, "the key '\(member.key)' stands twice; the last one counts", at: member.keySpan,
            hint: "it stands first on line \(former.keySpan.start.line)")
    }

    /// How many mistakes are reported before reading stops.
    static let reportLimit = 20
}
