/// Gives each distinct string of bytes a code, in order of first appearance, without creating a `String`
/// for each occurrence.
///
/// A hash table with open addressing and linear probing.
struct StringDictionary {
    private var arena: [UInt8] = []
    /// Where each string ends in the arena.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// A code, or −1; the count is a power of two and more than twice that of the codes.
    private var slots = [Int32](repeating: -1, count: 64)
    /// Differs from run to run, so that nobody can construct a file full of collisions; codes don't depend on it.
    private static let seed = UInt64.random(in: .min ... .max)
    private let seed = Self.seed

    /// The strings by their codes.
    var strings: [String] {
        var start = 0
        return ends.map { end in
            defer { start = end }
            return String(decoding: arena[start..<end], as: UTF8.self)
        }
    }

    /// The code of a stretch of bytes. O(length) amortised.
    mutating func code(of bytes: [UInt8], in range: Range<Int>) -> Int32 {
        // The value above is often repeated.
        let hash = hash(bytes, range)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let code = slots[slot]
            if code < 0 { return add(bytes, range, hash, at: slot) }
            if hashes[Int(code)] == hash, isEqual(Int(code), bytes, range) { return code }
            slot = (slot + 1) & mask
        }
    }

    private func isEqual(_ code: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = code == 0 ? 0 : ends[code - 1]
        guard ends[code] - start == range.count else { return false }
        for index in 0..<range.count where arena[start + index] != bytes[range.lowerBound + index] {
            return false
        }
        return true
    }

    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64, at slot: Int) -> Int32 {
        let code = Int32(truncatingIfNeeded: ends.count)
        arena += bytes[range]
        ends.append(arena.count)
        hashes.append(hash)
        slots[slot] = code
        if ends.count * 2 >= slots.count { grow() }
        return code
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: code)
        }
    }

    /// Eight bytes at a time are mixed by a full multiplication, as wyhash does (Wang Yi, 2019).
    private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: range.count)
        var word: UInt64 = 0
        var filled = 0
        for index in range {
            word = word << 8 | UInt64(bytes[index])
            filled += 1
            if filled == 8 {
                state = Self.mix(state ^ word)
                (word, filled) = (0, 0)
            }
        }
        return Self.mix(state ^ word)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
