import Dataflow
import Diagnostics
import Formats
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
            let words = words(first, second, definition)
        else { return nil }
        let isAcross = first.isHorizontal == false
        if let side = definition.side {
            if side == .right, !isAcross {
                let (bracket, note) = aside(first, second, words.inOneLine, definition)
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

    /// A bracket that reaches to the edge of the plots, and the text beyond it.
    private func aside(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ words: [AnnotationText.Line],
        _ definition: AnnotationDefinition
    ) -> (PlacedAnnotation, AsideNote) {
        let (upper, lower) = first.tip.y <= second.tip.y ? (first, second) : (second, first)
        let spine = max(reach(upper, lower) + 2 * setting.gap, around.plot.maxX)
        return (
            PlacedAnnotation(over: [bracket(upper, lower, spine: spine)], text: setting.text([])),
            AsideNote(
                text: setting.text(words + setting.lines(definition)), setting: setting, spot: second,
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

    // MARK: Words

    /// What is printed of a difference: a word by the sign, the figure, and its unit.
    private struct Words {
        let setting: AnnotationSetting
        let word: String
        let figure: String
        let unit: String
        /// The record that says where the figure comes from.
        let origin: Int?

        /// Each in a line of its own.
        var inLines: [AnnotationText.Line] {
            let measure =
                unit.isEmpty ? [] : [setting.line([TextRun(unit)], setting.noteFont, setting.noteColor)]
            return named + [figure([])] + measure
        }

        /// The unit in the figure's line.
        var inOneLine: [AnnotationText.Line] {
            named + [figure(unit.isEmpty ? [] : [TextRun(unit, font: setting.unitFont)])]
        }

        private var named: [AnnotationText.Line] {
            word.isEmpty ? [] : [setting.line([TextRun(word)], setting.noteFont, setting.noteColor)]
        }

        private func figure(_ unit: [TextRun]) -> AnnotationText.Line {
            var line = setting.line(
                [TextRun(figure, font: setting.figureFont)] + unit, setting.figureFont, setting.figureColor)
            line.origin = origin
            return line
        }
    }

    /// nil if one of the marks shows no number, which is told.
    private func words(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ definition: AnnotationDefinition
    ) -> Words? {
        guard let minuend = second.quantity, let subtrahend = first.quantity else {
            finder.log.error(
                .annotationWithoutDatum, "a difference is between two marks that show numbers",
                at: definition.span, hint: "name two rows with a number along x or y")
            return nil
        }
        let isPercent = definition.basis == .percent
        let difference = isPercent ? 100 * (minuend - subtrahend) / subtrahend : minuend - subtrahend
        let format = ValueFormat(
            pattern: definition.format ?? (isPercent ? ".1" : nil), type: definition.formatType ?? "chinese",
            fieldType: .quantitative, span: definition.span, locale: setting.context.environment.locale,
            log: finder.log)
        // A difference of 26.1 and 9.8 is 16.3, not 16.300000000000001.
        let parts = format.parts(.number(abs(difference).withoutNoise))
        let unit = definition.unit ?? (isPercent ? "%" : unit(second) ?? parts.unit)
        let word = words(definition, first, second)[difference < 0 ? 1 : 0]
        let floor = second.isFloor && difference > 0 ? "不止" : ""
        return Words(
            setting: setting, word: word + floor, figure: parts.figure, unit: unit,
            origin: record(parts.figure, first, second, definition.span))
    }

    /// Records for an audit which cells the difference was made of.
    private func record(
        _ text: String, _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ span: Span?
    ) -> Int? {
        guard let audit = setting.context.environment.audit, audit.isTracing else { return nil }
        let cells = [second, first].flatMap { spot -> [SourceCell] in
            guard let row = spot.row, let field = spot.field,
                let derivation = row.context.unit.table.derivation(of: field)
            else { return [] }
            return derivation.cells(row: row.index)
        }
        let name = second.field?.text ?? ""
        return audit.add(at: span, [TextAudit.Part(text, .cells(cells, steps: ["\(name) - \(name)"]))])
    }

    /// What the difference is called: between times something grows or falls, otherwise one is more than the other.
    private func words(
        _ definition: AnnotationDefinition, _ first: AnnotatedSpot, _ second: AnnotatedSpot
    ) -> [String] {
        if let words = definition.words, let last = words.last { return [words[0], last] }
        let isChinese = setting.context.environment.locale == .chinese
        if first.isOverTime { return isChinese ? ["增", "降"] : ["up", "down"] }
        return isChinese ? ["高出", "低于"] : ["more by", "less by"]
    }

    /// The unit of the figures; of shares and rates, percentage points are subtracted.
    private func unit(_ spot: AnnotatedSpot) -> String? {
        guard let row = spot.row else { return nil }
        let unit = row.context.unit
        let pattern = unit[.label]?.spec.format
        let measured = MeasuredUnit(unit, plot: 0, row.context.environment.figureMeanings, nil)?.meaning.unit
        let written =
            measured ?? pattern.flatMap { MeasureUnit(recognizing: $0) }
            ?? row.context.units.map { MeasureUnit($0[row.index]) }
        guard let written else { return nil }
        return written.isPercent ? "个百分点" : written.text
    }
}

extension AnnotatedSpot {
    /// What a bracket on the right keeps off: the mark's end, or the whole bar where that ends on the left, below zero.
    fileprivate var rightEdge: Double { tip.x <= box.minX ? max(end.maxX, box.maxX) : end.maxX }
    /// The same of a bracket above.
    fileprivate var upperEdge: Double { tip.y >= box.maxY ? min(end.minY, box.minY) : end.minY }

    /// The number that the mark shows along x or y.
    var quantity: Double? {
        guard let row, let field else { return nil }
        return row.context.unit.table.values(at: field)[row.index].quantity
    }

    /// The field of that number.
    var field: FieldPath? {
        guard let row else { return nil }
        let unit = row.context.unit
        let channels: [Channel] = unit.orient == .horizontal ? [.x, .y] : [.y, .x]
        return channels.lazy.compactMap { channel -> FieldPath? in
            guard let model = unit[channel], model.type == .quantitative, let field = model.field else {
                return nil
            }
            return unit.table.values(at: field)[row.index].quantity?.isFinite == true ? field : nil
        }.first
    }

    /// Whether the figure is a floor, so that the difference to it is one, too.
    var isFloor: Bool { row.map { $0.context.bounds[$0.index].isOpenAbove } ?? false }

    /// Whether marks of its unit stand in the order of time.
    var isOverTime: Bool {
        guard let unit = row?.context.unit else { return false }
        return [Channel.x, .y].contains { channel in
            guard let model = unit[channel], model.type != .quantitative, let field = model.field else {
                return false
            }
            if model.type == .temporal { return true }
            let names = unit.table.values(at: field).values.map(\.string)
            return !names.isEmpty && names.allSatisfy { PeriodLabel($0) != nil }
        }
    }
}

extension Double {
    /// The number without the noise of binary fractions.
    fileprivate var withoutNoise: Double { (self * 1e9).rounded() / 1e9 }
}
