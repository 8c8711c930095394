import Diagnostics
import Documents
import SceneGraph

/// Lays out blocks in the cells of a grid, row by row, and gives the blocks of a row the same height.
///
/// Each block takes the next free place after the previous block, as in CSS with `grid-auto-flow: row`. The
/// heads, plots and feet of blocks that begin or end in the same row align.
struct CellLayout {
    enum Alignment: String, CaseIterable, Sendable {
        /// All blocks of a row are as tall as the tallest.
        case stretch
        case top, middle, bottom
    }

    private struct Cell {
        var block: PlacedBlock
        var column: Int
        var span: Int
        var row: Int
        var rows: Int
        var context: SheetContext
        var laid = LaidOutBlock()

        var lastRow: Int { row + rows - 1 }
    }

    private let grid: Grid
    private let rowGap: Double
    private let align: Alignment
    private let rules: Bool
    private let context: SheetContext
    private var cells: [Cell] = []
    private var rowCount = 0
    private var baselines: [Double] = []
    private var heads: [Double] = []
    private var feet: [Double] = []

    /// - Parameters:
    ///   - span: How many columns a block takes that doesn't state its span.
    ///   - grid: The columns of the cells.
    ///   - inner: Returns the context within a number of columns.
    init(
        _ blocks: [PlacedBlock], span: Int, spansRows: Bool, grid: Grid, rowGap: Double, align: Alignment,
        rules: Bool, _ context: SheetContext, inner: (Int) -> SheetContext
    ) {
        self.grid = grid
        self.rowGap = rowGap
        self.align = align
        self.rules = rules
        self.context = context
        var taken: Set<[Int]> = []
        var (row, column) = (0, 0)
        for placed in blocks {
            let columns = min(placed.span ?? span, grid.columns)
            if let wanted = placed.span, wanted > grid.columns {
                context.log.warning(
                    .spanTooWide,
                    "the block spans \(wanted) columns, and the \(spansRows ? "grid" : "row") has \(grid.columns)",
                    at: placed.node["span"]?.span ?? placed.node.span,
                    hint: "write \(grid.columns) or less")
            }
            let rows = spansRows ? placed.place.rows ?? 1 : 1
            func isFree() -> Bool {
                guard column + columns <= grid.columns else { return false }
                return (row..<row + rows).allSatisfy { r in
                    (column..<column + columns).allSatisfy { !taken.contains([r, $0]) }
                }
            }
            while !isFree() {
                column += 1
                if column + columns > grid.columns { (row, column) = (row + 1, 0) }
            }
            for r in row..<row + rows { for c in column..<column + columns { taken.insert([r, c]) } }
            let context = inner(columns)
            let laid = placed.laidOut(width: context.grid.width, fit: nil, context)
            cells.append(
                Cell(
                    block: placed, column: column, span: columns, row: row, rows: rows,
                    context: context, laid: laid))
            column += columns
            rowCount = max(rowCount, row + rows)
        }
    }

    func laidOut(fit: Fit?) -> LaidOutBlock {
        var copy = self
        return copy.placed(fit: fit)
    }

