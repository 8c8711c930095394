import Documents
import Grammar
import SceneGraph

/// Drops labels that would overlap, as Vega's overlap transform does: every second one (parity) or
/// each that touches the last one kept (greedy).
struct LabelOverlap {
    let axis: AxisModel
    let measuring: any TextMeasuring

    func visible(_ items: [TextItem]) -> [TextItem] {
        guard let method else { return items }
        let boxes = items.map { $0.bounds(measuring: measuring) }
        var kept = Array(items.indices)
        let separation = axis.definition.labelSeparation ?? 0
        let sized = kept.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
        if sized.count >= 3, overlaps(sized, boxes, separation) {
            var shown = sized
            repeat {
                shown =
                    method == .parity
                    ? stride(from: 0, to: shown.count, by: 2).map { shown[$0] }
                    : greedy(shown, boxes, separation)
            } while shown.count >= 3 && overlaps(shown, boxes, separation)
            if shown.count < 3, let last = sized.last, shown.last != last {
                if shown.count > 1 { shown.removeLast() }
                shown.append(last)
            }
            kept = shown
        }
        if let bound = axis.definition.labelBound, bound.boolean != false, !bound.isNull {
            let tolerance = bound.number ?? 1
            kept = kept.filter { index in
                let box = boxes[index]
                return axis.isHorizontal
                    ? box.minX >= -tolerance && box.maxX <= axis.length + tolerance
                    : box.minY >= -tolerance && box.maxY <= axis.length + tolerance
            }
        }
        return kept.map { items[$0] }
    }

    private var method: AxisDefaults.Overlap? {
        guard let node = axis.definition.labelOverlap, !node.isNull else { return axis.defaults.overlap }
        if node.string == "greedy" { return .greedy }
        return node.string == "parity" || node.boolean == true ? .parity : nil
    }

    private func greedy(_ indices: [Int], _ boxes: [Rect], _ separation: Double) -> [Int] {
        var kept: [Int] = []
        for index in indices where kept.last.map({ !intersect(boxes[$0], boxes[index], separation) }) ?? true
        {
            kept.append(index)
        }
        return kept
    }

    private func overlaps(_ indices: [Int], _ boxes: [Rect], _ separation: Double) -> Bool {
        zip(indices, indices.dropFirst()).contains { intersect(boxes[$0], boxes[$1], separation) }
    }

    private func intersect(_ a: Rect, _ b: Rect, _ separation: Double) -> Bool {
        separation > max(b.minX - a.maxX, a.minX - b.maxX, b.minY - a.maxY, a.minY - b.maxY)
    }
}
