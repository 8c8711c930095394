import ChartModel
import Diagnostics
import Glibc
import Grammar
import LabelPlacement
import SceneGraph

/// A text about a mark: beside it, where there is room, or in a column beside the plot.
struct NoteAnnotation {
    let setting: AnnotationSetting
    let spot: AnnotatedSpot
    let text: AnnotationText
    let definition: AnnotationDefinition

    init?(
        _ target: AnnotationTarget, _ definition: AnnotationDefinition, _ setting: AnnotationSetting,
        _ finder: SpotFinder
    ) {
        guard let spot = finder.spot(target) else { return nil }
        (self.setting, self.spot, self.definition) = (setting, spot, definition)
        let align: TextAlign = definition.side == .left ? .right : .left
        text = setting.text(setting.lines(definition), align: align)
    }

    private var hasArrow: Bool { (definition.arrow ?? .none) != .none }

    /// The sides of the mark, the best first.
    private var sides: [AnnotationDefinition.Placement] {
        let usual: [AnnotationDefinition.Placement] = [
            .right, .top, .topRight, .bottomRight, .left, .bottom, .topLeft, .bottomLeft,
        ]
        guard let first = definition.placement else { return usual }
        return [first] + usual.filter { $0 != first }
    }

    /// Near the mark: on its sides first, then further away with an arrow.
    ///
    /// - Parameter obstacles: The boxes of all marks with their labels, and of notes over other columns.
    func beside(_ obstacles: [Rect]) -> PlacedAnnotation {
        let anchor = spot.box.union(spot.end)
        var candidates = [over(obstacles)].compactMap { $0 }
        let needsRoom = !candidates.isEmpty
        let distances = hasArrow ? [14.0, 22, 32, 44] : [setting.gap]
        for (ring, distance) in distances.enumerated() {
            for (step, side) in sides.enumerated() {
                var place = LabelRequest.Candidate(
                    text.ink, from: anchor, toward: side.angle, distance: distance)
                place.cost = Double(ring) + Double(step) * 0.15
                if !hasArrow { place.leader = nil }
                candidates.append(place)
            }
        }
        return PlacedAnnotation(
            text: text,
            request: LabelRequest(candidates, anchor: anchor, size: text.size, isRequired: true),
            arrow: definition.arrow ?? .none, stroke: setting.stroke, needsRoom: needsRoom)
    }

    /// Over a column and its taller neighbours, from where an arrow falls straight on its end; for columns only.
    private func over(_ obstacles: [Rect]) -> LabelRequest.Candidate? {
        guard hasArrow, spot.isHorizontal == false, spot.tip.y <= spot.box.center.y,
            definition.placement ?? .top == .top
        else { return nil }
        let (left, right) = (spot.tip.x - text.ink.width / 2, spot.tip.x + text.ink.width / 2)
        let below = obstacles.filter { $0.maxX > left && $0.minX < right }
        let top = below.reduce(spot.end.minY - 3 * setting.gap) { min($0, $1.minY) }
        let box = text.box(around: Point(spot.tip.x, top - setting.gap - text.ink.height / 2))
        let leader = Leader([Point(spot.tip.x, spot.end.minY), Point(spot.tip.x, box.maxY)])
        return LabelRequest.Candidate(box, cost: -0.5, leader: leader)
    }

    /// In a column or row beside the plots.
    var aside: AsideNote {
        AsideNote(text: text, setting: setting, spot: spot, arrow: definition.arrow ?? .none)
    }
}

extension AnnotationDefinition.Placement {
    /// The direction in radians clockwise from the right.
    fileprivate var angle: Double {
        let eighths: Double =
            switch self {
            case .right: 0
            case .bottomRight: 1
            case .bottom: 2
            case .bottomLeft: 3
            case .left: 4
            case .topLeft: 5
            case .top: 6
            case .topRight: 7
            }
        return eighths * .pi / 4
    }
}

extension Leader {
    /// The line from a text to its mark, with an arrowhead there.
    func arrow(_ kind: AnnotationDefinition.Arrow, _ style: Style, gap: Double = 2.5) -> [Mark] {
        guard var start = points.first, var end = points.last, start != end else { return [] }
        let length = hypot(end.x - start.x, end.y - start.y)
        guard length > 3 * gap else { return [] }
        let unit = Point((end.x - start.x) / length, (end.y - start.y) / length)
        start = Point(start.x + unit.x * gap, start.y + unit.y * gap)
        end = Point(end.x - unit.x * gap, end.y - unit.y * gap)
        var course = [end, start]
        if kind == .elbow, abs(end.x - start.x) > 4, abs(end.y - start.y) > 4 {
            course.insert(Point(start.x, end.y), at: 1)
        }
        let before = course[course.count - 2]
        let way = hypot(start.x - before.x, start.y - before.y)
        let (dx, dy) = ((start.x - before.x) / way, (start.y - before.y) / way)
        let (long, wide) = (4.0, 1.9)
        let head = [
            Point(start.x - dx * long - dy * wide, start.y - dy * long + dx * wide), start,
            Point(start.x - dx * long + dy * wide, start.y - dy * long - dx * wide),
        ]
        return [course, head].map {
            Mark(.line(LineItem(points: $0.map { $0 }, style: style))).labelled("arrow")
        }
    }
}
