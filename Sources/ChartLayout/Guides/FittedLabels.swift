import ChartModel
import Dataflow
import Grammar
import SceneGraph
import Typesetting

/// Labels that would meet each other or leave the frame: names break into lines, within the band of a horizontal axis or
/// the room over their bars, and years, dates and numbers are thinned out, so that nothing is turned and nothing is lost
/// that can't be guessed.
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
        let broken = broken(items, gap)
        return isOfTimes && (meet(broken, gap) || broken.contains(where: \.isTorn))
            ? thinned(items, gap) : broken
    }

    /// Names over their bands, of which the long ones break into lines.
    func overBands(_ items: [TextItem]) -> [TextItem] {
        guard let room = axis.nameRoom else { return items }
        return items.map { broken($0, at: room - $0.font.size * Self.separation) }
    }

    private var isOfTimes: Bool {
        axis.ticks.allSatisfy { tick in
            switch tick.value {
            case .number, .date: true
            case .string(let text): PeriodLabel(text) != nil || text.allSatisfy(Self.datesConsistOf)
            default: false
            }
        }
    }

    /// Numbers, and dates such as 2024-03-05 and 3月5日.
    private static func datesConsistOf(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || "-/.:,年月日时分 ".contains(character)
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
            // Under narrow columns Chinese names stand upright, one character below the other; others would be torn.
            let least = line[0].text.allSatisfy { CharacterClass($0) == .ideograph } ? 1.0 : 2
            return Paragraph(
                line[0].text, font: item.font, width: max(room, item.font.size * least),
                leading: item.lineHeight ?? item.font.size * 1.3,
                breaking: LineBreaking(fit: .balanced, avoidsOrphans: false),
                measuring: measuring
            ).lines
        }
        return item
    }
}

extension TextItem {
    /// Whether one of its lines ends within a number or a Western word.
    fileprivate var isTorn: Bool {
        zip(lines, lines.dropFirst()).contains { line, next in
            guard let last = line.last?.text.last, let first = next.first?.text.first else { return false }
            return [last, first].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
