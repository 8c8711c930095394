/// How often the symbols of a block occur. Counted as they come: what kind a token is, is known then.
struct TokenCounts: ~Copyable {
    private let bytes = TokenCounts.zeros(256)
    /// By length less 3.
    private let lengths = TokenCounts.zeros(256)
    private let distances = TokenCounts.zeros(30)

    private static let endOfBlock = 256

    deinit {
        bytes.deallocate()
        lengths.deallocate()
        distances.deallocate()
    }

    @inline(__always)
    mutating func add(literal byte: UInt8) { bytes[Int(byte)] &+= 1 }

    @inline(__always)
    mutating func add(literals: UInt32) {
        bytes[Int(literals >> 16 & 255)] &+= 1
        bytes[Int(literals >> 8 & 255)] &+= 1
        bytes[Int(literals & 255)] &+= 1
    }

    @inline(__always)
    mutating func add(matchLength: Int, distance: Int) {
        lengths[matchLength &- 3] &+= 1
        distances[ExtraBits.distance(UInt32(truncatingIfNeeded: distance &- 1)).symbol] &+= 1
    }

    /// The counts of a block that ends here, by symbol; the next one begins.
    mutating func take() -> (literals: [Int], distances: [Int]) {
        var literals = [Int](repeating: 0, count: 286)
        for byte in 0..<256 { literals[byte] = bytes[byte] }
        literals[TokenCounts.endOfBlock] = 1
        for length in 0..<256 { literals[ExtraBits.length(UInt32(length)).symbol] += lengths[length] }
        let distanceCounts = Array(UnsafeBufferPointer(start: distances, count: 30))
        bytes.update(repeating: 0, count: 256)
        lengths.update(repeating: 0, count: 256)
        distances.update(repeating: 0, count: 30)
        return (literals, distanceCounts)
    }

    private static func zeros(_ count: Int) -> UnsafeMutablePointer<Int> {
        let counts = UnsafeMutablePointer<Int>.allocate(capacity: count)
        counts.initialize(repeating: 0, count: count)
        return counts
    }
}
