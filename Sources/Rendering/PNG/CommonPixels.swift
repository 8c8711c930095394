import Glibc

extension UnsafePointer<UInt32> {
    /// How many pixels two rows have in common from here on.
    ///
    /// Most stretches are short; long ones are for the C library, which knows the widest registers.
    @inline(__always)
    func commonCount(with other: UnsafePointer<UInt32>, limit: Int) -> Int {
        var count = 0
        if let difference = firstDifference(from: &count, to: Swift.min(limit, 16), other) {
            return difference
        }
        while count &+ 64 <= limit, memcmp(self + count, other + count, 64 * 4) == 0 { count &+= 64 }
        return firstDifference(from: &count, to: limit, other) ?? limit
    }

    /// Looks at two pixels at a time.
    @inline(__always)
    private func firstDifference(from count: inout Int, to end: Int, _ other: UnsafePointer<UInt32>) -> Int? {
        while count &+ 2 <= end {
            let difference = pair(count) ^ other.pair(count)
            if difference != 0 { return count &+ difference.trailingZeroBitCount / 32 }
            count &+= 2
        }
        guard count < end else { return nil }
        if self[count] != other[count] { return count }
        count &+= 1
        return nil
    }

    @inline(__always)
    private func pair(_ index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(self + index).loadUnaligned(as: UInt64.self))
    }
}
