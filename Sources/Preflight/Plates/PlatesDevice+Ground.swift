import CCairo
import SceneGraph

extension PlatesDevice {
    /// Asks the rules that judge what is painted over what.
    func askAboutGround(
        _ kind: PaintedObject.Kind, _ path: Path, _ state: GraphicsState, _ place: PaintPlace
    ) {
        guard !rules.ofPlates.isEmpty else { return }
        let object = PaintedObject(kind: kind, state: state, place: place, boxes: page.boxes)
        for rule in rules.ofPlates where rule.asksForGround(object) {
            guard let ground = ground(under: path),
                let remark = rule.remark(on: object, ground: ground, page.terms)
            else { continue }
            findings.append(
                rule.finding(
                    remark, page: page.number, place: page.boxes.place(place.bounds), object: place.text))
        }
    }

    /// The inks at points of a path, where they are most; nil if hardly any of it lies on ink.
    private func ground(under path: Path) -> [Plate: Double]? {
        guard let context = surfaces.first?.context, groups.isEmpty else { return nil }
        let points = path.sampled(at: 240).filter { cairo_in_clip(context, $0.x, $0.y) != 0 }.map(base.apply)
        var grounds: [[Plate: Double]] = points.map { _ in [:] }
        for surface in surfaces where surface.plate != .black {
            _ = surface.withRows { row in
                for (index, point) in points.enumerated() {
                    grounds[index][surface.plate] = most(around: point, row)
                }
            }
        }
        let inked = grounds.filter { $0.values.reduce(0, +) > 0.05 }
        guard inked.count >= 3, inked.count * 10 >= points.count else { return nil }
        return inked.max { $0.values.reduce(0, +) < $1.values.reduce(0, +) }
    }

    /// The most ink of a plate next to a place: at the edge of a ground a pixel has only a part of it.
    private func most(around point: Point, _ row: (Int) -> UnsafePointer<UInt32>) -> Double {
        let (x, y) = (Int(point.x), Int(point.y))
        guard x > 0, y > 0, x < width - 1, y < height - 1 else { return 0 }
        var least: UInt32 = 255
        for line in y - 1...y + 1 {
            let pixels = row(line)
            for place in x - 1...x + 1 { least = min(least, pixels[place] & 255) }
        }
        return Double(255 - least) / 255
    }
}

extension Path {
    /// Points of the path, about so many at most: its corners, and between them where there are few.
    fileprivate func sampled(at count: Int) -> [Point] {
        var points: [Point] = []
        var last: Point?
        let step = max(1, elements.count / count)
        let between = elements.count < 20 ? 8 : 1
        for (index, element) in elements.enumerated() {
            let end: Point
            switch element {
            case .move(let point):
                last = point
                continue
            case .line(let point), .curve(_, _, let point): end = point
            case .close: continue
            }
            if index % step == 0, let start = last {
                for part in 1...between {
                    let t = Double(part) / Double(between + 1)
                    points.append(Point(start.x + t * (end.x - start.x), start.y + t * (end.y - start.y)))
                }
            }
            last = end
        }
        return points
    }
}
