import Colors
import Documents
import Grammar
import SceneGraph

/// Blocks joined by a bracket that a figure interrupts, such as the difference between them.
struct BracketBlock: Block, Declared {
    static let key = "bracket"
    static let documentation =
        "Blocks tied by a bracket from the first to the last, interrupted by a figure: what lies between them."
    var blocks: [PlacedBlock] = []
    var side = Side.right
    var label: Node?
    var value: Node?
    var figure: Node?
    var unit: Node?
    var color: PaintValue?
    var gap: Double?

    enum Side: String, CaseIterable, Sendable {
        /// The blocks are stacked, with the bracket at their right.
        case right
        /// The blocks are side by side, with the bracket above them.
        case top
    }

    static let typeName = "a bracket"

    static let properties: [Property<BracketBlock>] = [
        Property("blocks", \.blocks, .blocks, "The blocks that it ties.").required(),
        Property(
            "side", \.side, .name(),
            "'right': blocks under one another, the bracket at their right; 'top': side by side, the bracket over them."
        ),
        Property("label", \.label, .text, "The words before the figure."),
        Property("value", \.value, .text, "The figure, or a text with an expression."),
        Property("figure", \.figure, .text, "The id of a figure in place of the value."),
        Property("unit", \.unit, .text, "The unit."),
        Property("color", \.color, .paint, "The colour of the figure."),
        Property("gap", \.gap, .length, "Space between the blocks."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        switch side {
        case .right: atRight(width: width, fit: fit, context)
        case .top: onTop(width: width, fit: fit, context)
        }
    }

    // MARK: Text

    private func figure(_ context: SheetContext) -> FigureValue {
        if let figure { return context.figure(figure, unit: unit) }
        let unit = context.text(unit).joined()
        return FigureValue(text: context.text(value, unit: unit).joined(), unit: unit)
    }

    private func ink(_ context: SheetContext) -> Color { color?.color ?? context.color(.ink) }

    private func style(_ context: SheetContext) -> Style {
        Style(stroke: context.color(.ink), width: context.length(.rule) * 0.6)
    }

    // MARK: At the right

    private func atRight(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let unit = context.unit
        let text = stackedText(context)
        let arm = unit * 0.9
        let inner = max(unit * 4, width - text.width - arm * 2)
        let content = Stack(context: context.filling(inner), width: inner).laidOut(spaced, fit: fit)
        var result = content
        result.drawing = {
            bracketAtRight(of: boxes(content.marks, context), text, arm: arm, width: width, context)
        }
        return result
    }

    private func bracketAtRight(
        of boxes: [Rect], _ text: CentredText, arm: Double, width: Double, _ context: SheetContext
    ) -> [Mark] {
        guard let first = boxes.first, let last = boxes.last, boxes.count > 1 else { return [] }
        let unit = context.unit
        let widest = boxes.reduce(0) { max($0, $1.maxX) }
        let spine = min(width - text.width / 2, widest + text.width / 2 + arm)
        let (top, bottom) = (first.center.y, last.center.y)
        let middle = (top + bottom) / 2
        let fits = bottom - top > text.height + unit * 1.6
        var path = Path()
        path.move(to: Point(first.maxX + unit * 0.7, top))
        path.line(to: Point(spine, top))
        if fits {
            path.line(to: Point(spine, middle - text.height / 2 - unit * 0.5))
            path.move(to: Point(spine, middle + text.height / 2 + unit * 0.5))
        }
        path.line(to: Point(spine, bottom))
        path.line(to: Point(last.maxX + unit * 0.7, bottom))
        let x = fits ? spine - text.width / 2 : spine + unit * 0.5
        return [
            Mark(.path([PathItem(path, style: style(context))]), role: .furniture),
            text.group(at: Point(x, middle - text.height / 2)),
        ]
    }

    /// The blocks, with `gap` between them if the bracket has one.
    private var spaced: [PlacedBlock] {
        guard let gap else { return blocks }
        return blocks.map { block in
            var copy = block
            copy.place.space = block.space ?? gap
            return copy
        }
    }

    /// The label, figure and unit, stacked and centred.
    private func stackedText(_ context: SheetContext) -> CentredText {
        let figure = figure(context)
        let small = context.type(.note)
        let large = context.type(.figure).sized(context.type(.figure).font.size * 0.6)
        var text = CentredText()
        let measuring = context.measuring
        text.add(context.text(label).joined(), small, gap: 0, measuring)
        text.add(figure.printed, large.colored(ink(context)), gap: context.unit * 0.3, measuring)
        text.add(figure.unit, small, gap: context.unit * 0.3, measuring)
        return text
    }

    // MARK: On top

    private func onTop(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let unit = context.unit
        let line = line(context)
        let head = line.height + unit * 0.9
        let filled = context.filling(width)
        let row = CellLayout(
            blocks, span: max(1, context.grid.columns / max(1, blocks.count)), spansRows: false,
            grid: filled.grid, rowGap: gap ?? context.spacing, align: .stretch, rules: false, filled,
            inner: filled.inside)
        let content = row.laidOut(
            fit: fit.map { Fit(height: $0.height - head, head: $0.head, foot: $0.foot) })
        var result = LaidOutBlock(marks: [content.group(y: head)], height: head + content.height)
        result.isFlexible = content.isFlexible
        result.drawing = { bracketOnTop(of: boxes(content.marks, context), line, head: head, context) }
        return result
    }

    private func bracketOnTop(
        of boxes: [Rect], _ line: FigureLine, head: Double, _ context: SheetContext
    ) -> [Mark] {
        guard let first = boxes.first, let last = boxes.last, boxes.count > 1 else { return [] }
        let unit = context.unit
        let y = line.height / 2
        let (start, end) = (first.center.x, last.center.x)
        let middle = (start + end) / 2
        var path = Path()
        path.move(to: Point(start, head + first.minY - unit * 0.4))
        path.line(to: Point(start, y))
        path.line(to: Point(middle - line.width / 2 - unit * 0.6, y))
        path.move(to: Point(middle + line.width / 2 + unit * 0.6, y))
        path.line(to: Point(end, y))
        path.line(to: Point(end, head + last.minY - unit * 0.4))
        var item = line.item
        item.x = middle - line.width / 2
        return [
            Mark(.path([PathItem(path, style: style(context))]), role: .furniture), Mark(.text([item])),
        ]
    }

    /// The label, figure and unit on one line.
    private func line(_ context: SheetContext) -> FigureLine {
        let size = context.type(.figure).font.size * 0.6
        var line = FigureLine(
            figure(context), size: size, color: ink(context), limit: .infinity,
            at: figure?.span ?? value?.span, context)
        let label = context.text(label).joined()
        guard !label.isEmpty else { return line }
        let font = context.type(.unit).font
        let width = context.measuring.width(of: label, in: font)
        line.item.lines[0].insert(TextRun(label, font: font), at: 0)
        if line.item.lines[0].count > 1 { line.item.lines[0][1].gap = size * 0.12 }
        line.width += width + size * 0.12
        return line
    }

    /// Returns the boxes that the blocks cover: one for each group of a stack or row.
    private func boxes(_ marks: [Mark], _ context: SheetContext) -> [Rect] {
        context.layouts.drawn(marks).compactMap { mark in
            guard case .group(let items) = mark.items, let group = items.first else { return nil }
            let box = group.inkBounds(measuring: context.measuring)
            return box.isEmpty ? nil : box
        }
    }
}

/// Short lines of text, stacked and centred.
private struct CentredText {
    private(set) var width = 0.0
    private(set) var height = 0.0
    private var items: [TextItem] = []

    mutating func add(_ text: String, _ style: TypeStyle, gap: Double, _ measuring: any TextMeasuring) {
        guard !text.isEmpty else { return }
        if height > 0 { height += gap }
        // Digits are shorter than the em box.
        height += style.font.size * FigureLine.digitHeight
        var item = TextItem(text, x: 0, y: height, font: style.font, fill: style.color)
        item.align = .center
        items.append(item)
        width = max(width, measuring.width(of: text, in: style.font))
    }

    /// Returns the text with its top left corner at a point.
    func group(at point: Point) -> Mark {
        let group = GroupItem(x: point.x + width / 2, y: point.y, marks: [Mark(.text(items))])
        return Mark(.group([group]), role: .scope)
    }
}
