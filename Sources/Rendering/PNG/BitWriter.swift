/// Writes bits into memory, the lowest first, as deflate has them.
///
/// All bits go out eight bytes at a time, for which there must be room, and as many of those bytes
/// count as are full: no branch asks whether any is (F. Giesen, "Reading bits in far too many ways, part 2", 2018).
struct BitWriter {
    /// Behind the last full byte.
    private(set) var end: UnsafeMutableRawPointer
    private var pending: UInt64 = 0
    /// Less than 8 between calls.
    private var pendingCount: UInt64 = 0

    init(at start: UnsafeMutableRawPointer) { end = start }

    /// Goes on at another place, where the bytes so far have moved to.
    mutating func move(to end: UnsafeMutableRawPointer) { self.end = end }

    /// - Parameter count: At most 56.
    @inline(__always)
    mutating func write(_ bits: UInt64, count: UInt64) {
        pending |= bits &<< pendingCount
        pendingCount &+= count
        end.storeBytes(of: pending.littleEndian, as: UInt64.self)
        end += Int(truncatingIfNeeded: pendingCount &>> 3)
        pending &>>= pendingCount & 0x38
        pendingCount &= 7
    }

    /// Fills the last byte up with zeros.
    mutating func finishByte() {
        if pendingCount > 0 { write(0, count: 8 - pendingCount) }
    }
}
