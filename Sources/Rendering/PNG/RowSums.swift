/// What the checksum of a zlib stream needs of a row: the sum of its bytes, and that sum weighted by
/// place from the end.
///
/// A row takes over the sums of the one above, and only looks at the pixels that differ.
struct RowSums {
    private(set) var sum: UInt64 = 0
    private(set) var weightedSum: UInt64 = 0
    private let rowSize: Int
    /// Bytes of a pixel.
    private let depth: Int

    /// Sums of more pixels would overflow.
    private static let greatestCount = 2048

    /// Of a row of zeros.
    init(rowSize: Int, depth: Int) {
        self.rowSize = rowSize
        self.depth = depth
    }

    /// Goes from the pixels above to those of a row.
    ///
    /// - Parameter above: nil stands for zeros.
    mutating func replace(
        _ above: UnsafePointer<UInt32>?, with row: UnsafePointer<UInt32>, in range: Range<Int>
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + RowSums.greatestCount)
            var channels = ChannelSums()
            if let above {
                for x in start..<end { channels.add(row[x], above[x]) }
            } else {
                for x in start..<end { channels.add(row[x], 0) }
            }
            add(channels, endingAt: end)
            start = end
        }
    }

    /// The bytes of a pixel are red, green, blue and alpha; those of a word, from the lowest, blue, green,
    /// red and alpha.
    private mutating func add(_ channels: ChannelSums, endingAt end: Int) {
        let weight = rowSize - 1 - depth * end
        add(channels, 2, weight)
        add(channels, 1, weight - 1)
        add(channels, 0, weight - 2)
        if depth == 4 { add(channels, 3, weight - 3) }
    }

    @inline(__always)
    private mutating func add(_ channels: ChannelSums, _ channel: Int, _ weight: Int) {
        let (plain, repeated) = (Int(channels.plain[channel]), Int(channels.repeated[channel]))
        sum &+= UInt64(bitPattern: Int64(plain))
        weightedSum &+= UInt64(bitPattern: Int64(weight &* plain &+ depth &* repeated))
    }
}

/// The sums of the channels, side by side, and the sums of these sums: what comes sooner counts more
/// often.
private struct ChannelSums {
    var plain = SIMD4<Int32>()
    var repeated = SIMD4<Int32>()

    @inline(__always)
    mutating func add(_ pixel: UInt32, _ above: UInt32) {
        plain &+= ChannelSums.channels(pixel) &- ChannelSums.channels(above)
        repeated &+= plain
    }

    @inline(__always)
    private static func channels(_ pixel: UInt32) -> SIMD4<Int32> {
        SIMD4(truncatingIfNeeded: unsafeBitCast(pixel, to: SIMD4<UInt8>.self))
    }
}
