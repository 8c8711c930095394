import Colors
import SceneGraph

/// Makes texts whose colour nobody has stated black or white, whichever can be read, where the marks below are too dark or
/// too light for the house's own.
struct LegibleTexts {
    private let ground: GroundMap
    private let measuring: any TextMeasuring

    /// The least contrast with the ground (WCAG 2, for large type).
    private static let least = 3.0

    init(below marks: [Mark], on paper: Color, measuring: any TextMeasuring) {
        ground = GroundMap(Scene(width: 0, height: 0, background: paper, root: GroupItem(marks: marks)))
        self.measuring = measuring
    }

    func recolored(_ marks: [Mark]) -> [Mark] {
        guard !ground.shapes.isEmpty else { return marks }
        return marks.map { mark in
            guard case .text(let items) = mark.items else { return mark }
            var mark = mark
            mark.items = .text(items.map(recolored))
            return mark
        }
    }

    private func recolored(_ item: TextItem) -> TextItem {
        let box = item.letters(measuring: measuring).offset(by: item.transformOrigin)
        guard let color = item.style.color, item.angle == 0, !box.isEmpty,
            let below = ground.color(at: box.center, below: ground.shapes.count),
            // A text that stands on two grounds is its author's to mend.
            [box.minX, box.maxX].allSatisfy({
                ground.color(at: Point($0, box.center.y), below: ground.shapes.count) == below
            }), color.over(below).contrast(with: below) < Self.least
        else { return item }
        var item = item
        item.style.fill = .color(below.contrasting)
        return item
    }
}
