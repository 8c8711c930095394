/// Writes literals and matches as blocks of a deflate stream (RFC 1951), each with Huffman codes
/// of its own.
struct DeflateStream {
    private var output = BitWriter()
    /// A literal is its byte; a match has the top bit, its length less 3, and its distance less 1.
    private var tokens: [UInt32] = []

    private static let tokensPerBlock = 1 << 14
    private static let endOfBlock = 256
    private static let matchFlag: UInt32 = 0x8000_0000

    init() { tokens.reserveCapacity(DeflateStream.tokensPerBlock) }

    @inline(__always)
    mutating func literal(_ byte: UInt8) { append(UInt32(byte)) }

    /// A repetition of any length from 3.
    ///
    /// - Parameter distance: From 1 to 32768 bytes.
    mutating func match(length: Int, distance: Int) {
        var rest = length
        while rest > 0 {
            // No rest may be shorter than 3.
            let piece = rest <= 258 ? rest : min(258, rest - 3)
            append(DeflateStream.matchFlag | UInt32(piece - 3) << 16 | UInt32(distance - 1))
            rest -= piece
        }
    }

    @inline(__always)
    private mutating func append(_ token: UInt32) {
        tokens.append(token)
        if tokens.count == DeflateStream.tokensPerBlock { writeBlock(isLast: false) }
    }

    /// The whole stream.
    consuming func finish() -> [UInt8] {
        writeBlock(isLast: true)
        return output.bytes
    }

    private mutating func writeBlock(isLast: Bool) {
        var literals = [Int](repeating: 0, count: 286)
        var distances = [Int](repeating: 0, count: 30)
        for token in tokens {
            guard token & DeflateStream.matchFlag != 0 else {
                literals[Int(token)] += 1
                continue
            }
            literals[ExtraBits.length(token >> 16 & 255).symbol] += 1
            distances[ExtraBits.distance(token & 0x7FFF).symbol] += 1
        }
        literals[DeflateStream.endOfBlock] += 1
        let literalCode = HuffmanCode(frequencies: literals, greatestLength: 15)
        let distanceCode = HuffmanCode(frequencies: distances, greatestLength: 15)

        output.write(isLast ? 1 : 0, count: 1)
        output.write(2, count: 2)
        writeHeader(literalCode.lengths, distanceCode.lengths)
        write(literalCode, distanceCode)
        tokens.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ literalCode: HuffmanCode, _ distanceCode: HuffmanCode) {
        // Code and length in one word, for one look a symbol.
        let literals = zip(literalCode.codes, literalCode.lengths).map { $0 << 8 | UInt32($1) }
        let distances = zip(distanceCode.codes, distanceCode.lengths).map { $0 << 8 | UInt32($1) }
        func write(_ symbol: UInt32) { output.write(symbol >> 8, count: Int(symbol & 255)) }
        for token in tokens {
            guard token & DeflateStream.matchFlag != 0 else {
                write(literals[Int(token)])
                continue
            }
            let length = ExtraBits.length(token >> 16 & 255)
            write(literals[length.symbol])
            output.write(length.value, count: length.count)
            let distance = ExtraBits.distance(token & 0x7FFF)
            write(distances[distance.symbol])
            output.write(distance.value, count: distance.count)
        }
        write(literals[DeflateStream.endOfBlock])
    }
}

/// A length or distance as deflate writes it: a symbol and further bits.
private struct ExtraBits {
    var symbol: Int
    var value: UInt32
    var count: Int

    /// - Parameter length: Less 3.
    @inline(__always)
    static func length(_ length: UInt32) -> ExtraBits {
        if length < 8 { return ExtraBits(symbol: 257 + Int(length), value: 0, count: 0) }
        if length == 255 { return ExtraBits(symbol: 285, value: 0, count: 0) }
        let count = 29 - length.leadingZeroBitCount
        let symbol = 257 + (count + 1) * 4 + Int(length >> UInt32(count) & 3)
        return ExtraBits(symbol: symbol, value: length & (1 << UInt32(count) - 1), count: count)
    }

    /// - Parameter distance: Less 1.
    @inline(__always)
    static func distance(_ distance: UInt32) -> ExtraBits {
        if distance < 4 { return ExtraBits(symbol: Int(distance), value: 0, count: 0) }
        let count = 30 - distance.leadingZeroBitCount
        let symbol = (count + 1) * 2 + Int(distance >> UInt32(count) & 1)
        return ExtraBits(symbol: symbol, value: distance & (1 << UInt32(count) - 1), count: count)
    }
}

extension DeflateStream {
    /// The lengths of both codes, in a code of their own with runs of zeros (RFC 1951, 3.2.7).
    private mutating func writeHeader(_ literals: [UInt8], _ distances: [UInt8]) {
        let literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
        let distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
        let symbols = packed(literals[..<literalCount] + distances[..<distanceCount])

        var frequencies = [Int](repeating: 0, count: 19)
        for symbol in symbols { frequencies[symbol.value] += 1 }
        let code = HuffmanCode(frequencies: frequencies, greatestLength: 7)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

        output.write(UInt32(literalCount - 257), count: 5)
        output.write(UInt32(distanceCount - 1), count: 5)
        output.write(UInt32(order.count - 4), count: 4)
        for symbol in order { output.write(UInt32(code.lengths[symbol]), count: 3) }
        for symbol in symbols {
            output.write(code.codes[symbol.value], count: Int(code.lengths[symbol.value]))
            switch symbol.value {
            case 17: output.write(UInt32(symbol.run - 3), count: 3)
            case 18: output.write(UInt32(symbol.run - 11), count: 7)
            default: break
            }
        }
    }

    /// Runs of zeros become symbols 17 (3 to 10) and 18 (11 to 138).
    private func packed(_ lengths: ArraySlice<UInt8>) -> [(value: Int, run: Int)] {
        var symbols: [(value: Int, run: Int)] = []
        var rest = lengths
        while let length = rest.first {
            let run = length == 0 ? rest.prefix(138).prefix { $0 == 0 }.count : 1
            if run < 3 {
                symbols.append((Int(length), 1))
                rest.removeFirst()
            } else {
                symbols.append((run < 11 ? 17 : 18, run))
                rest.removeFirst(run)
            }
        }
        return symbols
    }
}
