import Documents
import Grammar
import SceneGraph

/// Drops labels of an axis that would overlap, and those that reach beyond its ends where asked.
struct LabelOverlap {
    let axis: AxisModel
    let measuring: any TextMeasuring

    func visible(_ items: [TextItem]) -> [TextItem] {
        guard let method else { return items }
        let boxes = items.map { $0.bounds(measuring: measuring) }
        let filter = OverlapFilter(method: method, separation: axis.definition.labelSeparation ?? 0)
        var kept = filter.kept(boxes)
        if let bound = axis.definition.labelBound, bound.isOn {
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

    private var method: OverlapFilter.Method? {
        guard let node = axis.definition.labelOverlap, !node.isNull else { return axis.defaults.overlap }
        if node.string == "greedy" { return .greedy }
        return node.string == "parity" || node.boolean == true ? .parity : nil
    }
}
