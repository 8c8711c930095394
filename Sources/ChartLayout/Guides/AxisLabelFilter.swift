import ChartModel
import Grammar
import SceneGraph

/// Removes labels of an axis that would overlap and, on request, those that extend beyond its ends.
struct AxisLabelFilter {
    let axis: AxisModel
    let measuring: any TextMeasuring

    func visible(_ items: [TextItem]) -> [TextItem] {
        guard let method else { return items }
        let boxes = items.map { $0.bounds(measuring: measuring) }
        let filter = OverlapFilter(method: method, separation: axis.definition.labelSeparation ?? 0)
        var kept = filter.kept(boxes)
        if let tolerance = axis.definition.labelBound.value {
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
        (axis.definition.labelOverlap ?? axis.defaults.overlap).flatMap(OverlapFilter.Method.init)
    }
}
