import Diagnostics
import SceneGraph
import Typesetting

/// Looks through a scene for texts that stand on one another and that nobody could read.
struct CollisionCheck {
    let environment: ChartEnvironment
    let span: Span?

    private struct Placed {
        var text: String
        var ink: Rect
    }

    /// Tells of the first two that collide. O(n log n) for texts that are spread over the width.
    func check(_ scene: Scene) {
        let texts = placed(scene.root, Point(0, 0)).sorted { $0.ink.minX < $1.ink.minX }
        for (index, text) in texts.enumerated() {
            let near = texts[(index + 1)...].prefix { $0.ink.minX < text.ink.maxX }
            guard let other = near.first(where: { collides(text, $0) }) else { continue }
            environment.log.warning(
                "the texts “\(text.text.prefix(20))” and “\(other.text.prefix(20))” overlap", at: span,
                hint: "give them more room, turn them with labelAngle, or leave some out with labelOverlap")
            return
        }
    }

    /// The same text at the same place is one text: halos are made so.
    private func collides(_ a: Placed, _ b: Placed) -> Bool {
        a.ink.minY < b.ink.maxY && b.ink.minY < a.ink.maxY && a.text != b.text
    }

    private func placed(_ group: GroupItem, _ outer: Point) -> [Placed] {
        let origin = Point(outer.x + group.x, outer.y + group.y)
        return group.marks.flatMap { mark -> [Placed] in
            switch mark.items {
            case .group(let items): items.flatMap { placed($0, origin) }
            case .text(let items): items.compactMap { placed($0, origin) }
            default: []
            }
        }
    }

    /// nil for what isn't seen, for text on a slant, whose box is larger than what it covers, and for
    /// marks of vertical text, whose blank half others may stand on.
    private func placed(_ item: TextItem, _ origin: Point) -> Placed? {
        guard item.style.fill != nil, item.style.fillOpacity > 0, item.style.opacity > 0,
            item.angle.truncatingRemainder(dividingBy: 90) == 0, !isVerticalMark(item)
        else { return nil }
        let box = item.bounds(measuring: environment.measuring).offset(by: origin)
        let ink = box.expanded(by: -0.15 * item.font.size)
        return ink.width > 0 && ink.height > 0 ? Placed(text: item.plainText, ink: ink) : nil
    }

    private func isVerticalMark(_ item: TextItem) -> Bool {
        guard item.font.isVertical, let character = item.plainText.first else { return false }
        return [.opening, .closing, .stop].contains(CharacterClass(character))
    }
}
