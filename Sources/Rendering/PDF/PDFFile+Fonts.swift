extension PDFFile {
    /// Packs the fonts of Chinese type anew, to about a tenth of their size and to the same bytes when unpacked.
    ///
    /// A subset keeps the list of the whole face's subroutines, tens of thousands of places of which each is
    /// a little further than the one before. Deflating finds nothing that repeats in it; differences of
    /// neighbouring rows repeat almost always, which is what PNG's filters are for (ISO 32000-1, 7.4.4.4).
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

    /// Whether an object is a stream that says so; the others are not searched.
    private func isCompactFont(_ number: Int) -> Bool {
        let head = Array(object(number).prefix(160))
        var scanner = PDFScanner(head, at: 0)
        guard scanner.integer() == number, scanner.integer() != nil, scanner.skip("obj"), scanner.skip("<<"),
            scanner.skip("/Length")
        else { return false }
        return head.firstIndex(of: "/Subtype /CIDFontType0C") != nil
    }

    /// Places take one to four bytes: a row of this length has whole ones of each.
    private static let rowLength = 24

    private typealias Part = SIMD8<UInt8>

    /// Rows of PNG, each as it is, or as its differences to the one above where those go on as they were.
    /// Zeros fill the last row; a font may have them after its end. nil where there is little to gain.
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

    /// How many bytes are the same in both.
    private static func equals(_ a: Part, _ b: Part) -> Int {
        Int(Part().replacing(with: 1, where: a .== b).wrappedSum())
    }
}
