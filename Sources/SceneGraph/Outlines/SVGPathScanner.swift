/// Splits an SVG path string into commands, numbers and flags.
struct SVGPathScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
    var atEnd: Bool { index >= bytes.count }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || 0x09...0x0D ~= byte { index += 1 }
    }

    /// The next command letter; nil if there is none.
    mutating func command() -> UInt8? {
        skipSpace()
        guard let byte = peek, 0x61...0x7A ~= byte | 0x20 else { return nil }
        index += 1
        return byte
    }

    /// Whether a number comes next, after spaces and at most one comma.
    var startsNumber: Bool {
        var copy = self
        copy.skipSeparator()
        guard let byte = copy.peek else { return false }
        return byte.isDigit || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
    }

    private mutating func skipSeparator() {
        skipSpace()
        guard peek == UInt8(ascii: ",") else { return }
        index += 1
        skipSpace()
    }

    mutating func number() -> Double? {
        skipSeparator()
        let start = index
        if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
        let whole = skipDigits()
        var fraction = 0
        if peek == UInt8(ascii: ".") {
            index += 1
            fraction = skipDigits()
        }
        guard whole + fraction > 0 else { return nil }
        skipExponent()
        let value = Double(String(decoding: bytes[start..<index], as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while let byte = peek, byte.isDigit { index += 1 }
        return index - start
    }

    private mutating func skipExponent() {
        let start = index
        guard let byte = peek, byte | 0x20 == UInt8(ascii: "e") else { return }
        index += 1
        if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
        if skipDigits() == 0 { index = start }
    }

    mutating func point(from origin: Point) -> Point? {
        guard let x = number(), let y = number() else { return nil }
        return Point(origin.x + x, origin.y + y)
    }

    /// A single 0 or 1; no separator is needed after it.
    private mutating func flag() -> Bool? {
        skipSeparator()
        guard let byte = peek, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
        index += 1
        return byte == UInt8(ascii: "1")
    }

    mutating func arc(from origin: Point) -> SVGArc? {
        guard let radiusX = number(), let radiusY = number(), let rotation = number(), let isLarge = flag(),
            let isClockwise = flag(), let end = point(from: origin)
        else { return nil }
        return SVGArc(
            radiusX: radiusX, radiusY: radiusY, rotation: rotation, isLarge: isLarge,
            isClockwise: isClockwise,
            end: end)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
