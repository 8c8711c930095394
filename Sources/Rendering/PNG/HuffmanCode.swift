/// A prefix code of least length for symbols of known frequency.
struct HuffmanCode {
    /// The length of each symbol's code; 0 for a symbol that doesn't occur.
    private(set) var lengths: [UInt8]
    /// The codes, first bit lowest, as deflate writes them.
    private(set) var codes: [UInt32]

    init(frequencies: [Int], greatestLength: Int) {
        lengths = HuffmanCode.lengths(frequencies, greatestLength)
        codes = HuffmanCode.canonicalCodes(lengths)
    }

    private static func lengths(_ frequencies: [Int], _ greatestLength: Int) -> [UInt8] {
        var lengths = [UInt8](repeating: 0, count: frequencies.count)
        let symbols = frequencies.indices.filter { frequencies[$0] > 0 }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        guard symbols.count > 1 else {
            for symbol in symbols { lengths[symbol] = 1 }
            return lengths
        }
        var counts = depthCounts(symbols.map { frequencies[$0] })
        limit(&counts, to: greatestLength)
        // The rarest symbols take the longest codes.
        var rest = symbols[...]
        for length in stride(from: greatestLength, to: 0, by: -1) where length < counts.count {
            for symbol in rest.prefix(counts[length]) { lengths[symbol] = UInt8(length) }
            rest = rest.dropFirst(counts[length])
        }
        return lengths
    }

    /// How many leaves of the tree stand at each depth; weights rising. With weights in order, two
    /// queues do for a heap (J. van Leeuwen, 1976).
    private static func depthCounts(_ weights: [Int]) -> [Int] {
        var leaves = weights[...]
        var nodes: [(weight: Int, children: (Int, Int))] = []
        var firstNode = 0
        // A leaf is −1, a node its index.
        func takeLightest() -> (weight: Int, node: Int) {
            if let leaf = leaves.first, firstNode >= nodes.count || leaf <= nodes[firstNode].weight {
                leaves.removeFirst()
                return (leaf, -1)
            }
            firstNode += 1
            return (nodes[firstNode - 1].weight, firstNode - 1)
        }
        for _ in 1..<weights.count {
            let (a, b) = (takeLightest(), takeLightest())
            nodes.append((a.weight + b.weight, (a.node, b.node)))
        }
        var depths = [Int](repeating: 0, count: nodes.count)
        var counts = [Int](repeating: 0, count: weights.count + 1)
        for index in nodes.indices.reversed() {
            for child in [nodes[index].children.0, nodes[index].children.1] {
                if child < 0 { counts[depths[index] + 1] += 1 } else { depths[child] = depths[index] + 1 }
            }
        }
        return counts
    }

    /// Raises leaves that stand too deep, and lowers others until the code is complete again.
    private static func limit(_ counts: inout [Int], to greatest: Int) {
        guard counts.count > greatest + 1 else { return }
        counts[greatest] += counts[(greatest + 1)...].reduce(0, +)
        counts.removeSubrange((greatest + 1)...)
        // The share of the code space in use, in units of the longest code.
        var space = (1...greatest).reduce(0) { $0 + counts[$1] << (greatest - $1) }
        while space > 1 << greatest {
            guard let shorter = (1..<greatest).last(where: { counts[$0] > 0 }) else { return }
            counts[greatest] -= 1
            counts[shorter] -= 1
            counts[shorter + 1] += 2
            space -= 1
        }
    }

    /// Codes by length and symbol (RFC 1951, 3.2.2).
    private static func canonicalCodes(_ lengths: [UInt8]) -> [UInt32] {
        var next = [UInt32](repeating: 0, count: 17)
        for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
        // From the number of codes of the length before to the first code of this length.
        var code: UInt32 = 0
        for length in 1...16 {
            code = (code + next[length]) << 1
            next[length] = code
        }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] += 1 }
            return HuffmanCode.reversed(next[Int(length)], count: Int(length))
        }
    }

    private static func reversed(_ bits: UInt32, count: Int) -> UInt32 {
        var (rest, result) = (bits, UInt32(0))
        for _ in 0..<count {
            result = result << 1 | rest & 1
            rest >>= 1
        }
        return result
    }
}
