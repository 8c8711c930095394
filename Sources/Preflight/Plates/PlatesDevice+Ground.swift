import CCairo
import SceneGraph

extension PlatesDevice {
    /// Asks the rules that judge what is painted over what.
    func askAboutGround(
        _ kind: PaintedObject.Kind, _ path: Path, _ state: GraphicsState, _ place: PaintPlace
    ) {
        guard !rules.ofPlates.isEmpty else { return }
        let object = PaintedObject(kind, state, at: place, page.boxes)
        for rule in rules.ofPlates where rule.asksForGround(object) {
            guard var ground = ground(under: path),
                rule.remark(on: object, ground: ground, page.terms) != nil
            else { continue }
            // Before anything is said, all of it is looked at.
            let most = mostInks(along: path, reach: 0.5 + object.halfWidth)
            if Ground.total(most) > Ground.total(ground.nearby) { ground.nearby = most }
            guard let remark = rule.remark(on: object, ground: ground, page.terms) else { continue }
            findings.append(
                rule.finding(
                    remark, page: page.number, place: page.boxes.place(place.bounds), object: place.text))
        }
    }

    /// The inks at points of a path; nil if hardly any of it lies on ink.
    private func ground(under path: Path) -> Ground? {
        guard let context = surfaces.first?.context, groups.isEmpty else { return nil }
        let points = path.sampled(at: 240).filter { cairo_in_clip(context, $0.x, $0.y) != 0 }.map(base.apply)
        var grounds: [[Plate: Double]] = points.map { _ in [:] }
        for surface in surfaces where surface.plate != .black {
            _ = surface.withRows { row in
                for (index, point) in points.enumerated() {
                    // At the edge of a ground a pixel has only a part of it.
                    let lightest = pixel(around: point, reach: 1, row) { max($0, $1) }
                    grounds[index][surface.plate] = Double(255 - lightest) / 255
                }
            }
        }
        let totals = grounds.map { $0.values.reduce(0, +) }
        let inked = totals.filter { $0 > 0.05 }
        guard inked.count >= 3, inked.count * 10 >= points.count,
            let most = totals.indices.max(by: { totals[$0] < totals[$1] })
        else { return nil }
        // A slim thing that was drawn before, the object itself perhaps, leaves pixels with a part of the ground.
        let reach = max(2, Int((base.leastScale * 0.5).rounded(.up)))
        var nearby: [Plate: Double] = [:]
        for surface in surfaces where surface.plate != .black {
            nearby[surface.plate] = surface.withRows { row in
                Double(255 - pixel(around: points[most], reach: reach, row) { min($0, $1) }) / 255
            }
        }
        let similar = inked.count { $0 > 0.8 * totals[most] }
        return Ground(inks: grounds[most], nearby: nearby, isEven: similar * 2 >= inked.count)
    }

    /// The most ink of each plate around the place along a path where there is most.
    ///
    /// - Parameter reach: How far around, in points.
    private func mostInks(along path: Path, reach: Double) -> [Plate: Double] {
        let reach = max(1, min(6, Int((base.leastScale * reach).rounded(.up))))
        let points = path.walked(step: 0.7 / max(base.leastScale, 1e-9), atMost: 20_000).map(base.apply)
            .filter { 0..<Double(width) ~= $0.x && 0..<Double(height) ~= $0.y }
        var totals = [Double](repeating: 0, count: points.count)
        func each(_ body: (_ surface: PlateSurface, _ index: Int, _ ink: Double) -> Void) {
            for surface in surfaces where surface.plate != .black {
                _ = surface.withRows { row in
                    for (index, point) in points.enumerated() {
                        let darkest = pixel(around: point, reach: reach, row) { min($0, $1) }
                        body(surface, index, Double(255 - darkest) / 255)
                    }
                }
            }
        }
        each { totals[$1] += $2 }
        guard let most = totals.indices.max(by: { totals[$0] < totals[$1] }) else { return [:] }
        var inks: [Plate: Double] = [:]
        each { if $1 == most { inks[$0.plate] = $2 } }
        return inks
    }

    /// The lightest or darkest of the pixels around a place, from 0 for solid ink to 255; no ink at the edge of the page.
    private func pixel(
        around point: Point, reach: Int, _ row: (Int) -> UnsafePointer<UInt32>,
        _ choose: (UInt32, UInt32) -> UInt32
    ) -> UInt32 {
        let (x, y) = (Int(point.x), Int(point.y))
        guard x >= reach, y >= reach, x < width - reach, y < height - reach else { return 255 }
        var chosen = row(y)[x] & 255
        for line in y - reach...y + reach {
            let pixels = row(line)
            for place in x - reach...x + reach { chosen = choose(chosen, pixels[place] & 255) }
        }
        return chosen
    }
}

extension Path {
    /// Points along the path in steps of a length, and no more than so many.
    fileprivate func walked(step: Double, atMost count: Int) -> [Point] {
        var points: [Point] = []
        forEachSegment { a, b in
            let (x, y) = (b.x - a.x, b.y - a.y)
            let length: Double = (x * x + y * y).squareRoot()
            guard length.isFinite, points.count < count else { return }
            let parts = max(1, Int(min(length / step, Double(count))))
            for part in 0..<min(parts, count - points.count) {
                let t = Double(part) / Double(parts)
                points.append(Point(a.x + t * x, a.y + t * y))
            }
        }
        return points
    }

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
