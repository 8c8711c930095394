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
    func beside() -> PlacedAnnotation {
        let anchor = spot.box.union(spot.end)
        var candidates: [LabelRequest.Candidate] = []
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
            arrow: definition.arrow ?? .none, stroke: setting.stroke)
    }

    /// Places notes in a column or row beside a plot: each as near to its mark as the others allow.
    static func aside(_ notes: [NoteAnnotation], _ side: AnnotationDefinition.Side, of plot: Rect)
        -> [PlacedAnnotation]
    {
        let isColumn = side == .left || side == .right
        func along(_ point: Point) -> Double { isColumn ? point.y : point.x }
        let lengths = notes.map { note in
            (isColumn ? note.text.ink.height : note.text.ink.width) + note.setting.gap * 2
        }
        let room = isColumn ? plot.minY...plot.maxY : plot.minX...plot.maxX
        let middles = SideNotes.placed(
            middles: notes.map { along($0.spot.tip) }, heights: lengths, within: room)
        return zip(notes, middles).map { note, middle in note.placed(side, of: plot, at: middle) }
    }

    private func placed(_ side: AnnotationDefinition.Side, of plot: Rect, at middle: Double)
        -> PlacedAnnotation
    {
        let (ink, gap) = (text.ink, setting.gap * 3)
        let center =
            switch side {
            case .right: Point(plot.maxX + gap + ink.width / 2, middle)
            case .left: Point(plot.minX - gap - ink.width / 2, middle)
            case .top: Point(middle, plot.minY - gap - ink.height / 2)
            case .bottom: Point(middle, plot.maxY + gap + ink.height / 2)
            }
        let box = text.box(around: center)
        let end = spot.tip.clamped(to: box)
        let leader = hasArrow ? Leader([end.clamped(to: spot.end), end]) : nil
        return PlacedAnnotation(
            text: text,
            request: LabelRequest(
                [LabelRequest.Candidate(box, cost: 0, leader: leader, over: .anything)], anchor: spot.box,
                size: text.size, isRequired: true, leadsOut: false),
            arrow: definition.arrow ?? .none, stroke: setting.stroke)
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
