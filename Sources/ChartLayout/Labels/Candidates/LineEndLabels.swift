import Grammar
import LabelPlacement
import SceneGraph

/// Where the labels of lines stand: one above the other beside the lines' ends, in their order, each as near to its
/// end as the others allow.
struct LineEndLabels {
    /// How high the labels may go up and down.
    let room: ClosedRange<Double>

    func requests(_ labels: [SetLabel], ends: [Point]) -> [LabelRequest] {
        var requests = [LabelRequest?](repeating: nil, count: labels.count)
        for column in columns(labels, ends) {
            let middles = column.map { ends[$0].y }
            let placed = SideNotes.placed(
                middles: middles, heights: column.map { labels[$0].ink.height + labels[$0].size * 0.25 },
                within: room)
            // If one needs a leader, all make room for leaders, so that they begin on one line.
            let isLed = zip(middles, placed).contains { abs($0 - $1) > 0.5 }
            let edge = column.map { ends[$0].x }.max() ?? 0
            for (index, middle) in zip(column, placed) {
                let (label, end) = (labels[index], ends[index])
                let start = isLed ? edge + label.gap + label.size : end.x + label.gap
                let box = label.box(beside: Point(start, middle), share: 0)
                let leader =
                    isLed
                    ? Leader([
                        Point(end.x + label.gap * 0.4, end.y), Point(start - label.gap * 0.5, middle),
                    ]) : nil
                let away = Point(label.definition.dx ?? 0, label.definition.dy ?? 0)
                requests[index] = LabelRequest(
                    [LabelRequest.Candidate(box.offset(by: away), cost: 0, leader: leader)]
                        + others(label, end),
                    anchor: Rect.empty.union(end), size: label.size, isRequired: true)
            }
        }
        return requests.compactMap { $0 }
    }

    /// The labels whose ends are nearly in one column, from left to right.
    private func columns(_ labels: [SetLabel], _ ends: [Point]) -> [[Int]] {
        var columns: [[Int]] = []
        for index in labels.indices.sorted(by: { (ends[$0].x, $0) < (ends[$1].x, $1) }) {
            if let last = columns.last?.first, ends[index].x - ends[last].x < labels[index].size * 2 {
                columns[columns.count - 1].append(index)
            } else {
                columns.append([index])
            }
        }
        return columns
    }

    /// Where a line goes on beyond the end of another, above or below.
    private func others(_ label: SetLabel, _ end: Point) -> [LabelRequest.Candidate] {
        [(1.0, 0.0, 0.5), (0.5, -1, 2), (0.5, 1, 2.2), (1, -1, 1), (1, 1, 1.2)].map { x, y, cost in
            LabelRequest.Candidate(
                label.box(
                    around: Point(
                        end.x + (x == 1 ? label.gap + label.ink.width / 2 : 0),
                        end.y + y * (label.gap + label.ink.height / 2))), cost: cost)
        }
    }
}
