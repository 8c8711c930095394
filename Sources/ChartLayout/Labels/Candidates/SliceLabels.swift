import Glibc
import Grammar
import LabelPlacement
import SceneGraph

/// Where the labels of slices stand: inside, where they fit, otherwise around the pie, on each side one above the other
/// in the slices' order, with leaders.
struct SliceLabels {
    let layer: Int

    func requests(_ labels: [SetLabel], slices: [ArcItem]) -> [LabelRequest] {
        var requests = zip(labels, slices).map { label, slice in
            // Where a label is meant outside, the slice is the second choice.
            let cost = label.definition.placement == .end ? 1.0 : 0
            return LabelRequest(
                inside(label, slice).map { LabelRequest.Candidate($0, cost: cost, over: .layer(layer)) },
                anchor: Rect.empty.union(slice.point(slice.outerRadius)), size: label.size, isRequired: true,
                direction: slice.middle - .pi / 2)
        }
        let outside = labels.indices.filter {
            requests[$0].candidates.isEmpty || labels[$0].definition.placement == .end
        }
        for isRight in [true, false] {
            let side = outside.filter { (sin(slices[$0].middle) >= 0) == isRight }
            for (index, candidate) in zip(
                side, column(side.map { (labels[$0], slices[$0]) }, isRight: isRight))
            {
                requests[index].candidates.insert(candidate, at: 0)
            }
        }
        return requests
    }

    /// The places around the pie on one side.
    private func column(_ side: [(label: SetLabel, slice: ArcItem)], isRight: Bool) -> [LabelRequest
        .Candidate]
    {
        guard let first = side.first else { return [] }
        let radius = side.map(\.slice.outerRadius).max() ?? 0
        let reach = radius + first.label.size * 0.8
        let center = first.slice.center
        let middles = side.map { center.y - cos($0.slice.middle) * reach }
        let heights = side.map { $0.label.ink.height + $0.label.size * 0.3 }
        let half = reach + heights.reduce(0, +)
        let placed = SideNotes.placed(
            middles: middles, heights: heights, within: (center.y - half)...(center.y + half))
        return zip(side, placed).map { pair, y in
            let (label, slice) = pair
            // Beside the circle, from which the corner that is nearest keeps its distance, but never nearer than the
            // slice's own middle.
            let height = max(0, min(abs(y - center.y) - label.ink.height / 2, reach))
            let width = max((reach * reach - height * height).squareRoot(), abs(sin(slice.middle)) * reach)
            let elbow = slice.point(radius + label.size * 0.4)
            var edge = Point(center.x + (isRight ? width : -width), y)
            // Further out, if the leader would run through the pie.
            for _ in 0..<24 where center.distance(toWayFrom: elbow, to: edge) < radius {
                edge.x += (isRight ? 1 : -1) * label.size * 0.5
            }
            let box = label.box(beside: edge, share: isRight ? 0 : 1)
            let leader = Leader([
                slice.point(slice.outerRadius), elbow, Point(edge.x + (isRight ? -1.5 : 1.5), y),
            ])
            return LabelRequest.Candidate(box, cost: 0.5, leader: leader)
        }
    }

    /// The place within the slice; empty if the label doesn't fit.
    private func inside(_ label: SetLabel, _ slice: ArcItem) -> [Rect] {
        let (inner, outer) = (slice.innerRadius, slice.outerRadius)
        let shares = inner > 0 ? [0.5] : [0.56, 0.62, 0.7, 0.78]
        return shares.lazy.map { share in
            label.box(around: slice.point(inner + (outer - inner) * share))
        }.first { slice.holds($0, margin: 1.5) }.map { [$0] } ?? []
    }
}

extension ArcItem {
    /// The angle in its middle, clockwise from the top.
    var middle: Double { (startAngle + endAngle) / 2 }

    /// A point on its middle line.
    func point(_ radius: Double) -> Point {
        Point(center.x + radius * sin(middle), center.y - radius * cos(middle))
    }

    /// Whether a box is inside, with a margin.
    fileprivate func holds(_ box: Rect, margin: Double) -> Bool {
        let box = box.expanded(by: margin)
        let xs = (0...4).map { box.minX + box.width * Double($0) / 4 }
        return [box.minY, box.center.y, box.maxY].allSatisfy { y in
            xs.allSatisfy { x in
                let (dx, dy) = (x - center.x, y - center.y)
                let radius = (dx * dx + dy * dy).squareRoot()
                return radius >= innerRadius && radius <= outerRadius
                    && Angles.isWithin(dx, dy, from: startAngle, to: endAngle)
            }
        }
    }
}

extension Point {
    /// The distance to the nearest point of a straight way.
    fileprivate func distance(toWayFrom start: Point, to end: Point) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let square = dx * dx + dy * dy
        let share = square > 0 ? max(0, min(1, ((x - start.x) * dx + (y - start.y) * dy) / square)) : 0
        return hypot(x - start.x - share * dx, y - start.y - share * dy)
    }
}
