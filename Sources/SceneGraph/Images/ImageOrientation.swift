/// How a stored picture has to be turned to be upright: cameras store pictures as the sensor recorded them.
public enum ImageOrientation: Int, Sendable {
    case upright = 1, mirrored, upsideDown, mirroredUpsideDown
    case transposed, turnedLeft, transversed, turnedRight

    /// Whether turning it exchanges width and height.
    public var swapsSides: Bool { rawValue >= 5 }

    /// Reads it from an Exif segment (Exif 2.32, 4.6): `Exif`, then entries in either byte order.
    init?(exif segment: [UInt8]) {
        guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
        let data = Array(segment.dropFirst(6))
        let isLittle = data.starts(with: "II".utf8)
        func number(at position: Int, count: Int) -> Int {
            let value = data.bigEndian(at: position, count: count)
            guard isLittle else { return value }
            return (0..<count).reduce(0) { $0 << 8 | (value >> (8 * $1)) & 255 }
        }
        guard isLittle || data.starts(with: "MM".utf8) else { return nil }
        let start = number(at: 4, count: 4)
        for index in 0..<min(number(at: start, count: 2), 256) {
            let entry = start + 2 + 12 * index
            guard entry + 12 <= data.count else { return nil }
            if number(at: entry, count: 2) == 0x0112 {
                self.init(rawValue: number(at: entry + 8, count: 2))
                return
            }
        }
        return nil
    }
}
