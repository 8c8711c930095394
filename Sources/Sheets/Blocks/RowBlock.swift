import Documents
import SceneGraph

/// Blocks beside one another on the grid's columns; a row that is full goes on below.
struct RowBlock: Block, Declared {
    static let key = "row"
    static let documentation =
        "Blocks beside one another on the grid's columns. Heads, plots and feet in a row align."
    var blocks: [PlacedBlock] = []
    var gap: Double?
    var rules = false
    var align = Alignment.stretch

    enum Alignment: String, CaseIterable, Sendable {
        /// All as tall as the tallest.
        case stretch
        case top, middle, bottom
    }

    static let typeName = "a row"

    static let properties: [Property<RowBlock>] = [
        Property("blocks", \.blocks, .blocks, "The blocks, each with the columns that it spans.").required(),
        Property("gap", \.gap, .length, "Space between two lines of blocks."),
        Property("rules", \.rules, .boolean, "Whether fine rules stand between blocks."),
        Property("align", \.align, .name(), "How blocks of unlike heights stand."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> RowBlock? {
        guard node.elements != nil else { return ValueType<RowBlock>.object().decode(node, context) }
        return ValueType<[PlacedBlock]>.blocks.decode(node, context).map { RowBlock(blocks: $0) }
    }

    private struct Cell {
        var block: any Block
        var column: Int
        var span: Int
        var laid = LaidOutBlock()
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let context = context.filling(width)
        let lines = lines(context)
        let gaps = (gap ?? context.spacing) * Double(max(0, lines.count - 1))
        let natural = lines.map { $0.reduce(0) { max($0, $1.laid.height) } }
        let spare = fit.map { $0.height - gaps - natural.reduce(0, +) } ?? 0
        let flexible = lines.map { $0.contains { $0.laid.isFlexible } }
        let shares = Double(flexible.count { $0 })
        var result = LaidOutBlock(isFlexible: shares > 0)
        for (index, line) in lines.enumerated() {
            if index > 0 { result.height += gap ?? context.spacing }
            let height = natural[index] + (flexible[index] ? spare / shares : 0)
            let placed = placed(line, height: height, head: lines.count == 1 ? fit?.head ?? 0 : 0, context)
            result.marks.append(placed.group(y: result.height))
            result.height += placed.height
            if lines.count == 1 { (result.head, result.foot) = (placed.head, placed.foot) }
        }
        return result
    }

    /// The blocks of each line at their natural heights.
    private func lines(_ context: SheetContext) -> [[Cell]] {
        let columns = context.grid.columns
        let even = max(1, columns / max(1, blocks.count))
        var lines: [[Cell]] = []
        var column = columns
        for placed in blocks {
            let span = min(placed.span ?? even, columns)
            if column + span > columns {
                lines.append([])
                column = 0
            }
            let inner = context.inside(span)
            let laid = placed.block.laidOut(width: inner.grid.width, fit: nil, inner)
            lines[lines.count - 1].append(
                Cell(block: placed.block, column: column, span: span, laid: laid))
            column += span
        }
        return lines
    }

    private func placed(
        _ line: [Cell], height: Double, head: Double, _ context: SheetContext
    ) -> LaidOutBlock {
        var fit = Fit(height: height, head: head)
        for cell in line {
            fit.head = max(fit.head, cell.laid.head)
            fit.foot = max(fit.foot, cell.laid.foot)
        }
        // A head or foot that is taller than a block's own makes the block taller.
        let grown = line.map { cell in
            cell.laid.height + (cell.laid.head > 0 ? fit.head - cell.laid.head : 0)
                + (cell.laid.foot > 0 ? fit.foot - cell.laid.foot : 0)
        }
        fit.height = max(height, align == .stretch ? grown.max() ?? 0 : 0)
        var result = LaidOutBlock(head: fit.head, foot: fit.foot)
        var cells = line
        for index in cells.indices where align == .stretch {
            let inner = context.inside(cells[index].span)
            cells[index].laid = cells[index].block.laidOut(width: inner.grid.width, fit: fit, inner)
        }
        result.height = cells.reduce(0) { max($0, $1.laid.height) }
        for (index, cell) in cells.enumerated() {
            let spare = result.height - cell.laid.height
            let y =
                switch align {
                case .stretch, .top: 0.0
                case .middle: spare / 2
                case .bottom: spare
                }
            let x = context.grid.x(of: cell.column)
            result.marks.append(cell.laid.group(x: x, y: y))
            if rules, index > 0 {
                let weight = context.length(.hairlineWidth)
                let line = RuleItem(
                    from: Point(x - context.grid.gutter / 2, 0),
                    to: Point(x - context.grid.gutter / 2, result.height),
                    style: Style(stroke: context.color(.hairline), width: weight))
                result.marks.append(Mark(.rule([line]), role: .furniture))
            }
        }
        return result
    }
}
