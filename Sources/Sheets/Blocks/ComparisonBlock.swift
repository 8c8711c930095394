import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// Two or three figures side by side, with the differences between them and optional bars on a common scale.
struct ComparisonBlock: Block, Declared {
    static let key = "comparison"
    static let documentation =
        "Two or three figures side by side, such as last year and this, with their difference between them and bars on one scale."
    var sides: [ComparisonSide] = []
    var difference: DifferenceDefinition? = DifferenceDefinition()
    var bar: BarDefinition?
    var span: Span?

    static let typeName = "a comparison"

    static let properties: [Property<ComparisonBlock>] = [
        Property("sides", \.sides, .list(of: .object()), "The figures, two or three.").required(),
        Property(
            "difference", \.difference, .difference,
            "What lies between two figures: true, where left out; false; a number, an expression, or an object."
        ),
        Property("bars", \.bar, .bar, "Bars of all sides under one another, on one scale from zero."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ComparisonBlock? {
        guard var block = ValueType<ComparisonBlock>.object().decode(node, context) else { return nil }
        block.span = node.span
        let place = node["sides"]?.span ?? node.span
        guard (2...3).contains(block.sides.count) else {
            context.log.error(
                .outOfRange, "a comparison has two or three sides, not \(block.sides.count)", at: place)
            return nil
        }
        for (index, side) in (node["sides"]?.elements ?? []).enumerated() where index < block.sides.count {
            block.sides[index].span = side.span
        }
        if block.sides.count > 2, block.difference?.value != nil {
            context.log.error(
                .outOfRange, "a difference that is given stands between two sides, not three", at: place,
                hint: "let it be computed, or compare two")
            return nil
        }
        return block
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let figures = sides.map { $0.resolved(context) }
        let differences = (1..<sides.count).map { index in
            difference.flatMap {
                $0.between(figures[index - 1], figures[index], at: sides[index].span ?? span, context)
            }
        }
        let middles = differences.map { difference in
            difference.flatMap { self.difference?.laidOut($0, context) }
        }
        let gap = context.unit * 1.6
        let between = middles.map { $0.map { $0.width + 2 * gap } ?? gap }
        let room = width - between.reduce(0, +)
        let sideWidth = max(context.unit * 4, room / Double(sides.count))
        if sideWidth * Double(sides.count) > room + 0.5 {
            context.log.warning(
                .blockTooNarrow,
                "the sides of this comparison are \(millimeters(sideWidth * Double(sides.count) - room)) mm too wide together",
                at: span, hint: "give it more of the grid, or leave the difference out")
        }
        let heads = sides.map { $0.head(width: sideWidth, context) }
        let headHeight = heads.reduce(0) { max($0, $1.height) }
        let baseline = headHeight + context.type(.figure).font.size * FigureLine.digitHeight

        var result = LaidOutBlock()
        var x = 0.0
        for (index, side) in sides.enumerated() {
            let laid = side.laidOut(
                figures[index], head: heads[index], baseline: baseline, width: sideWidth, context)
            result.marks.append(laid.group(x: x, annotation: Annotation(.paragraph)))
            result.height = max(result.height, laid.height)
            x += sideWidth
            guard index < between.count else { break }
            if let middle = middles[index] {
                result.marks.append(
                    middle.laid.group(x: x + between[index] / 2, y: baseline))
                result.height = max(result.height, baseline + middle.laid.height)
            }
            x += between[index]
        }
        result.head = baseline
        if let bar {
            result.height += context.unit * 1.2
            let bars = bars(figures, bar, width: width, context)
            result.marks.append(bars.group(y: result.height))
            result.height += bars.height
        }
        return result.annotated(Annotation(.section))
    }

    /// Stacks a bar for each side, with the titles of the sides at the left.
    private func bars(
        _ figures: [FigureValue], _ bar: BarDefinition, width: Double, _ context: SheetContext
    ) -> LaidOutBlock {
        let style = context.type(.label)
        let heads = sides.map { context.text($0.title).joined() }
        let widest = heads.reduce(0) {
            max($0, context.measuring.width(of: $1, in: style.font))
        }
        let headWidth = min(widest, width * 0.4)
        let x = headWidth > 0 ? headWidth + context.unit * 0.8 : 0
        let numbers = figures.compactMap { figure in
            figure.number.map { (number: $0, bound: figure.bound) }
        }
        let scale = FigureBars(
            numbers, bar, width: min(bar.width ?? .infinity, width - x), context)
        let height = context.length(.barHeight)
        var result = LaidOutBlock()
        for (index, figure) in figures.enumerated() {
            if index > 0 { result.height += context.unit * 0.5 }
            let head = context.paragraph(heads[index], style, width: headWidth)
            let rowHeight = max(height, head.height)
            result.marks.append(
                Mark(.text(head.items(at: Point(0, result.height + (rowHeight - head.height) / 2)))))
            if let number = figure.number {
                let look = sides[index].style ?? (figure.kind == "target" ? .target : bar.style)
                result.marks += scale.marks(
                    number, bound: figure.bound, look: look, highlight: sides[index].color?.color,
                    at: Point(x, result.height + (rowHeight - height) / 2), height: height)
            }
            result.height += rowHeight
        }
        return result
    }
}
