import Documents

/// Reads the rows of a JSON text straight into columns: a list of objects, or objects one after the other, whose values
/// are numbers, texts, booleans and null.
///
/// Any other text, and one with a mistake in it, is none of its business: a tree of nodes is made of that, which takes
/// many times the time and the memory, and knows what to say.
struct JSONRows {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var columns = RowColumns()
    /// Where texts are put together that have escapes in them.
    private var scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

    /// Thrown at anything that isn't plain rows.
    private struct Unfit: Error {}

    /// Thrown at rows with too many different members.
    struct TooSparse: Error {}

    /// The table of a text; nil if it isn't plain rows. O(bytes).
    ///
    /// - Parameter areLines: Whether the objects follow each other without a list around them.
    static func table(of bytes: [UInt8], areLines: Bool) throws(TooSparse) -> Table? {
        let result = bytes.withUnsafeBufferPointer { bytes -> Result<Table?, TooSparse> in
            do throws(TooSparse) {
                return .success(try table(of: bytes, areLines: areLines))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    static func table(of bytes: UnsafeBufferPointer<UInt8>, areLines: Bool) throws(TooSparse) -> Table? {
        var rows = JSONRows(bytes: bytes)
        defer { rows.scratch.deallocate() }
        do throws(Unfit) {
            try rows.read(areLines: areLines)
        } catch {
            if rows.columns.isTooSparse { throw TooSparse() }
            return nil
        }
        return rows.columns.rowCount > 0 ? rows.columns.table : nil
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func read(areLines: Bool) throws(Unfit) {
        if areLines {
            while skipSpace() { try row() }
            return
        }
        try take(UInt8(ascii: "["))
        while true {
            guard skipSpace() else { throw Unfit() }
            try row()
            guard skipSpace() else { throw Unfit() }
            if bytes[index] != UInt8(ascii: ",") { break }
            index += 1
        }
        try take(UInt8(ascii: "]"))
        if skipSpace() { throw Unfit() }
    }

    private mutating func row() throws(Unfit) {
        try take(UInt8(ascii: "{"))
        var position = 0
        while true {
            guard skipSpace(), bytes[index] == UInt8(ascii: "\"") else { throw Unfit() }
            index += 1
            let key = try text()
            guard let column = columns.index(of: key, near: position) else { throw Unfit() }
            try take(UInt8(ascii: ":"))
            try value(of: column)
            position += 1
            guard skipSpace() else { throw Unfit() }
            if bytes[index] != UInt8(ascii: ",") { break }
            index += 1
        }
        try take(UInt8(ascii: "}"))
        columns.endRow()
        if columns.isTooSparse { throw Unfit() }
    }

    private mutating func value(of column: Int) throws(Unfit) {
        guard skipSpace() else { throw Unfit() }
        switch bytes[index] {
        case UInt8(ascii: "\""):
            index += 1
            columns[column].append(try text())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): columns[column].append(try number())
        case UInt8(ascii: "t"):
            try take("true")
            columns[column].append(true)
        case UInt8(ascii: "f"):
            try take("false")
            columns[column].append(false)
        case UInt8(ascii: "n"):
            try take("null")
            columns[column].append(missing: .null)
        default: throw Unfit()
        }
    }

    // MARK: Values

    private mutating func number() throws(Unfit) -> Double {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        try digits()
        // 0501 is no number of JSON.
        guard bytes[first] != UInt8(ascii: "0") || index == first + 1 else { throw Unfit() }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
                index += 1
            }
            try digits()
        }
        guard let value = Double(decimal: bytes, in: start..<index), value.isFinite else { throw Unfit() }
        return value
    }

    private mutating func digits() throws(Unfit) {
        let start = index
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index > start else { throw Unfit() }
    }

    /// The bytes of a text up to its closing mark, which remain until the next one is read.
    private mutating func text() throws(Unfit) -> UnsafeBufferPointer<UInt8> {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return UnsafeBufferPointer(rebasing: bytes[start..<index - 1])
            }
            if byte == UInt8(ascii: "\\") { return try textWithEscapes(from: start) }
            guard byte >= 0x20 else { throw Unfit() }
            index += 1
        }
        throw Unfit()
    }

    /// Continues with a text at its first backslash.
    private mutating func textWithEscapes(from start: Int) throws(Unfit) -> UnsafeBufferPointer<UInt8> {
        var end = index
        while true {
            guard end < bytes.count, bytes[end] >= 0x20 else { throw Unfit() }
            if bytes[end] == UInt8(ascii: "\"") { break }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        // No escape is shorter than what it stands for.
        if scratch.count < end - start {
            scratch.deallocate()
            scratch = .allocate(capacity: (end - start) * 2)
        }
        var count = 0
        func append(_ byte: UInt8) {
            scratch[count] = byte
            count += 1
        }
        var place = start
        while place < end {
            guard bytes[place] == UInt8(ascii: "\\") else {
                append(bytes[place])
                place += 1
                continue
            }
            place += 2
            switch bytes[place - 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): append(bytes[place - 1])
            case UInt8(ascii: "n"): append(0x0A)
            case UInt8(ascii: "t"): append(0x09)
            case UInt8(ascii: "r"): append(0x0D)
            case UInt8(ascii: "b"): append(0x08)
            case UInt8(ascii: "f"): append(0x0C)
            case UInt8(ascii: "u"):
                var unit = try unit(at: place)
                place += 4
                if (0xD800..<0xDC00).contains(unit), place + 6 <= end, bytes[place] == UInt8(ascii: "\\"),
                    bytes[place + 1] == UInt8(ascii: "u")
                {
                    let low = try self.unit(at: place + 2)
                    guard (0xDC00...0xDFFF).contains(low) else { throw Unfit() }
                    unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                    place += 6
                }
                guard let scalar = Unicode.Scalar(unit) else { throw Unfit() }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
            default: throw Unfit()
            }
        }
        index = end + 1
        return UnsafeBufferPointer(rebasing: scratch[..<count])
    }

    /// The number of four hexadecimal digits.
    private func unit(at place: Int) throws(Unfit) -> UInt32 {
        guard place + 4 <= bytes.count else { throw Unfit() }
        var unit: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw Unfit()
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    // MARK: Between values

    /// Skips blanks; false at the end of the text.
    private mutating func skipSpace() -> Bool {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return true
            }
        }
        return false
    }

    private mutating func take(_ mark: UInt8) throws(Unfit) {
        guard skipSpace(), bytes[index] == mark else { throw Unfit() }
        index += 1
    }

    /// Takes a word, which something else than a letter has to follow.
    private mutating func take(_ word: StaticString) throws(Unfit) {
        let end = index + word.utf8CodeUnitCount
        guard end < bytes.count,
            bytes[index..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { throw Unfit() }
        index = end
    }
}