    private mutating func placed(fit: Fit?) -> LaidOutBlock {
        baselines = (0..<rowCount).map { row in
            cells.reduce(0) { $1.row == row ? max($0, $1.laid.figure?.ascent ?? 0) : $0 }
        }
        heads = (0..<rowCount).map { row in
            cells.reduce(rowCount == 1 ? fit?.head ?? 0 : 0) {
                $1.row == row ? max($0, $1.laid.head + drop($1)) : $0
            }
        }
        feet = (0..<rowCount).map { row in
            cells.reduce(0) { $1.lastRow == row ? max($0, $1.laid.foot) : $0 }
        }
        let isFlexible = cells.contains { $0.laid.isFlexible }
        var heights = heights(asking: need)
        if let fit { spread(fit.height - total(heights), over: &heights) }
        if align == .stretch {
            let figures = cells.map(figureSize)
            for index in cells.indices {
                let cell = cells[index]
                let fit = Fit(
                    height: height(of: cell, heights), head: heads[cell.row], foot: feet[cell.lastRow],
                    figure: figures[index], baseline: baselines[cell.row])
                cells[index].laid = cell.block.laidOut(
                    width: cell.context.grid.width, fit: fit, cell.context)
            }
            heights = self.heights { $0.laid.height }
        }
        var result = LaidOutBlock(height: total(heights), isFlexible: isFlexible)
        if rowCount == 1 { (result.head, result.foot) = (heads[0], feet[0]) }
        for cell in cells {
            let y = top(of: cell.row, heights)
            let spare = height(of: cell, heights) - cell.laid.height
            let shift =
                switch align {
                case .stretch, .top: 0.0
                case .middle: spare / 2
                case .bottom: spare
                }
            result.marks.append(cell.laid.group(x: grid.x(of: cell.column), y: y + shift))
            if rules, cell.column > 0 {
                result.marks.append(rule(before: cell, from: y, height: height(of: cell, heights)))
            }
        }
        return result
    }

    /// Returns how much lower a cell's figure stands in the row than by itself.
    private func drop(_ cell: Cell) -> Double {
        guard align == .stretch, let figure = cell.laid.figure else { return 0 }
        return baselines[cell.row] - figure.ascent
    }

    /// Returns the height that a cell needs: its own, plus the amounts by which the heads and feet of its
    /// rows are taller than its own.
    private func need(_ cell: Cell) -> Double {
        let laid = cell.laid
        guard align == .stretch else { return laid.height }
        return laid.height + (laid.head > 0 ? heads[cell.row] - laid.head : 0)
            + (laid.foot > 0 ? feet[cell.lastRow] - laid.foot : 0)
    }

    /// Returns the size of a cell's figure: the smallest in its row of those that are to be as large.
    private func figureSize(_ cell: Cell) -> Double? {
        guard let figure = cell.laid.figure else { return nil }
        return cells.reduce(figure.fitting) { least, other in
            guard let size = other.laid.figure, other.row == cell.row, size.stated == figure.stated else {
                return least
            }
            return min(least, size.fitting)
        }
    }

    /// Returns the heights of the rows. Each fits its cells of one row; a taller cell that spans several rows
    /// enlarges them evenly.
    private func heights(asking need: (Cell) -> Double) -> [Double] {
        var heights = [Double](repeating: 0, count: rowCount)
        for cell in cells.sorted(by: { $0.rows < $1.rows }) {
            let missing = need(cell) - height(of: cell, heights)
            guard missing > 0 else { continue }
            for row in cell.row...cell.lastRow { heights[row] += missing / Double(cell.rows) }
        }
        return heights
    }

    /// Distributes spare height over the rows with plots. A negative amount shrinks them, at most to the
    /// height of their other blocks.
    private func spread(_ spare: Double, over heights: inout [Double]) {
        let flexible = heights.indices.filter { row in
            cells.contains { $0.laid.isFlexible && ($0.row...$0.lastRow).contains(row) }
        }
        for row in flexible {
            let least = cells.reduce(0) {
                $1.row == row && $1.rows == 1 && !$1.laid.isFlexible ? max($0, need($1)) : $0
            }
            heights[row] = max(least, heights[row] + spare / Double(flexible.count))
        }
    }

    private func total(_ heights: [Double]) -> Double {
        heights.reduce(0, +) + rowGap * Double(max(0, heights.count - 1))
    }

    private func height(of cell: Cell, _ heights: [Double]) -> Double {
        total(Array(heights[cell.row...cell.lastRow]))
    }

    private func top(of row: Int, _ heights: [Double]) -> Double {
        heights[..<row].reduce(0) { $0 + $1 + rowGap }
    }

    private func rule(before cell: Cell, from y: Double, height: Double) -> Mark {
        let x = grid.x(of: cell.column) - grid.gutter / 2
        let style = Style(stroke: context.color(.hairline), width: context.length(.hairlineWidth))
        return Mark(
            .rule([RuleItem(from: Point(x, y), to: Point(x, y + height), style: style)]), role: .furniture)
    }
}
