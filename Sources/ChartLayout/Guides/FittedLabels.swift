import Dataflow
import Grammar
import SceneGraph
import Typesetting

/// Labels that would meet each other or leave the frame: names break into lines, within the band of a horizontal axis or
/// the room over their bars, and values that have an order, such as years, are thinned out, so that nothing is turned and
/// nothing is lost that can't be guessed.
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

    /// Names over their bands, of which the long ones break into lines.
    func overBands(_ items: [TextItem]) -> [TextItem] {
        guard let room = axis.nameRoom else { return items }
        return items.map { broken($0, at: room - $0.font.size * Self.separation) }
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
        return items.map { broken($0, at: room) }
    }

    /// The label with lines of its own for what is wider than its room.
    private func broken(_ item: TextItem, at room: Double) -> TextItem {
        var item = item
        item.lines = item.lines.flatMap { line -> [[TextRun]] in
            guard line.count == 1, line[0].font == nil, measuring.width(of: line, in: item.font) > room else {
                return [line]
            }
            return Paragraph(
                line[0].text, font: item.font, width: max(room, item.font.size * 2),
                leading: item.lineHeight ?? item.font.size * 1.3, breaking: LineBreaking(fit: .balanced),
                measuring: measuring
            ).lines
        }
        return item
    }
}
