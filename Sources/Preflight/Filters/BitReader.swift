/// Numbers of a few bits each, one after the other, the highest bit first; zeros after the end.
struct BitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next(_ count: Int) -> UInt32 {
        var value: UInt64 = 0
        var left = count
        while left > 0 {
            let byte = position >> 3 < bytes.count ? bytes[position >> 3] : 0
            let free = 8 - position & 7
            let taken = min(free, left)
            let part = Int(byte) >> (free - taken) & (1 << taken - 1)
            value = value << UInt64(taken) | UInt64(part)
            position += taken
            left -= taken
        }
        return UInt32(truncatingIfNeeded: value)
    }

    /// Goes on to the next whole byte, where rows of pictures start.
    mutating func align() { position = (position + 7) & ~7 }
}
