extension PDFFile {
    /// Compresses Chinese fonts again, to about a tenth of their size; they decompress to the same bytes.
    ///
    /// A subset keeps the index of all subroutines of the whole face: tens of thousands of offsets of which each is
    /// slightly greater than the one before. Deflate finds no repetition in it, but the differences of
    /// neighbouring rows nearly always repeat, and PNG's filters store these (ISO 32000-1, 7.4.4.4).
    mutating func packFonts() {
        for number in 0..<count where isCompactFont(number) {
            guard let packed = stream(number), let font = Flate.inflated(packed),
                let rows = PDFFile.filtered(font)
            else { continue }
            let data = Flate.deflated(rows, level: .quick)
            guard data.count < packed.count else { continue }
            replace(
                number, withDeflated: data,
                entries: "/Subtype /CIDFontType0C "
                    + "/DecodeParms << /Predictor 15 /Columns \(PDFFile.rowLength) >>")
        }
    }

    /// Whether an object is marked as a font stream; the others are not searched.
    private func isCompactFont(_ number: Int) -> Bool {
        let head = Array(object(number).prefix(160))
        var scanner = PDFScanner(head, at: 0)
        guard scanner.integer() == number, scanner.integer() != nil, scanner.skip("obj"), scanner.skip("<<"),
            scanner.skip("/Length")
        else { return false }
        return head.firstIndex(of: "/Subtype /CIDFontType0C") != nil
    }

    /// Offsets take one to four bytes: a row of this length contains a whole number of each size.
    private static let rowLength = 24

    private typealias Part = SIMD8<UInt8>

    /// PNG rows, each stored as it is, or as differences from the row above if these repeat those of the row before.
    /// The last row is padded with zeros, which a font may have after its end. nil if there is little to gain.
    private static func filtered(_ bytes: [UInt8]) -> [UInt8]? {
        let length = rowLength
        let rowCount = (bytes.count + length - 1) / length
        let bytes = bytes + [UInt8](repeating: 0, count: rowCount * length - bytes.count)
        var changedCount = 0
        let output = [UInt8](unsafeUninitializedCapacity: rowCount * (length + 1)) { output, count in
            guard let target = UnsafeMutableRawPointer(output.baseAddress) else { return }
            bytes.withUnsafeBytes { bytes in
                var above = (Part(), Part(), Part()), change = above
                for row in 0..<rowCount {
                    let parts = (
                        bytes.loadUnaligned(fromByteOffset: row * length, as: Part.self),
                        bytes.loadUnaligned(fromByteOffset: row * length + 8, as: Part.self),
                        bytes.loadUnaligned(fromByteOffset: row * length + 16, as: Part.self)
                    )
                    let changes = (parts.0 &- above.0, parts.1 &- above.1, parts.2 &- above.2)
                    let repeated =
                        equals(changes.0, change.0) + equals(changes.1, change.1)
                        + equals(changes.2, change.2)
                    let isChanged = repeated >= length / 3
                    let written = isChanged ? changes : parts
                    let start = target + row * (length + 1)
                    start.storeBytes(of: isChanged ? 2 : 0, as: UInt8.self)
                    (start + 1).storeBytes(of: written.0, as: Part.self)
                    (start + 9).storeBytes(of: written.1, as: Part.self)
                    (start + 17).storeBytes(of: written.2, as: Part.self)
                    changedCount += isChanged ? 1 : 0
                    (above, change) = (parts, changes)
                }
            }
            count = rowCount * (length + 1)
        }
        return changedCount > rowCount / 8 ? output : nil
    }

    /// How many bytes are equal in both.
    private static func equals(_ a: Part, _ b: Part) -> Int {
        Int(Part().replacing(with: 1, where: a .== b).wrappedSum())
    }
}
