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
        // Frequency and symbol in one number: plain numbers sort fastest.
        var order: [Int] = []
        order.reserveCapacity(frequencies.count)
        for (symbol, frequency) in frequencies.enumerated() where frequency > 0 {
            order.append(frequency << 16 | symbol)
        }
        guard order.count > 1 else {
            for entry in order { lengths[entry & 0xFFFF] = 1 }
            return lengths
        }
        order.sort()
        var counts = depthCounts(order.map { $0 >> 16 })
        limit(&counts, to: greatestLength)
        // The rarest symbols take the longest codes.
        var next = 0
        for length in counts.indices.reversed() {
            for entry in order[next..<next + counts[length]] { lengths[entry & 0xFFFF] = UInt8(length) }
            next += counts[length]
        }
        return lengths
    }

    /// Returns the number of leaves of the tree at each depth, for two or more weights in ascending order.
    ///
    /// One number does for an inner node: its weight until it has a parent, then the parent's index, at
    /// last its depth (A. Moffat and J. Katajainen, "In-Place Calculation of Minimum-Redundancy Codes",
    /// 1995).
    private static func depthCounts(_ weights: [Int]) -> [Int] {
        let last = weights.count - 2
        var nodes = [Int](repeating: 0, count: last + 1)
        var (leaf, node) = (0, 0)
        for next in 0...last {
            func takeLightest() -> Int {
                if leaf < weights.count, node >= next || weights[leaf] <= nodes[node] {
                    leaf += 1
                    return weights[leaf - 1]
                }
                defer { node += 1 }
                let weight = nodes[node]
                nodes[node] = next
                return weight
            }
            nodes[next] = takeLightest() + takeLightest()
        }
        var inner = [1]
        nodes[last] = 0
        for next in stride(from: last - 1, through: 0, by: -1) {
            nodes[next] = nodes[nodes[next]] + 1
            if nodes[next] == inner.count { inner.append(0) }
            inner[nodes[next]] += 1
        }
        // Places at a depth without an inner node are leaves.
        var counts = [0]
        for depth in inner.indices {
            counts.append(2 * inner[depth] - (depth + 1 < inner.count ? inner[depth + 1] : 0))
        }
        return counts
    }

    /// Raises leaves that are too deep, and lowers others until the code is complete again.
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
            return HuffmanCode.reversed(next[Int(length)]) >> (16 - UInt32(length))
        }
    }

    /// The 16 lowest bits in reverse: neighbours, pairs, fours and bytes change places.
    private static func reversed(_ bits: UInt32) -> UInt32 {
        var bits = (bits & 0x5555) << 1 | bits >> 1 & 0x5555
        bits = (bits & 0x3333) << 2 | bits >> 2 & 0x3333
        bits = (bits & 0x0F0F) << 4 | bits >> 4 & 0x0F0F
        return (bits & 0x00FF) << 8 | bits >> 8
    }
}
