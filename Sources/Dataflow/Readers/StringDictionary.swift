import Glibc

/// Gives each distinct string of bytes a code, in order of first appearance, without creating a `String`
/// for each occurrence.
///
/// A hash table with open addressing and linear probing.
struct StringDictionary {
    private var arena: [UInt8] = []
    private var entries: [Entry] = []
    /// A code, or −1; the count is a power of two and more than twice that of the codes. It is that of a page at first:
    /// where few names collide, the processor foresees which slot is right.
    private var slots = [Int32](repeating: -1, count: 1024)

    /// A string, by its place in the arena.
    private struct Entry {
        let key: Key
        let start: Int
        let count: Int
    }

    /// What tells short strings apart, and long ones for the most part.
    private struct Key {
        let hash: UInt64
        /// The first and the last eight bytes of a string of at most sixteen, which overlap; 0 for a longer one.
        let first: UInt64
        let last: UInt64
    }

    /// Differs from run to run, so that nobody can construct a file full of collisions; codes don't depend on it.
    private static let seed = UInt64.random(in: .min ... .max)
    private let seed = Self.seed

    /// The strings by their codes.
    var strings: [String] {
        entries.map { String(decoding: arena[$0.start..<$0.start + $0.count], as: UTF8.self) }
    }

    /// The code of a stretch of bytes. O(length) amortised.
    @inline(__always)
    mutating func code(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int32 {
        let key = key(of: bytes, range)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while true {
            let code = slots[slot]
            if code < 0 { return add(bytes, range, key, at: slot) }
            let entry = entries[Int(code)]
            if entry.key.hash == key.hash, entry.count == range.count, entry.key.first == key.first,
                entry.key.last == key.last, range.count <= 16 || isEqual(entry, bytes, range)
            {
                return code
            }
            slot = (slot + 1) & mask
        }
    }

    mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 { code(of: bytes, in: 0..<bytes.count) }

    /// Adds the strings of another dictionary.
    ///
    /// - Returns: The code here for each of the other's codes.
    mutating func codes(adding other: StringDictionary) -> [Int32] {
        other.arena.withUnsafeBufferPointer { arena in
            other.entries.map { entry in
                code(of: UnsafeBufferPointer(rebasing: arena[entry.start..<entry.start + entry.count]))
            }
        }
    }

    private func isEqual(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        arena.withUnsafeBufferPointer { arena in
            guard let own = arena.baseAddress, let other = bytes.baseAddress else { return true }
            return memcmp(own + entry.start, other + range.lowerBound, range.count) == 0
        }
    }

    private mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ key: Key, at slot: Int
    ) -> Int32 {
        let code = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(key: key, start: arena.count, count: range.count))
        arena += bytes[range]
        slots[slot] = code
        if entries.count * 2 >= slots.count { grow() }
        return code
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (code, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.key.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: code)
        }
    }

    /// Eight bytes at a time are mixed by a full multiplication, as wyhash does (Wang Yi, 2019). Names of up to sixteen bytes,
    /// which are most, take no branch that depends on their length.
    @inline(__always)
    private func key(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Key {
        let (raw, count) = (UnsafeRawBufferPointer(bytes), range.count)
        let length = seed ^ UInt64(truncatingIfNeeded: count)
        guard count <= 16 else { return Key(hash: hash(raw, range), first: 0, last: 0) }
        var (first, last): (UInt64, UInt64) = (0, 0)
        if range.lowerBound + 8 <= raw.count {
            let mask: UInt64 = count >= 8 ? ~0 : 1 << UInt64(8 * count) &- 1
            first = raw.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) & mask
            last =
                raw.loadUnaligned(fromByteOffset: range.lowerBound + max(0, count - 8), as: UInt64.self)
                & mask
        } else {
            // At the end of the text; there are fewer than eight bytes.
            for index in range.reversed() { first = first << 8 | UInt64(raw[index]) }
            last = first
        }
        return Key(hash: Self.mix(Self.mix(length ^ first) ^ last), first: first, last: last)
    }

    private func hash(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: range.count)
        var index = range.lowerBound
        while index + 8 < range.upperBound {
            state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        return Self.mix(state ^ raw.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
