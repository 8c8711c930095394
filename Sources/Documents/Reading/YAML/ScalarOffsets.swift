/// The byte offset of each Unicode scalar of a text: libyaml counts in scalars.
struct ScalarOffsets {
    private let bytes: [UInt8]
    /// The offset of every `stride`th scalar; empty if the text is ASCII, where both counts agree.
    private let landmarks: [Int]
    private static let stride = 32

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            landmarks = []
            return
        }
        var landmarks: [Int] = []
        var scalar = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalar % Self.stride == 0 { landmarks.append(offset) }
            scalar += 1
        }
        self.landmarks = landmarks
    }

    /// The byte offset of a scalar; the end of the text for one beyond the end. O(1).
    subscript(scalar: Int) -> Int {
        guard !landmarks.isEmpty else { return min(max(scalar, 0), bytes.count) }
        let landmark = max(scalar, 0) / Self.stride
        guard landmark < landmarks.count else { return bytes.count }
        var offset = landmarks[landmark]
        for _ in 0..<(max(scalar, 0) % Self.stride) {
            guard offset < bytes.count else { break }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
