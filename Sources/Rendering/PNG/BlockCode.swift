/// The codes of a block as tables of what to write: one look for a literal or a length.
struct BlockCode {
    struct Entry {
        var bits: UInt32
        var count: UInt32

        init(_ bits: UInt32 = 0, count: UInt8 = 0) {
            self.bits = bits
            self.count = UInt32(count)
        }

        @inline(__always)
        func followed(by extra: ExtraBits) -> Entry {
            var entry = self
            entry.bits |= extra.value &<< count
            entry.count &+= extra.count
            return entry
        }
    }

    let literals: [Entry]
    /// By length less 3, further bits included.
    let lengths: [Entry]
    /// By symbol.
    let distances: [Entry]

    init(_ literalCode: HuffmanCode, _ distanceCode: HuffmanCode) {
        let literals = literalCode.entries
        self.literals = literals
        lengths = (UInt32(0)..<256).map { length in
            let extra = ExtraBits.length(length)
            return literals[extra.symbol].followed(by: extra)
        }
        distances = distanceCode.entries
    }
}

extension HuffmanCode {
    fileprivate var entries: [BlockCode.Entry] {
        codes.indices.map { BlockCode.Entry(codes[$0], count: lengths[$0]) }
    }
}

extension BitWriter {
    /// Writes what a block holds, and its end.
    mutating func write(_ tokens: UnsafeBufferPointer<Token>, _ code: BlockCode) {
        // On a copy of its own, the loop keeps it in registers.
        var writer = self
        code.literals.withUnsafeBufferPointer { literals in
            code.lengths.withUnsafeBufferPointer { lengths in
                code.distances.withUnsafeBufferPointer { distances in
                    for token in tokens {
                        switch token.kind {
                        case .literal: writer.write(literals[token.byte])
                        case .literals:
                            writer.write(
                                literals[token.first], literals[token.second], literals[token.third])
                        case .match:
                            let distance = ExtraBits.distance(token.distance)
                            writer.write(
                                lengths[Int(token.length)],
                                distances[distance.symbol].followed(by: distance))
                        }
                    }
                    writer.write(literals[256])
                }
            }
        }
        self = writer
    }

    @inline(__always)
    private mutating func write(_ entry: BlockCode.Entry) {
        write(UInt64(entry.bits), count: UInt64(entry.count))
    }

    /// At most 48 bits in all.
    @inline(__always)
    private mutating func write(_ first: BlockCode.Entry, _ second: BlockCode.Entry) {
        write(
            UInt64(first.bits) | UInt64(second.bits) &<< UInt64(first.count),
            count: UInt64(first.count &+ second.count))
    }

    /// At most 45 bits in all.
    @inline(__always)
    private mutating func write(
        _ first: BlockCode.Entry, _ second: BlockCode.Entry, _ third: BlockCode.Entry
    ) {
        let bits = UInt64(first.bits) | UInt64(second.bits) &<< UInt64(first.count)
        let count = UInt64(first.count &+ second.count)
        write(bits | UInt64(third.bits) &<< count, count: count &+ UInt64(third.count))
    }
}
