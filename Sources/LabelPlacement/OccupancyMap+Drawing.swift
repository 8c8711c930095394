public import SceneGraph

extension OccupancyMap {
    /// Records a straight stroke. O(rows it crosses).
    public mutating func stroke(from start: Point, to end: Point, width: Double) {
        let reach = width / 2
        let (top, bottom) = start.y <= end.y ? (start, end) : (end, start)
        guard let span = range(top.y - reach - frame.minY, bottom.y + reach - frame.minY, rows) else {
            return
        }
        let slope = bottom.y > top.y ? (bottom.x - top.x) / (bottom.y - top.y) : 0
        for row in span {
            // The part of the stroke between the row's edges, as far as its width reaches.
            let low = max(top.y, frame.minY + Double(row) / resolution - reach)
            let high = min(bottom.y, frame.minY + Double(row + 1) / resolution + reach)
            guard low <= high else { continue }
            let (one, other) =
                bottom.y > top.y
                ? (top.x + (low - top.y) * slope, top.x + (high - top.y) * slope) : (top.x, bottom.x)
            let edges = (min(one, other) - reach - frame.minX, max(one, other) + reach - frame.minX)
            if let columns = range(edges.0, edges.1, columns) { fill(row: row, columns) }
        }
    }

    /// Records the outline's stroke.
    public mutating func stroke(_ path: Path, width: Double) {
        path.forEachSegment { stroke(from: $0, to: $1, width: width) }
    }

    /// Records a disc. O(its rows).
    public mutating func fill(center: Point, radius: Double) {
        guard
            let span = range(
                center.y - radius - frame.minY, center.y + radius - frame.minY, rows)
        else { return }
        for row in span {
            let y = frame.minY + (Double(row) + 0.5) / resolution - center.y
            let half = max(0, radius * radius - y * y).squareRoot()
            let edges = (center.x - half - frame.minX, center.x + half - frame.minX)
            if let columns = range(edges.0, edges.1, columns) { fill(row: row, columns) }
        }
    }

    /// Records what an outline encloses by the non-zero rule. O(segments · rows they cross).
    public mutating func fill(_ path: Path) {
        var crossings = [[(x: Double, winding: Int)]](repeating: [], count: rows)
        path.forEachSegment { start, end in
            let (top, bottom, winding) = start.y <= end.y ? (start, end, 1) : (end, start, -1)
            guard top.y < bottom.y, top.y.isFinite, bottom.y.isFinite else { return }
            // A row is crossed at its middle.
            let first = max(0, ((top.y - frame.minY) * resolution - 0.5).rounded(.up))
            let last = min(Double(rows), ((bottom.y - frame.minY) * resolution - 0.5).rounded(.up))
            guard first < last else { return }
            for row in Int(first)..<Int(last) {
                let y = frame.minY + (Double(row) + 0.5) / resolution
                let x = top.x + (bottom.x - top.x) * (y - top.y) / (bottom.y - top.y)
                crossings[row].append((x - frame.minX, winding))
            }
        }
        for (row, crossed) in crossings.enumerated() where !crossed.isEmpty {
            var winding = 0
            var start = 0.0
            for crossing in crossed.sorted(by: { $0.x < $1.x }) {
                if winding == 0 { start = crossing.x }
                winding += crossing.winding
                if winding == 0, let columns = range(start, crossing.x, columns) {
                    fill(row: row, columns)
                }
            }
        }
    }
}
