import LabelPlacement
import SceneGraph

/// Where the labels of regions stand: inside, as near to the middle as the region's shape allows.
struct RegionLabels {
    let layer: Int

    func request(_ label: SetLabel, _ region: Path) -> LabelRequest {
        let bounds = region.bounds
        var map = OccupancyMap(frame: bounds.expanded(by: max(label.ink.width, label.ink.height)))
        map.fill(region)
        let steps = 16
        let centers = (0...steps).flatMap { row in
            (0...steps).map { column in
                Point(
                    bounds.minX + bounds.width * Double(column) / Double(steps),
                    bounds.minY + bounds.height * Double(row) / Double(steps))
            }
        }
        // Where most of the region is around the label; of those that are equal, nearest to the middle.
        func worth(_ center: Point) -> (Double, Double) {
            let (dx, dy) = (center.x - bounds.center.x, center.y - bounds.center.y)
            let wide = label.box(around: center).expanded(by: label.size * 0.5)
            let outside = 1 - map.covered(wide)
            return (outside, dx * dx + dy * dy)
        }
        let best = centers.map { ($0, worth($0)) }.min { $0.1 < $1.1 }?.0 ?? bounds.center
        let box = label.box(around: best)
        let isInside = map.covered(box) > 0.999
        var candidates = [LabelRequest.Candidate(box, cost: isInside ? 0 : 2, over: .layer(layer))]
        for (dx, dy) in [(0.0, -1.0), (0, 1), (1, 0), (-1, 0)] {
            let moved = box.offset(by: Point(dx * box.width * 0.3, dy * box.height * 0.8))
            candidates.append(LabelRequest.Candidate(moved, cost: 2.5, over: .layer(layer)))
        }
        return LabelRequest(
            candidates, anchor: Rect.empty.union(best), size: label.size, isRequired: true)
    }
}
