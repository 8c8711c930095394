/// Writes literals and matches as blocks of a deflate stream (RFC 1951), each with Huffman codes
/// of its own.
struct DeflateStream: ~Copyable {
    private let tokens = UnsafeMutablePointer<Token>.allocate(capacity: tokensPerBlock)
    private var tokenCount = 0
    private var counts = TokenCounts()
    private var output: UnsafeMutableRawPointer
    private var capacity: Int
    private var writer: BitWriter

    private static let tokensPerBlock = 1 << 14
    /// More bytes than a block ever takes: 6 for each token, and its header with room to write it.
    private static let greatestBlock = tokensPerBlock * 6 + 1024

    init() {
        capacity = 2 * DeflateStream.greatestBlock
        output = .allocate(byteCount: capacity, alignment: 8)
        writer = BitWriter(at: output)
    }

    deinit {
        tokens.deallocate()
        output.deallocate()
    }

    @inline(__always)
    mutating func literal(_ byte: UInt8) {
        counts.add(literal: byte)
        append(Token(literal: byte))
    }

    /// Three literals: the bytes of a word, the highest of the three first.
    @inline(__always)
    mutating func literals(_ bytes: UInt32) {
        counts.add(literals: bytes)
        append(Token(literals: bytes))
    }

    /// A repetition of any length from 3.
    ///
    /// - Parameter distance: From 1 to 32768 bytes.
    mutating func match(length: Int, distance: Int) {
        var rest = length
        while rest > 0 {
            // No rest may be shorter than 3.
            let piece = rest <= 258 ? rest : min(258, rest - 3)
            counts.add(matchLength: piece, distance: distance)
            append(Token(matchLength: piece, distance: distance))
            rest -= piece
        }
    }

    @inline(__always)
    private mutating func append(_ token: Token) {
        tokens[tokenCount] = token
        tokenCount += 1
        if tokenCount == DeflateStream.tokensPerBlock { writeBlock(isLast: false) }
    }

    /// The whole stream.
    consuming func finish() -> [UInt8] {
        writeBlock(isLast: true)
        writer.finishByte()
        return Array(UnsafeRawBufferPointer(start: output, count: writer.end - output))
    }

    @inline(never)
    private mutating func writeBlock(isLast: Bool) {
        makeRoom()
        let block = UnsafeBufferPointer(start: tokens, count: tokenCount)
        let (literals, distances) = counts.take()
        let literalCode = HuffmanCode(frequencies: literals, greatestLength: 15)
        let distanceCode = HuffmanCode(frequencies: distances, greatestLength: 15)

        writer.write(isLast ? 1 : 0, count: 1)
        writer.write(2, count: 2)
        writer.writeHeader(literalCode.lengths, distanceCode.lengths)
        writer.write(block, BlockCode(literalCode, distanceCode))
        tokenCount = 0
    }

    /// Room for a block, so that nothing has to be asked while it is written.
    private mutating func makeRoom() {
        let count = writer.end - output
        guard capacity - count < DeflateStream.greatestBlock else { return }
        capacity *= 2
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
        larger.copyMemory(from: output, byteCount: count)
        output.deallocate()
        output = larger
        writer.move(to: output + count)
    }
}
