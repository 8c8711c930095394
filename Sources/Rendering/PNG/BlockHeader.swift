extension BitWriter {
    /// The lengths of both codes of a block, in a code of their own with runs of zeros (RFC 1951, 3.2.7).
    mutating func writeHeader(_ literals: [UInt8], _ distances: [UInt8]) {
        let literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
        let distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
        let symbols = LengthSymbol.symbols(for: literals[..<literalCount] + distances[..<distanceCount])

        var frequencies = [Int](repeating: 0, count: 19)
        for symbol in symbols { frequencies[symbol.value] += 1 }
        let code = HuffmanCode(frequencies: frequencies, greatestLength: 7)

        write(UInt64(literalCount - 257), count: 5)
        write(UInt64(distanceCount - 1), count: 5)
        write(UInt64(LengthSymbol.order.count - 4), count: 4)
        for symbol in LengthSymbol.order { write(UInt64(code.lengths[symbol]), count: 3) }
        for symbol in symbols {
            write(UInt64(code.codes[symbol.value]), count: UInt64(code.lengths[symbol.value]))
            switch symbol.value {
            case 17: write(UInt64(symbol.run - 3), count: 3)
            case 18: write(UInt64(symbol.run - 11), count: 7)
            default: break
            }
        }
    }
}

/// A length of a code, or a run of zeros: 3 to 10 are the symbol 17, 11 to 138 the symbol 18.
private struct LengthSymbol {
    var value: Int
    var run = 1

    static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    static func symbols(for lengths: ArraySlice<UInt8>) -> [LengthSymbol] {
        var symbols: [LengthSymbol] = []
        symbols.reserveCapacity(lengths.count)
        var index = lengths.startIndex
        while index < lengths.endIndex {
            let start = index
            while index < lengths.endIndex, lengths[index] == 0, index - start < 138 { index += 1 }
            let run = index - start
            if run >= 3 {
                symbols.append(LengthSymbol(value: run < 11 ? 17 : 18, run: run))
            } else {
                index = start + 1
                symbols.append(LengthSymbol(value: Int(lengths[start])))
            }
        }
        return symbols
    }
}
