import SceneGraph
import Typesetting

/// A timeline that runs down: dates, a rule with dots, and titles with texts.
struct VerticalTimeline {
    private let block: TimelineBlock
    private let width: Double
    private let context: SheetContext
    private let dots: TimelineDots

    init(_ block: TimelineBlock, width: Double, _ context: SheetContext) {
        self.block = block
        self.width = width
        self.context = context
        dots = TimelineDots(context)
    }

    /// The width of the column of dates; 0 in a narrow timeline, where dates are above the titles.
    private var dateWidth: Double {
        let style = context.type(.number)
        guard width >= 17 * context.unit else { return 0 }
        let widest = block.entries.reduce(0) {
            max($0, context.measuring.width(of: context.text($1.date).joined(), in: style.font))
        }
        return min(widest, width * 0.3)
    }

    /// A piece for each entry. The rule between two dots belongs to the upper piece, so that it runs to the
    /// end of a page.
    var pieces: [Piece] {
        let unit = context.unit
        let dateWidth = dateWidth
        let rail = dateWidth > 0 ? dateWidth + unit * 1.5 : dots.radius
        let left = rail + unit * 1.3
        let space = unit * 1.15
        let titleStyle = context.type(.step)
        return block.entries.enumerated().map { index, entry in
            let color = entry.color(context)
            let dateStyle = context.type(.number).colored(color)
            var content = TextStack(width: width - left, context)
            if dateWidth == 0 { content.add(entry.date, dateStyle) }
            content.add(entry.title, titleStyle, space: unit * 0.4)
            content.add(entry.text, context.type(.text), space: unit * 0.6)
            let isTitled = dateWidth > 0 && !context.text(entry.title).isEmpty
            let first = isTitled ? titleStyle : dateWidth > 0 ? context.type(.text) : dateStyle
            var marks = [content.group(at: Point(left, 0))]
            var height = content.height
            if dateWidth > 0 {
                let date = context.paragraph(entry.date, dateStyle, width: dateWidth)
                marks.append(Mark(.text(date.items(baseline: Point(0, first.ascent)))))
                height = max(height, first.ascent - dateStyle.ascent + date.height)
            }
            let center = Point(rail, first.ascent - first.middle)
            if index + 1 < block.entries.count {
                let next = block.entries[index + 1]
                let end = height + space + center.y - dots.reach
                marks.append(
                    dots.rule(
                        from: Point(rail, center.y + dots.reach), to: Point(rail, end),
                        status: next.status))
            }
            marks.append(dots.dot(at: center, entry))
            var group = GroupItem(marks: marks)
            group.annotation = Annotation(.listItem)
            var piece = Piece(marks: [Mark(.group([group]), role: .scope)], height: height)
            piece.spaceBefore = space
            return piece
        }
    }
}

/// The dots of a timeline and the rule between them.
struct TimelineDots {
    let radius: Double
    /// The distance from a dot's centre to where the rule begins.
    let reach: Double
    private let context: SheetContext

    init(_ context: SheetContext) {
        radius = context.unit * 0.36
        reach = context.unit * 0.58
        self.context = context
    }

    func dot(at center: Point, _ entry: TimelineBlock.Entry) -> Mark {
        let color = entry.color(context)
        var path = Path()
        guard entry.status == .target else {
            path.addCircle(center: center, radius: radius)
            return Mark(.path([PathItem(path, style: Style(fill: color))]))
        }
        let weight = max(context.length(.rule), radius * 0.34)
        path.addCircle(center: center, radius: radius - weight / 2)
        return Mark(.path([PathItem(path, style: Style(stroke: color, width: weight))]))
    }

    /// Draws the rule between two dots, dashed if it leads to something that isn't done yet.
    func rule(from start: Point, to end: Point, status: Status) -> Mark {
        let weight = context.length(.rule)
        var style = Style(
            stroke: status == .done ? context.color(.ink) : status.color(context), width: weight)
        if status == .target { style.strokeDash = [weight * 3, weight * 2] }
        return Mark(.rule([RuleItem(from: start, to: end, style: style)]), role: .furniture)
    }
}
