/// How the bytes of a text are divided into codes, and which character of the font each means (ISO 32000-1, 9.7.5).
struct CharacterMap {
    /// Codes of so many bytes from one to another.
    private var codeSpaces: [(length: Int, low: UInt32, high: UInt32)] = []
    private var ranges: [(length: Int, low: UInt32, high: UInt32, first: Int)] = []
    let isVertical: Bool
    /// Whether codes are the characters' numbers.
    let isIdentity: Bool
    /// Whether it is one of those that readers know by name, whose characters aren't known here.
    let isUnknown: Bool

    private static let greatestCount = 200_000

    init(_ node: PDFNode) {
        guard let name = node.name else {
            isIdentity = false
            isUnknown = false
            isVertical = node["WMode"].integer == 1
            if let bytes = try? node.data() { read(bytes) }
            return
        }
        isVertical = name.hasSuffix("-V")
        isIdentity = name.hasPrefix("Identity")
        isUnknown = !isIdentity
    }

    /// The next code of a text and the bytes that it takes.
    func code(in bytes: [UInt8], at index: Int) -> (code: UInt32, length: Int) {
        if !codeSpaces.isEmpty {
            var code: UInt32 = 0
            for length in 1...4 where index + length <= bytes.count {
                code = code << 8 | UInt32(bytes[index + length - 1])
                if codeSpaces.contains(where: { $0.length == length && $0.low <= code && code <= $0.high }) {
                    return (code, length)
                }
            }
        }
        guard index + 1 < bytes.count else { return (UInt32(bytes[index]), 1) }
        return (UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1]), 2)
    }

    /// The number of the character; nil if it isn't known.
    func character(_ code: UInt32, length: Int) -> Int? {
        if isIdentity { return Int(code) }
        guard let range = ranges.last(where: { $0.length == length && $0.low <= code && code <= $0.high })
        else { return isUnknown ? nil : 0 }
        return range.first + Int(code - range.low)
    }

    private mutating func read(_ bytes: [UInt8]) {
        var scanner = SyntaxScanner(bytes)
        var operands: [PDFObject] = []
        while let token = scanner.next(), ranges.count < Self.greatestCount {
            switch token {
            case .object(let object): operands.append(object)
            case .word(let word):
                switch word {
                case "endcodespacerange":
                    for (low, high) in Self.pairs(operands) {
                        codeSpaces.append((low.count, Self.value(low), Self.value(high)))
                    }
                case "endcidrange":
                    for index in stride(from: 0, to: operands.count - 2, by: 3) {
                        guard case .string(let low) = operands[index],
                            case .string(let high) = operands[index + 1],
                            case .integer(let first) = operands[index + 2]
                        else { continue }
                        ranges.append((low.count, Self.value(low), Self.value(high), first))
                    }
                case "endcidchar":
                    for index in stride(from: 0, to: operands.count - 1, by: 2) {
                        guard case .string(let code) = operands[index],
                            case .integer(let first) = operands[index + 1]
                        else { continue }
                        ranges.append((code.count, Self.value(code), Self.value(code), first))
                    }
                default: break
                }
                operands.removeAll(keepingCapacity: true)
            case .brace: break
            }
        }
    }

    private static func pairs(_ operands: [PDFObject]) -> [([UInt8], [UInt8])] {
        stride(from: 0, to: operands.count - 1, by: 2).compactMap { index in
            guard case .string(let low) = operands[index], case .string(let high) = operands[index + 1] else {
                return nil
            }
            return (low, high)
        }
    }

    private static func value(_ bytes: [UInt8]) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}
