import Rendering
import SceneGraph

/// Where a page is cut, and what lies around it (ISO 32000-1, 14.11.2). All in points from the lower left corner of the
/// sheet.
struct PageBoxes {
    /// The sheet with everything on it.
    let media: Rect
    /// Up to where grounds reach.
    let bleed: Rect
    /// The page as it is cut.
    let trim: Rect

    /// How much room marks take around the bleed: 21 points for lines that start 3 mm from the page, and a little air.
    private static let roomForMarks = 36.0

    /// How much a sheet is wider than its page on every side.
    static func margin(of profile: PressProfile) -> Double {
        profile.hasMarks ? max(profile.bleed, 9) + roomForMarks : profile.bleed
    }

    /// - Parameter sheet: The size of a page with its margins.
    init(sheet: Point, _ profile: PressProfile) {
        let margin = Self.margin(of: profile)
        media = Rect(x: 0, y: 0, width: sheet.x, height: sheet.y)
        trim = media.expanded(by: -margin)
        bleed = trim.expanded(by: profile.bleed)
    }

    /// The entries of a page's dictionary.
    var entries: String {
        "/MediaBox \(media.pdf) /BleedBox \(bleed.pdf) /TrimBox \(trim.pdf)"
    }

    /// Crop marks at the corners, and register marks in the middle of the sides, on all plates.
    ///
    /// - Parameter space: The name of the colour space of all plates.
    func marks(in space: String) -> String {
        var text = "q /\(space) CS 1 SCN 0.25 w 0 J [] 0 d\n"
        func line(_ a: Point, _ b: Point) {
            text += "\(a.x.pdf) \(a.y.pdf) m \(b.x.pdf) \(b.y.pdf) l S\n"
        }
        let gap = trim.minX - bleed.minX + 6, length = 18.0
        for x in [trim.minX, trim.maxX] {
            line(Point(x, trim.minY - gap), Point(x, trim.minY - gap - length))
            line(Point(x, trim.maxY + gap), Point(x, trim.maxY + gap + length))
        }
        for y in [trim.minY, trim.maxY] {
            line(Point(trim.minX - gap, y), Point(trim.minX - gap - length, y))
            line(Point(trim.maxX + gap, y), Point(trim.maxX + gap + length, y))
        }
        let distance = gap + length / 2
        for center in [
            Point(trim.center.x, trim.minY - distance), Point(trim.center.x, trim.maxY + distance),
            Point(trim.minX - distance, trim.center.y), Point(trim.maxX + distance, trim.center.y),
        ] {
            line(Point(center.x - 7, center.y), Point(center.x + 7, center.y))
            line(Point(center.x, center.y - 7), Point(center.x, center.y + 7))
            text += circle(center, radius: 4)
        }
        return text + "Q\n"
    }

    private func circle(_ center: Point, radius r: Double) -> String {
        let k = 0.5522847498 * r
        let (x, y) = (center.x, center.y)
        func words(_ numbers: Double...) -> String { numbers.map(\.pdf).joined(separator: " ") }
        return "\(words(x + r, y)) m \(words(x + r, y + k, x + k, y + r, x, y + r)) c "
            + "\(words(x - k, y + r, x - r, y + k, x - r, y)) c "
            + "\(words(x - r, y - k, x - k, y - r, x, y - r)) c "
            + "\(words(x + k, y - r, x + r, y - k, x + r, y)) c S\n"
    }
}

extension Rect {
    fileprivate var pdf: String { "[ \(minX.pdf) \(minY.pdf) \(maxX.pdf) \(maxY.pdf) ]" }
}

extension Double {
    /// To ten thousandths of a point: a trimmed page has exactly its size.
    fileprivate var pdf: String { pdfNumber(decimals: 4) }
}
