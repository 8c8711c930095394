import SceneGraph

/// The sum of all inks, place by place.
struct TotalInk: Sendable {
    let most: Double
    /// The sum in percent at the places of a map, the most of the pixels that each stands for.
    let inks: [UInt16]
    let columns: Int
    let rows: Int
    private let mostInks: [Plate: Double]
    /// How many pixels have how much ink, in percent.
    private let counts: [Int]
    private let pixelArea: Double
    private let step: Int
    private let base: Matrix

    /// Sums of rounded amounts may be off by as much.
    static let slack = 1.0
    /// The longer side of the map: a page of A3 at 150 pixels an inch.
    private static let side = 2500

    init(_ surfaces: [PlateSurface], width: Int, height: Int, resolution: Double, base: Matrix) {
        let step = max(1, (max(width, height) + Self.side - 1) / Self.side)
        let (columns, rows) = ((width + step - 1) / step, (height + step - 1) / step)
        var sums = [UInt16](repeating: 0, count: width)
        var inks = [UInt16](repeating: 0, count: columns * rows)
        var counts = [Int](repeating: 0, count: 100 * max(4, surfaces.count) + 2)
        var most = (sum: 0, x: 0, y: 0)
        for y in 0..<height {
            for x in 0..<width { sums[x] = 0 }
            for surface in surfaces {
                _ = surface.withRows { row in
                    let pixels = row(y)
                    for x in 0..<width { sums[x] += UInt16(255 - pixels[x] & 255) }
                }
            }
            for x in 0..<width {
                let sum = Int(sums[x])
                if sum == 0 { continue }
                let percent = (sum * 100 + 127) / 255
                counts[min(percent, counts.count - 1)] += 1
                let place = y / step * columns + x / step
                inks[place] = max(inks[place], UInt16(percent))
                if sum > most.sum { most = (sum, x, y) }
            }
        }
        var mostInks: [Plate: Double] = [:]
        if height > 0, width > 0 {
            for surface in surfaces {
                mostInks[surface.plate] = surface.withRows { Double(255 - $0(most.y)[most.x] & 255) / 255 }
            }
        }
        let side = 25.4 / resolution
        (self.most, self.inks, self.counts, self.mostInks) = (
            Double(most.sum) * 100 / 255, inks, counts, mostInks
        )
        (self.columns, self.rows, self.step, self.base, pixelArea) = (columns, rows, step, base, side * side)
    }

    func excess(over limit: Double, _ boxes: PageBoxes) -> PagePlates.Excess? {
        let least = Int((limit + Self.slack).rounded(.down)) + 1
        guard most > limit + Self.slack, least < counts.count else { return nil }
        var box = Rect.empty
        for (index, ink) in inks.enumerated() where Double(ink) > limit + Self.slack {
            let (x, y) = (Double(index % columns * step), Double(index / columns * step))
            box.formUnion(Rect(minX: x, minY: y, maxX: x + Double(step), maxY: y + Double(step)))
        }
        return PagePlates.Excess(
            limit: limit, most: most, inks: InkAmounts(mostInks),
            area: Double(counts[least...].reduce(0, +)) * pixelArea,
            place: base.inverse.flatMap { boxes.place($0.apply(box)) })
    }
}
