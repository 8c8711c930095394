import ChartModel
import Diagnostics
import Grammar
import LabelPlacement
import SceneGraph

/// A bracket from one mark to another with the difference of what they show, in words by its sign.
///
/// The bracket stands clear of all marks and labels between the two, and its ends keep the same distance from theirs.
/// Its text stands in it, or beside the plot, at the second mark.
struct DifferenceAnnotation {
    /// What the bracket has to keep clear of.
    struct Surroundings {
        /// The box of all plots.
        let plot: Rect
        /// The boxes of all marks' ends with their labels.
        let ends: [Rect]
    }

    let setting: AnnotationSetting
    let finder: SpotFinder
    let around: Surroundings

    func placed(
        _ pair: [AnnotationTarget], _ definition: AnnotationDefinition
    ) -> (annotation: PlacedAnnotation, aside: (AnnotationDefinition.Side, AsideNote)?)? {
        guard let first = finder.spot(pair[0]), let second = finder.spot(pair[1]),
            let words = DifferenceReading(setting: setting, log: finder.log).words(first, second, definition)
        else { return nil }
        let isAcross = first.isHorizontal == false
        if let side = definition.side {
            if side == .right, !isAcross {
                let lines =
                    setting.isInline
                    ? words.inSentence(definition) : words.inOneLine + setting.lines(definition)
                let (bracket, note) = aside(first, second, lines)
                return (bracket, (side, note))
            }
            finder.log.warning(
                .noEffect, "the text of this difference stands at its bracket, not on the \(side.rawValue)",
                at: definition.span, hint: "beside bars that lie, it may stand on the right; remove 'side'")
        }
        let text = setting.text(words.inLines + setting.lines(definition), align: .center)
        return (isAcross ? above(first, second, text) : beside(first, second, text), nil)
    }

    // MARK: Places

    /// A bracket to the right of two marks at different heights.
    private func beside(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ text: AnnotationText
    ) -> PlacedAnnotation {
        let (upper, lower) = first.tip.y <= second.tip.y ? (first, second) : (second, first)
        let gap = setting.gap
        let spine = reach(upper, lower) + 2 * gap + text.ink.width / 2
        let box = text.box(around: Point(spine, (upper.tip.y + lower.tip.y) / 2))
        return placed(
            bracket(upper, lower, spine: spine), text, box, room: lower.tip.y - upper.tip.y
        ) {
            text.box(around: Point(spine + gap + text.ink.width / 2, box.center.y))
        }
    }

    /// A bracket that reaches to the edge of the plots, unless notes stand over them, and the text beyond it.
    private func aside(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ lines: [AnnotationText.Line]
    ) -> (PlacedAnnotation, AsideNote) {
        let (upper, lower) = first.tip.y <= second.tip.y ? (first, second) : (second, first)
        let nearest = reach(upper, lower) + 3 * setting.gap
        let spine = setting.isInset ? nearest : max(nearest - setting.gap, around.plot.maxX)
        return (
            PlacedAnnotation(over: [bracket(upper, lower, spine: spine)], text: setting.text([])),
            AsideNote(
                text: setting.text(lines), setting: setting, spot: second,
                line: Rect.empty.union(Point(spine, upper.tip.y)).union(Point(spine, lower.tip.y)))
        )
    }

    /// How far marks and labels between two heights reach to the right.
    private func reach(_ upper: AnnotatedSpot, _ lower: AnnotatedSpot) -> Double {
        let between = around.ends.filter { $0.maxY > upper.tip.y && $0.minY < lower.tip.y }
        return between.reduce(max(upper.rightEdge, lower.rightEdge)) { max($0, $1.maxX) }
    }

    private func bracket(_ upper: AnnotatedSpot, _ lower: AnnotatedSpot, spine: Double) -> Mark {
        bracket([
            Point(upper.rightEdge + setting.gap, upper.tip.y), Point(spine, upper.tip.y),
            Point(spine, lower.tip.y), Point(lower.rightEdge + setting.gap, lower.tip.y),
        ])
    }

    private func bracket(_ course: [Point]) -> Mark {
        var style = setting.stroke
        style.strokeDash = []
        return Mark(.line(LineItem(points: course.map { $0 }, style: style))).labelled("difference")
    }

    /// A bracket above two columns.
    private func above(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ text: AnnotationText
    ) -> PlacedAnnotation {
        let (left, right) = first.tip.x <= second.tip.x ? (first, second) : (second, first)
        let between = around.ends.filter { $0.maxX > left.tip.x && $0.minX < right.tip.x }
        let gap = setting.gap
        let top = between.reduce(min(left.upperEdge, right.upperEdge)) { min($0, $1.minY) }
        let spine = top - 2 * gap
        let course = [
            Point(left.tip.x, left.upperEdge - gap), Point(left.tip.x, spine), Point(right.tip.x, spine),
            Point(right.tip.x, right.upperEdge - gap),
        ]
        let box = text.box(around: Point((left.tip.x + right.tip.x) / 2, spine - gap - text.ink.height / 2))
        return placed(bracket(course), text, box, room: .infinity) { box }
    }

    /// - Parameters:
    ///   - room: The length of the bracket's spine, in which the text stands if it is long enough.
    ///   - other: Returns the place for the text if it isn't.
    private func placed(
        _ bracket: Mark, _ text: AnnotationText, _ box: Rect, room: Double, other: () -> Rect
    ) -> PlacedAnnotation {
        let interrupts = room.isFinite && text.ink.height + 2 * setting.gap <= room
        let place = room.isFinite && !interrupts ? other() : box
        var placed = PlacedAnnotation(
            over: [bracket], text: text, hasPlate: interrupts)
        placed.request = LabelRequest(
            [LabelRequest.Candidate(place, cost: 0, over: .anything)], anchor: place, size: text.size,
            isRequired: true, leadsOut: false)
        return placed
    }
}

extension AnnotatedSpot {
    /// What a bracket on the right keeps off: the mark's end, or the whole bar where that ends on the left, below zero.
    fileprivate var rightEdge: Double { tip.x <= box.minX ? max(end.maxX, box.maxX) : end.maxX }
    /// The same of a bracket above.
    fileprivate var upperEdge: Double { tip.y >= box.maxY ? min(end.minY, box.minY) : end.minY }
}
