import LabelPlacement
import SceneGraph

/// Where the labels of areas stand: inside, where the area is high enough, otherwise beside its end.
struct AreaLabels {
    let layer: Int

    /// How high labels beside the areas' ends may go up and down.
    let room: ClosedRange<Double>

    func requests(_ labels: [SetLabel], areas: [AreaItem]) -> [LabelRequest] {
        let ends = areas.map(\.end)
        var requests = LineEndLabels(room: room).requests(labels, ends: ends)
        let inside = zip(labels, areas).map { self.inside($0, $1) }
        // Those that fit nowhere else share the room beside the end.
        let thin = labels.indices.filter { inside[$0].isEmpty }
        let beside = LineEndLabels(room: room).requests(thin.map { labels[$0] }, ends: thin.map { ends[$0] })
        for (index, request) in zip(thin, beside) { requests[index] = request }
        for index in labels.indices where !inside[index].isEmpty {
            for other in requests[index].candidates.indices { requests[index].candidates[other].cost += 3 }
            requests[index].candidates =
                inside[index].enumerated().map { rank, box in
                    LabelRequest.Candidate(box, cost: Double(rank) * 0.3, over: .layer(layer))
                } + requests[index].candidates
        }
        return requests
    }

    /// Boxes within the area, those with the most room first; of those with plenty, the nearest to the middle.
    private func inside(_ label: SetLabel, _ area: AreaItem) -> [Rect] {
        let sections = area.sections.compactMap { $0 }
        guard area.isVertical, let first = sections.first?.point.x, let last = sections.last?.point.x else {
            return []
        }
        let (low, high) = (min(first, last), max(first, last))
        let half = label.ink.width / 2 + label.size * 0.2
        guard high - low > 2 * half else { return [] }
        let profile = AreaProfile(sections)
        let steps = 48
        let plenty = 3 * label.ink.height
        let places = (0...steps).compactMap { step -> (room: Double, away: Double, box: Rect)? in
            let x = low + half + (high - low - 2 * half) * Double(step) / Double(steps)
            guard let (top, bottom) = profile.clear(from: x - half, to: x + half),
                bottom - top >= label.ink.height + label.size * 0.3
            else { return nil }
            return (
                min(bottom - top, plenty), abs(x - (low + high) / 2),
                label.box(around: Point(x, (top + bottom) / 2))
            )
        }
        // The best, and the best of those that don't overlap it, and so on.
        var chosen: [Rect] = []
        for place in places.sorted(by: { ($1.room, $0.away) < ($0.room, $1.away) })
        where chosen.count < 5 && !chosen.contains(where: { $0.overlaps(place.box) }) {
            chosen.append(place.box)
        }
        return chosen
    }
}

extension AreaItem {
    /// The middle of its last edge.
    fileprivate var end: Point {
        guard let last = sections.last(where: { $0 != nil }), let section = last else { return .zero }
        return Point((section.point.x + section.other.x) / 2, (section.point.y + section.other.y) / 2)
    }
}

/// The edges of an area over x.
struct AreaProfile {
    private let sections: [AreaItem.Section]

    init(_ sections: [AreaItem.Section]) {
        self.sections = sections.sorted { $0.point.x < $1.point.x }
    }

    /// The heights between which the area is unbroken from one x to another; nil if it isn't.
    func clear(from low: Double, to high: Double) -> (top: Double, bottom: Double)? {
        var (top, bottom) = (-Double.infinity, Double.infinity)
        func take(_ one: Double, _ other: Double) {
            top = max(top, min(one, other))
            bottom = min(bottom, max(one, other))
        }
        for (left, right) in zip(sections, sections.dropFirst())
        where right.point.x >= low && left.point.x <= high {
            let width = right.point.x - left.point.x
            for x in [max(low, left.point.x), min(high, right.point.x)] {
                let share = width > 0 ? (x - left.point.x) / width : 0
                take(
                    left.point.y + (right.point.y - left.point.y) * share,
                    left.other.y + (right.other.y - left.other.y) * share)
            }
        }
        return top < bottom && top.isFinite && bottom.isFinite ? (top, bottom) : nil
    }
}
