import Dataflow
import Diagnostics
import Documents
import SceneGraph
import Typesetting

/// A timeline that runs across: dates above the rule and texts below it or, if entries are too close
/// together, alternately below and above it.
struct HorizontalTimeline {
    private let entries: [TimelineBlock.Entry]
    private let isByTime: Bool
    private let width: Double
    private let context: SheetContext
    private let dots: TimelineDots
    private var unit: Double { context.unit }
    /// The space between two texts, and the smallest width of a text.
    private var gap: Double { unit }
    private var leastWidth: Double { unit * 5 }

    init(_ block: TimelineBlock, width: Double, _ context: SheetContext) {
        entries = block.entries
        isByTime = block.scale == .time
        self.width = width
        self.context = context
        dots = TimelineDots(context)
    }

    func laidOut() -> LaidOutBlock {
        guard var places = isByTime ? placesByTime : evenPlaces(slots: entries.count), !places.isEmpty else {
            return LaidOutBlock()
        }
        let room = room(places, every: 1)
        let isCrowded = (room.min() ?? 0) < leastWidth
        guard isCrowded else { return below(places, room) }
        // The last text spans two slots, as the others do.
        if !isByTime { places = evenPlaces(slots: entries.count + 1) }
        let inTurn = self.room(places, every: 2)
        if let index = inTurn.firstIndex(where: { $0 < leastWidth * 0.8 }) {
            context.log.warning(
                .blockTooNarrow, "entries of the timeline stand closer than their text is wide",
                at: entries[index].date?.span,
                hint: "set 'scale: even' or 'direction: vertical'")
        }
        return inTurns(places, inTurn)
    }

    // MARK: Positions of dots

    private func evenPlaces(slots: Int) -> [Double] {
        let slot = (width + gap) / Double(max(1, slots))
        return entries.indices.map { dots.radius + Double($0) * slot }
    }

    private var placesByTime: [Double]? {
        var times: [Double] = []
        for entry in entries {
            let node = entry.at ?? entry.date
            let text = context.name(node)
            guard let time = parseDate(text) else {
                context.log.error(
                    .notADate, "'\(text)' is no date", at: node?.span,
                    hint: "write at: 2024-03-05 beside the date that is printed")
                return nil
            }
            times.append(time)
        }
        guard let first = times.min(), let last = times.max() else { return [] }
        // The last text needs room to the right of its dot.
        let length = width - max(leastWidth * 1.5, width / Double(entries.count + 1))
        return times.map { dots.radius + (last > first ? ($0 - first) / (last - first) * length : 0) }
    }

    /// Returns the width of each text: up to the next text on the same side of the rule.
    private func room(_ places: [Double], every step: Int) -> [Double] {
        places.indices.map { index in
            let next = index + step
            let end = next < places.count ? places[next] - dots.radius - gap : width
            return end - (places[index] - dots.radius)
        }
    }

    // MARK: Layouts

    /// Puts dates above the rule and texts below it.
    private func below(_ places: [Double], _ room: [Double]) -> LaidOutBlock {
        let dateStyle = context.type(.number)
        let axis = dateStyle.font.size + unit * 0.95
        var result = LaidOutBlock(marks: rules(places, y: axis))
        result.height = axis + dots.radius
        for (index, entry) in entries.enumerated() {
            let left = places[index] - dots.radius
            let date = context.paragraph(
                entry.date, dateStyle.colored(entry.color(context)), width: room[index])
            var content = TextStack(width: room[index], context)
            add(entry, to: &content)
            let top = axis + unit * 1.05
            let marks =
                [
                    Mark(.text(date.items(at: Point(left, 0)))),
                    dots.dot(at: Point(places[index], axis), entry),
                    content.group(at: Point(left, top)),
                ]
            result.marks.append(item(marks))
            result.height = max(result.height, top + content.height)
        }
        return result
    }

    /// Puts entries alternately below and above the rule, each connected to its dot.
    private func inTurns(_ places: [Double], _ room: [Double]) -> LaidOutBlock {
        let stacks = entries.enumerated().map { index, entry in
            var content = TextStack(width: room[index] - unit * 0.6, context)
            content.add(entry.date, context.type(.number).colored(entry.color(context)))
            add(entry, to: &content)
            return content
        }
        func tallest(_ remainder: Int) -> Double {
            stacks.enumerated().reduce(0) { $1.offset % 2 == remainder ? max($0, $1.element.height) : $0 }
        }
        let stem = unit * 1.1
        let over = tallest(1)
        let axis = over > 0 ? over + stem : dots.radius
        var result = LaidOutBlock(marks: rules(places, y: axis))
        for (index, entry) in entries.enumerated() {
            let isOver = index % 2 == 1
            let x = places[index]
            let top = isOver ? over - stacks[index].height : axis + stem
            let ends = isOver ? (top, axis - dots.reach) : (axis + dots.reach, top + stacks[index].height)
            let line = RuleItem(
                from: Point(x, ends.0), to: Point(x, ends.1),
                style: Style(stroke: context.color(.hairline), width: context.length(.hairlineWidth)))
            result.marks.append(
                item([
                    Mark(.rule([line]), role: .furniture), dots.dot(at: Point(x, axis), entry),
                    stacks[index].group(at: Point(x + unit * 0.6, top)),
                ]))
        }
        result.height = axis + stem + tallest(0)
        return result
    }

    private func add(_ entry: TimelineBlock.Entry, to content: inout TextStack) {
        content.add(entry.title, context.type(.step), space: unit * 0.4)
        content.add(entry.text, context.type(.note), space: unit * 0.4)
    }

    private func item(_ marks: [Mark]) -> Mark {
        var group = GroupItem(marks: marks)
        group.annotation = Annotation(.listItem)
        return Mark(.group([group]), role: .scope)
    }

    /// Draws the rule between the dots, and from the last one to the right edge.
    private func rules(_ places: [Double], y: Double) -> [Mark] {
        places.indices.compactMap { index in
            let isLast = index + 1 == places.count
            let end = isLast ? width : places[index + 1] - dots.reach
            let start = places[index] + dots.reach
            guard end > start else { return nil }
            let status = isLast ? entries[index].status : entries[index + 1].status
            return dots.rule(from: Point(start, y), to: Point(end, y), status: status)
        }
    }
}
