/// A length or distance as deflate writes it (RFC 1951, 3.2.5): a symbol and further bits.
struct ExtraBits {
    var symbol: Int
    var value: UInt32
    var count: UInt32

    /// - Parameter length: Less 3.
    @inline(__always)
    static func length(_ length: UInt32) -> ExtraBits {
        if length < 8 { return ExtraBits(symbol: 257 + Int(length), value: 0, count: 0) }
        if length == 255 { return ExtraBits(symbol: 285, value: 0, count: 0) }
        let count = 29 - UInt32(truncatingIfNeeded: length.leadingZeroBitCount)
        let symbol = 257 + (count + 1) * 4 + (length &>> count & 3)
        return ExtraBits(symbol: Int(symbol), value: length & (1 &<< count &- 1), count: count)
    }

    /// - Parameter distance: Less 1.
    @inline(__always)
    static func distance(_ distance: UInt32) -> ExtraBits {
        if distance < 4 { return ExtraBits(symbol: Int(distance), value: 0, count: 0) }
        let count = 30 - UInt32(truncatingIfNeeded: distance.leadingZeroBitCount)
        let symbol = (count + 1) * 2 + (distance &>> count & 1)
        return ExtraBits(symbol: Int(symbol), value: distance & (1 &<< count &- 1), count: count)
    }
}
