/// Collects bits, the lowest first, as deflate has them.
struct BitWriter {
    private var words: [UInt32] = []
    private var pending: UInt64 = 0
    private var pendingCount = 0

    /// - Parameter count: At most 32.
    @inline(__always)
    mutating func write(_ bits: UInt32, count: Int) {
        pending |= UInt64(bits) &<< UInt64(pendingCount)
        pendingCount += count
        if pendingCount >= 32 {
            words.append(UInt32(truncatingIfNeeded: pending).littleEndian)
            pending &>>= 32
            pendingCount -= 32
        }
    }

    /// The bytes so far, the last one filled up with zeros.
    var bytes: [UInt8] {
        var bytes = words.withUnsafeBytes { Array($0) }
        for shift in stride(from: 0, to: pendingCount, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(shift)))
        }
        return bytes
    }
}
