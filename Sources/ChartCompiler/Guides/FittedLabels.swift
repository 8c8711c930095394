import Dataflow
import Grammar
import SceneGraph
import Typesetting

/// Labels of a horizontal axis of bands that would meet: names break into lines within their band, and values that have
/// an order, such as years, are thinned out, so that nothing is turned and nothing is lost that can't be guessed.
struct FittedLabels {
    let axis: AxisModel
    let measuring: any TextMeasuring

    /// The narrowest space between two labels, in em.
    private static let separation = 0.4

    func fitted(_ items: [TextItem]) -> [TextItem] {
        guard axis.definition.labelFit == true, axis.isHorizontal, axis.isDiscrete, items.count > 1,
            items.allSatisfy({ $0.angle == 0 })
        else { return items }
        let gap = items[0].font.size * Self.separation
        guard meet(items, gap) else { return items }
        return isOrdered ? thinned(items, gap) : broken(items, gap)
    }

    private var isOrdered: Bool {
        axis.ticks.allSatisfy { tick in
            switch tick.value {
            case .number, .date: true
            case .string(let text): text.first?.isNumber == true
            default: false
            }
        }
    }

    private func meet(_ items: [TextItem], _ gap: Double) -> Bool {
        let boxes = items.map { $0.bounds(measuring: measuring) }
        return zip(boxes, boxes.dropFirst()).contains { $1.minX - $0.maxX < gap }
    }

    /// Every second, third, … label, counted from the last one, which readers look for.
    private func thinned(_ items: [TextItem], _ gap: Double) -> [TextItem] {
        for step in 2...max(2, items.count - 1) {
            let kept = items.indices.filter { (items.count - 1 - $0).isMultiple(of: step) }.map { items[$0] }
            if !meet(kept, gap) { return kept }
        }
        return Array(items.suffix(1))
    }

    private func broken(_ items: [TextItem], _ gap: Double) -> [TextItem] {
        let room = axis.length / Double(items.count) - gap
        return items.map { item in
            guard item.lines.count == 1, item.lines[0].count == 1, let text = item.lines[0].first?.text,
                item.bounds(measuring: measuring).width > room
            else { return item }
            var item = item
            let lines = Paragraph(
                text, font: item.font, width: max(room, item.font.size * 2),
                leading: item.lineHeight ?? item.font.size * 1.3, breaking: LineBreaking(fit: .balanced),
                measuring: measuring
            ).lines
            item.lines = lines
            return item
        }
    }
}
