/// The cyclic redundancy check of PNG chunks (ISO 3309), eight bytes at a time (M. E. Kounavis and
/// F. L. Berry, "A Systematic Approach to Building High Performance Software-based CRC Generators").
struct CRC32 {
    private var state: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~state }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        CRC32.tables.withUnsafeBufferPointer { tables in
            var crc = state
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let low = UInt32(truncatingIfNeeded: word) ^ crc
                let high = UInt32(truncatingIfNeeded: word >> 32)
                crc = tables[7 * 256 + Int(low & 255)] ^ tables[6 * 256 + Int(low >> 8 & 255)]
                crc ^= tables[5 * 256 + Int(low >> 16 & 255)] ^ tables[4 * 256 + Int(low >> 24)]
                crc ^= tables[3 * 256 + Int(high & 255)] ^ tables[2 * 256 + Int(high >> 8 & 255)]
                crc ^= tables[256 + Int(high >> 16 & 255)] ^ tables[Int(high >> 24)]
                offset += 8
            }
            for byte in bytes[offset...] {
                crc = tables[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
            }
            state = crc
        }
    }

    /// Eight tables in a row; the n-th takes a byte that n bytes follow.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        tables.reserveCapacity(8 * 256)
        for byte: UInt32 in 0..<256 {
            var crc = byte
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
            tables.append(crc)
        }
        for index in 256..<8 * 256 {
            let before = tables[index - 256]
            tables.append(tables[Int(before & 255)] ^ before >> 8)
        }
        return tables
    }()
}

/// The checksum of zlib streams (RFC 1950).
struct Adler32 {
    private var a: UInt64 = 1
    private var b: UInt64 = 0
    private static let modulus: UInt64 = 65521

    var value: UInt32 { UInt32(b << 16 | a) }

    /// Takes in a number of bytes by their sum and by their sum weighted by place from the end, the
    /// last byte once. Rows that repeat need no second look.
    mutating func update(count: Int, sum: UInt64, weightedSum: UInt64) {
        b = (b + UInt64(count) % Adler32.modulus * a + weightedSum) % Adler32.modulus
        a = (a + sum) % Adler32.modulus
    }
}
