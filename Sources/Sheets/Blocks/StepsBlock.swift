import Colors
import Documents
import Grammar
import SceneGraph

/// Numbered steps joined by arrows, side by side or stacked.
struct StepsBlock: Block, Declared {
    static let key = "steps"
    static let documentation =
        "Numbered steps joined by arrows, side by side – going on below where they fill the width – or under one another."
    var steps: [Step] = []
    var direction = Direction.horizontal
    var perRow: Int?
    var start = 1
    var color: PaintValue?

    enum Direction: String, CaseIterable, Sendable { case horizontal, vertical }

    struct Step: Declared, Sendable {
        var title: Node?
        var text: Node?
        var number: Node?
        var status = Status.done

        static let typeName = "a step"

        static let properties: [Property<Step>] = [
            Property("title", \.title, .text, "What is done in it."),
            Property("text", \.text, .text, "More on it."),
            Property("number", \.number, .text, "What stands in the disc in place of the number."),
            Property("status", \.status, .name(), "A target's disc is open."),
        ]
    }

    static let typeName = "steps"

    static let properties: [Property<StepsBlock>] = [
        Property("steps", \.steps, .list(of: .object()), "The steps in their order.").required(),
        Property("direction", \.direction, .name(), "Whether they run across or down."),
        Property(
            "perRow", \.perRow, .integer(in: 1...100),
            "How many stand side by side; without it as many as have room."),
        Property("start", \.start, .integer(), "The first number."),
        Property("color", \.color, .paint, "The colour of the discs."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> StepsBlock? {
        guard node.elements != nil else { return ValueType<StepsBlock>.object().decode(node, context) }
        return ValueType<[Step]>.list(of: .object()).decode(node, context).map { StepsBlock(steps: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let laid =
            direction == .horizontal
            ? horizontal(width: width, context) : LaidOutBlock(vertical(width: width, context))
        return laid.annotated(Annotation(.list))
    }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        direction == .vertical ? vertical(width: width, context).asList(context) : nil
    }

    private func diameter(_ context: SheetContext) -> Double { context.type(.rank).font.size * 1.7 }

    private func horizontal(width: Double, _ context: SheetContext) -> LaidOutBlock {
        guard !steps.isEmpty else { return LaidOutBlock() }
        let (unit, diameter) = (context.unit, diameter(context))
        let gap = unit * 1.3
        let most = perRow ?? max(1, Int((width + gap) / (unit * 9)))
        // All lines have the same number of steps: six are set three and three, not four and two.
        let lines = (steps.count + most - 1) / most
        let columns = perRow ?? (steps.count + lines - 1) / lines
        let slot = (width + gap) / Double(columns)
        let arrow = Arrow(color: context.color(.secondary), context)
        var result = LaidOutBlock()
        for line in stride(from: 0, to: steps.count, by: columns) {
            if line > 0 { result.height += unit * 1.8 }
            let top = result.height
            for index in line..<min(line + columns, steps.count) {
                let left = Double(index - line) * slot
                let content = content(steps[index], width: slot - gap, isBalanced: true, context)
                var marks = [disc(at: Point(left + diameter / 2, top + diameter / 2), index, context)]
                marks.append(content.group(at: Point(left, top + diameter + unit * 0.75)))
                if index + 1 < steps.count {
                    let y = top + diameter / 2
                    let isLast = index + 1 == line + columns
                    marks.append(
                        arrow.mark(
                            from: Point(left + diameter + unit * 0.5, y),
                            to: Point(left + slot - (isLast ? gap : unit * 0.5), y)))
                }
                result.marks.append(item(marks))
                result.height = max(result.height, top + diameter + unit * 0.75 + content.height)
            }
        }
        return result
    }

    /// Returns a piece for each step, including the arrow to the next step.
    private func vertical(width: Double, _ context: SheetContext) -> [Piece] {
        let (unit, diameter) = (context.unit, diameter(context))
        let left = diameter + unit
        let space = unit * 1.3
        let arrow = Arrow(color: context.color(.secondary), context)
        return steps.indices.map { index in
            let content = content(steps[index], width: width - left, isBalanced: false, context)
            // The first line of text and the number in the disc are centred on each other.
            let style = context.type(context.text(steps[index].title).isEmpty ? .text : .step)
            let top = max(0, diameter / 2 - (style.ascent - style.middle))
            var marks = [
                disc(at: Point(diameter / 2, diameter / 2), index, context),
                content.group(at: Point(left, top)),
            ]
            let isLast = index + 1 == steps.count
            let height = max(top + content.height, diameter + (isLast ? 0 : unit * 0.4))
            if !isLast {
                marks.append(
                    arrow.mark(
                        from: Point(diameter / 2, diameter + unit * 0.35),
                        to: Point(diameter / 2, height + space - unit * 0.35)))
            }
            var piece = Piece(marks: [item(marks)], height: height)
            piece.spaceBefore = space
            return piece
        }
    }

    private func content(
        _ step: Step, width: Double, isBalanced: Bool, _ context: SheetContext
    ) -> TextStack {
        var content = TextStack(width: width, context)
        content.add(step.title, context.type(.step), isBalanced: true)
        content.add(
            step.text, context.type(.text), space: context.unit * 0.65, isBalanced: isBalanced)
        return content
    }

    private func disc(at center: Point, _ index: Int, _ context: SheetContext) -> Mark {
        let step = steps[index]
        let style = context.type(.rank)
        let color = color?.color ?? step.status.color(context)
        let radius = diameter(context) / 2
        let weight = context.length(.rule) * 1.5
        let isOpen = step.status == .target
        var path = Path()
        path.addCircle(center: center, radius: isOpen ? radius - weight / 2 : radius)
        let paint = isOpen ? Style(stroke: color, width: weight) : Style(fill: color)
        let text = step.number.map { context.text($0).joined() } ?? String(start + index)
        var number = TextItem(
            text, x: center.x, y: center.y + style.font.size * 0.36, font: style.font,
            fill: isOpen ? color : .white)
        number.align = .center
        if step.number == nil { number.origin = context.noteNumbering(text, of: "the number of a step") }
        let marks = [Mark(.path([PathItem(path, style: paint)])), Mark(.text([number]))]
        return Mark(.group([GroupItem(marks: marks)]), role: .scope)
    }

    private func item(_ marks: [Mark]) -> Mark {
        var group = GroupItem(marks: marks)
        group.annotation = Annotation(.listItem)
        return Mark(.group([group]), role: .scope)
    }
}
