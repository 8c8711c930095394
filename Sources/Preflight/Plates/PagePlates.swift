import SceneGraph

/// The plates of a page, as small grey pictures, and where there is too much ink.
public struct PagePlates: Sendable {
    /// The page, counted from 1.
    public let page: Int
    /// The inks in the order of the press: those of the process, then spots by name.
    public let plates: [Plate]
    public let width: Int
    public let height: Int
    /// The ink of each plate from 0 to 255, row by row from the top.
    public let inks: [[UInt8]]
    /// The most ink on one place, in percent.
    public let mostInk: Double
    /// Which share of the page each plate covers, from 0 to 1.
    public let coverage: [Double]
    /// The process inks that replace each spot, from 0 to 1.
    public let alternatives: [String: SIMD4<Double>]
    private let total: TotalInk

    /// The longer side of the small pictures in pixels.
    private static let side = 900

    init(
        _ surfaces: [PlateSurface], page: Int, width: Int, height: Int, resolution: Double, base: Matrix,
        _ alternatives: [String: InkAmounts]
    ) {
        self.page = page
        let step = max(1, (max(width, height) + Self.side - 1) / Self.side)
        total = TotalInk(surfaces, width: width, height: height, resolution: resolution, base: base)
        self.width = (width + step - 1) / step
        self.height = (height + step - 1) / step
        let (columns, rows) = (self.width, self.height)
        plates = surfaces.map(\.plate)
        inks = surfaces.map { surface in
            surface.withRows { row in
                var plane = [UInt8](repeating: 0, count: columns * rows)
                for y in 0..<rows {
                    for x in 0..<columns {
                        var (sum, count) = (0, 0)
                        for line in y * step..<min(height, (y + 1) * step) {
                            let pixels = row(line)
                            for place in x * step..<min(width, (x + 1) * step) {
                                sum += Int(255 - pixels[place] & 255)
                                count += 1
                            }
                        }
                        plane[y * columns + x] = UInt8((sum + count / 2) / max(1, count))
                    }
                }
                return plane
            } ?? []
        }
        coverage = inks.map { plane in
            Double(plane.reduce(0) { $0 + Int($1) }) / 255 / Double(max(1, plane.count))
        }
        mostInk = total.most
        self.alternatives = alternatives.mapValues { inks in
            SIMD4(inks.amount(.cyan), inks.amount(.magenta), inks.amount(.yellow), inks.amount(.black))
        }
    }

    /// Ink beyond a limit.
    struct Excess {
        var limit: Double
        var most: Double
        /// The inks where they are most.
        var inks: InkAmounts
        /// In square millimetres.
        var area: Double
        var place: PreflightFinding.Place?
    }

    /// nil if there is no limit, or it isn't passed.
    func excess(over limit: Double?, _ boxes: PageBoxes) -> Excess? {
        guard let limit else { return nil }
        return total.excess(over: limit, boxes)
    }

    /// A picture of the places that have more ink than a limit, red on a pale print of the page.
    public func map(over limit: Double) -> Picture {
        var picture = Picture(width: total.columns, height: total.rows)
        let (columns, rows) = (total.columns, total.rows)
        for index in picture.pixels.indices {
            let ink = Double(total.inks[index])
            let pale = UInt32(255 - min(110, ink * 110 / max(1, limit)))
            picture.pixels[index] = pale << 16 | pale << 8 | pale
        }
        // A single place would be too small to be seen.
        let reach = max(columns, rows) / 400
        for index in picture.pixels.indices where Double(total.inks[index]) > limit + TotalInk.slack {
            let (x, y) = (index % columns, index / columns)
            for row in max(0, y - reach)...min(rows - 1, y + reach) {
                for column in max(0, x - reach)...min(columns - 1, x + reach) {
                    picture.pixels[row * columns + column] = 0xE00020
                }
            }
        }
        return picture
    }

    /// The picture of a plate in grey, its ink as black.
    public func picture(of index: Int) -> Picture {
        var picture = Picture(width: width, height: height)
        for (place, ink) in inks[index].enumerated() {
            let light = UInt32(255 - ink)
            picture.pixels[place] = light << 16 | light << 8 | light
        }
        return picture
    }
}
