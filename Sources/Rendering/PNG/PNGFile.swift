/// The bytes of a PNG file (ISO/IEC 15948) in the making.
struct PNGFile {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Parameter ppi: Pixels per inch, of 72 points each.
    init(width: Int, height: Int, hasAlpha: Bool, ppi: Double) {
        // 8 bits; colour, with alpha or without; no interlacing.
        add("IHDR", bigEndian(width) + bigEndian(height) + [8, hasAlpha ? 6 : 2, 0, 0, 0])
        add("sRGB", [0])
        let pixelsPerMetre = bigEndian(Int((ppi / 0.0254).rounded()))
        add("pHYs", pixelsPerMetre + pixelsPerMetre + [1])
    }

    /// A text of the file, by one of the standard's keywords.
    mutating func addText(_ text: String, keyword: String, language: String) {
        // Not compressed; no translated keyword.
        add("iTXt", Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + Array(text.utf8))
    }

    /// The picture's rows, a zlib stream, and the end.
    mutating func finish(_ stream: [UInt8]) {
        add("IDAT", stream)
        add("IEND", [])
    }

    private mutating func add(_ type: String, _ content: [UInt8]) {
        bytes += bigEndian(content.count)
        let start = bytes.count
        bytes += type.utf8
        bytes += content
        var check = CRC32()
        bytes.withUnsafeBytes { check.update(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        bytes += bigEndian(Int(check.value))
    }

    private func bigEndian(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian) { Array($0) }
    }
}
