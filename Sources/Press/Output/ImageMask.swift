/// The outline of a picture that is transparent around it, as a mask of whole pixels, which a press takes in place of
/// a soft one (ISO 32000-1, 8.9.6.3).
///
/// The mask is finer than the picture, so that its edge runs where the soft one was half transparent.
struct ImageMask {
    let width: Int
    let height: Int
    /// One bit for a pixel, rows padded to bytes; 1 leaves the page as it is.
    private(set) var bits: [UInt8]
    /// Whether the picture fades into the page, which no mask shows.
    let fades: Bool

    /// - Parameter alpha: From 0 for transparent to 255, row after row.
    init(_ alpha: [UInt8], width: Int, height: Int) {
        let factor = width * height <= Self.greatestCount ? Self.fineness : 1
        (self.width, self.height) = (width * factor, height * factor)
        let rowLength = (width * factor + 7) / 8
        bits = Array(repeating: 0, count: rowLength * height * factor)
        for row in 0..<(height * factor) {
            let (y, v) = Self.place(row, factor, height)
            for column in 0..<(width * factor) {
                let (x, u) = Self.place(column, factor, width)
                func value(_ x: Int, _ y: Int) -> Double {
                    Double(alpha[min(y, height - 1) * width + min(x, width - 1)])
                }
                let upper = value(x, y) * (1 - u) + value(x + 1, y) * u
                let lower = value(x, y + 1) * (1 - u) + value(x + 1, y + 1) * u
                if upper * (1 - v) + lower * v < 127.5 {
                    bits[row * rowLength + column / 8] |= 0x80 >> UInt8(column % 8)
                }
            }
        }
        fades = Self.fades(alpha)
    }

    /// Whether much of a visible picture is neither opaque nor transparent, and not only its edges.
    static func fades(_ alpha: [UInt8]) -> Bool {
        let visible = alpha.count { $0 > 25 }
        return Double(alpha.count { (26...229).contains($0) }) > greatestSoftShare * Double(visible)
    }

    private static let greatestSoftShare = 0.1

    private static let fineness = 4
    private static let greatestCount = 1_000_000

    /// The pixel of the picture whose middle lies before that of a finer one, and how far it is to the next.
    private static func place(_ index: Int, _ factor: Int, _ count: Int) -> (Int, Double) {
        let position = (Double(index) + 0.5) / Double(factor) - 0.5
        let whole = max(0, position.rounded(.down))
        return (min(Int(whole), count - 1), max(0, position - whole))
    }
}
