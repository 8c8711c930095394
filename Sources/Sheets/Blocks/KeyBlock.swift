import Documents
import Grammar
import SceneGraph
import Typesetting

/// A key for all charts of the sheet: what solid, hatched and open marks mean.
struct KeyBlock: Block, Declared {
    static let key = "key"
    static let documentation = "A key that all charts of the sheet share: what solid, hatched and open mean."
    var entries: [Entry] = []
    var title: Node?
    var rule: RuleDefinition?
    var direction = Direction.row

    enum Direction: String, CaseIterable, Sendable { case row, column }

    struct Entry: Declared, Sendable {
        var label: Node?
        var note: Node?
        var remark: Node?
        var fill: PaintValue?
        var stroke: PaintValue?
        var style: Look?
        var bound: Bound?

        enum Look: String, CaseIterable, Sendable { case target }

        static let typeName = "an entry of a key"

        static let properties: [Property<Entry>] = [
            Property("label", \.label, .text, "What the mark stands for."),
            Property("note", \.note, .text, "A remark on it; in a column, beside the label."),
            Property("remark", \.remark, .text, "In a column, a lighter line under the note."),
            Property("fill", \.fill, .paint, "The mark's fill."),
            Property("stroke", \.stroke, .paint, "The mark's outline."),
            Property("style", \.style, .name(), "'target': as the theme draws targets."),
            Property("bound", \.bound, .name(), "Whether the mark's end is open."),
        ]
    }

    static let typeName = "a key"

    static let properties: [Property<KeyBlock>] = [
        Property("entries", \.entries, .list(of: .object()), "What the marks stand for.").required(),
        Property("title", \.title, .text, "A title over the key."),
        Property("rule", \.rule, .object(), "A rule over it."),
        Property("direction", \.direction, .name(), "Whether entries stand side by side or in a column."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> KeyBlock? {
        guard node.elements != nil else { return ValueType<KeyBlock>.object().decode(node, context) }
        return ValueType<[Entry]>.list(of: .object()).decode(node, context).map { KeyBlock(entries: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        var result = LaidOutBlock()
        if let rule {
            let weight = rule.width ?? context.length(.hairlineWidth)
            let color = rule.color?.color ?? context.color(.hairline)
            result.marks.append(context.rule(width: width, weight: weight, color: color))
            result.height = weight + context.unit * 0.7
        }
        if let title {
            let style = context.type(.tableHead)
            let paragraph = context.paragraph(title, style, width: width)
            result.marks.append(Mark(.text(paragraph.items(at: Point(0, result.height)))))
            result.height += paragraph.height + style.font.size * 0.8
        }
        let entries =
            direction == .row ? row(width: width, context) : column(width: width, context)
        result.marks.append(entries.group(y: result.height))
        result.height += entries.height
        return result.annotated(Annotation(.note))
    }

    private func row(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.keyLabel)
        let mark = KeyMark(context)
        let widths = entries.map { entry in
            mark.width(entry) + mark.gap
                + context.measuring.width(of: context.text(entry.label).joined(), in: style.font)
        }
        let total = widths.reduce(0, +)
        let least = context.unit * 0.7
        let space =
            entries.count > 1
            ? min(context.unit * 2.3, max(least, (width - total) / Double(entries.count - 1))) : 0
        var result = LaidOutBlock(height: mark.height)
        var x = 0.0
        for (entry, entryWidth) in zip(entries, widths) {
            if x > 0, x + entryWidth > width + 0.01 {
                x = 0
                result.height += mark.height + context.unit * 0.6
            }
            let y = result.height - mark.height
            result.marks += mark.marks(entry, at: Point(x, y), context)
            let label = TextItem(
                context.text(entry.label).joined(), x: x + mark.width(entry) + mark.gap,
                y: y + mark.height / 2 + style.font.size * 0.36, font: style.font, fill: style.color)
            result.marks.append(Mark(.text([label])))
            x += entryWidth + space
        }
        return result
    }

    private func column(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.keyLabel)
        var strong = style
        strong.font.weight = 700
        let mark = KeyMark(context)
        let left = entries.reduce(0) { max($0, mark.width($1)) } + mark.gap
        let hasNotes = entries.contains { $0.note != nil }
        let labels = entries.map { context.text($0.label).joined() }
        let labelWidth = labels.reduce(0) {
            max($0, context.measuring.width(of: $1, in: hasNotes ? strong.font : style.font))
        }
        let noteX = left + labelWidth + context.unit
        let remarkStyle = context.type(.label)
        var result = LaidOutBlock()
        for (index, entry) in entries.enumerated() {
            if index > 0 { result.height += mark.height * 0.75 }
            result.marks += mark.marks(entry, at: Point(0, result.height), context)
            let baseline = result.height + mark.height / 2 + style.font.size * 0.36
            let labelStyle = hasNotes ? strong : style
            let label = TextItem(
                labels[index], x: left, y: baseline, font: labelStyle.font, fill: labelStyle.color)
            result.marks.append(Mark(.text([label])))
            let note = context.paragraph(entry.note, style, width: width - noteX, isBalanced: true)
            result.marks.append(Mark(.text(note.items(baseline: Point(noteX, baseline)))))
            var extra = style.leading * Double(max(1, note.lines.count) - 1)
            let remark = context.paragraph(entry.remark, remarkStyle, width: width - noteX, isBalanced: true)
            if !remark.lines.isEmpty {
                let place = Point(noteX, baseline + extra + style.leading)
                result.marks.append(Mark(.text(remark.items(baseline: place))))
                extra += remarkStyle.leading * Double(remark.lines.count)
            }
            result.height += mark.height + extra
        }
        return result
    }
}

/// Draws the marks of a key's entries.
private struct KeyMark {
    let height: Double
    let gap: Double
    private let box: Double
    private let fade: Double

    init(_ context: SheetContext) {
        height = context.length(.keyHeight)
        gap = context.unit * 0.58
        box = context.length(.keyWidth)
        fade = context.unit * 1.5
    }

    func width(_ entry: KeyBlock.Entry) -> Double { box + (isOpen(entry) ? fade : 0) }

    private func isOpen(_ entry: KeyBlock.Entry) -> Bool { entry.bound?.isOpenAbove == true }

    func marks(_ entry: KeyBlock.Entry, at point: Point, _ context: SheetContext) -> [Mark] {
        let rect = Rect(x: point.x, y: point.y, width: width(entry), height: height)
        if entry.style == .target || isOpen(entry) {
            return TargetMark(color: entry.stroke?.color, context)
                .bar(in: rect, bound: entry.bound ?? .exact, fade: fade)
        }
        let weight = context.chartScale * 0.75
        let hasStroke = entry.stroke?.paint != nil
        let inner = hasStroke ? rect.expanded(by: -weight / 2) : rect
        let paint = Style(fill: entry.fill?.paint, stroke: entry.stroke?.paint, strokeWidth: weight)
        return [Mark(.rect([RectItem(inner, style: paint)]))]
    }
}
