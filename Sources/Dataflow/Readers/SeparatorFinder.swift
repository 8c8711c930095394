import CBytes

/// Finds the bytes that end a cell, sixty-four at a time.
struct SeparatorFinder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private var block = 0
    /// The separators of the block that haven't been passed.
    private var mask: UInt64 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from index: Int) {
        self.bytes = bytes
        self.delimiter = delimiter
        seek(to: index)
    }

    /// Where the next separator is, which is then passed; the number of bytes if there is none.
    @inline(__always)
    mutating func next() -> Int {
        while mask == 0 {
            block += 64
            guard block < bytes.count else { return bytes.count }
            mask = separators
        }
        let index = block + mask.trailingZeroBitCount
        mask &= mask &- 1
        return index
    }

    /// Goes on from an offset.
    mutating func seek(to index: Int) {
        block = index & ~63
        mask = block < bytes.count ? separators & (~0 << UInt64(index & 63)) : 0
    }

    private var separators: UInt64 {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        if block + 64 <= bytes.count, let base = bytes.baseAddress {
            return bytes_any(base + block, delimiter, lineFeed, carriageReturn)
        }
        var mask: UInt64 = 0
        for index in block..<bytes.count {
            let byte = bytes[index]
            if byte == delimiter || byte == lineFeed || byte == carriageReturn {
                mask |= 1 << UInt64(index - block)
            }
        }
        return mask
    }
}
