import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import Typesetting

/// A column with its position and width.
struct PlacedColumn {
    var align: TableColumn.Alignment
    /// The title, followed by the unit.
    var head: [TextRun]
    var mark = ""
    var x = 0.0
    var width = 0.0
    /// The greatest widths before and after the decimal point.
    var lead = 0.0
    var trail = 0.0
    var bars: FigureBars?
    var barOffset = 0.0

    /// The x of decimal points. Numbers before a bar align at the left of the column, others at the right.
    var point: Double { bars == nil ? x + width - trail : x + lead }
}

/// The widths of a table's columns: as wide as their content if there is room; otherwise texts and heads are
/// broken into lines, those of the widest columns most.
struct TableColumns {
    private(set) var columns: [PlacedColumn]
    /// By how much the table is wider than its available width.
    private(set) var excess = 0.0
    let headStyle: TypeStyle
    private let unitStyle: TypeStyle
    private let context: SheetContext

    private struct Measure {
        var least: Double
        var natural: Double
        var grows = true
    }

    /// - Parameter inset: The space at the left and right edges of rows.
    init(_ content: TableContent, width: Double, inset: Double, _ context: SheetContext) {
        self.context = context
        headStyle = context.type(.tableHead)
        var unitStyle = headStyle
        unitStyle.font.weight = 400
        unitStyle.color = context.color(.secondary)
        self.unitStyle = unitStyle
        columns = []
        var measures: [Measure] = []
        let rows = content.rows
        for (index, column) in content.columns.enumerated() {
            let cells = rows.map { $0.cells[index] }
            var placed = PlacedColumn(align: Self.alignment(column, cells), head: [])
            placed.head = head(column)
            placed.mark = context.text(column.mark).joined()
            measures.append(measure(column, cells, &placed))
            columns.append(placed)
        }
        let gap = context.length(.cellGap)
        let room = width - 2 * inset - gap * Double(max(0, measures.count - 1))
        var x = inset
        for (index, width) in widths(measures, content.columns, room: room).enumerated() {
            (columns[index].x, columns[index].width) = (x, width)
            placeBars(&columns[index], content.columns[index].bar, rows.map { $0.cells[index] })
            x += width + gap
        }
    }

    private static func alignment(_ column: TableColumn, _ cells: [TableCell]) -> TableColumn.Alignment {
        if let align = column.align { return align }
        let numbers = cells.count { $0.number != nil }
        let texts = cells.count { if case .text = $0.content { true } else { false } }
        return numbers > texts ? .decimal : .left
    }

    private func head(_ column: TableColumn) -> [TextRun] {
        let title =
            column.title.map { context.text($0).joined(separator: "\n") } ?? column.source?.name ?? ""
        let unit = context.text(column.unit).joined()
        var runs = title.isEmpty ? [] : [TextRun(title)]
        if !unit.isEmpty {
            let gap = runs.isEmpty ? 0 : headStyle.font.size * 0.3
            runs.append(TextRun(unit, font: unitStyle.font, fill: unitStyle.color, gap: gap))
        }
        return runs
    }

    /// Returns the head of a column, broken to a width. A unit without room beside its title goes below it.
    func headParagraph(_ column: PlacedColumn, width: Double) -> Paragraph {
        let align: TextAlign =
            switch column.align {
            case .left: .left
            case .center: .center
            case .right: .right
            case .decimal: column.bars == nil ? .right : .left
            }
        var runs = column.head
        if runs.count > 1, context.measuring.width(of: runs, in: headStyle.font) > width + 0.01 {
            runs[1].gap = 0
            runs[1].text = "\n" + runs[1].text
        }
        return Paragraph(
            runs, font: headStyle.font, fill: headStyle.color, width: width,
            leading: headStyle.leading, align: align, breaking: LineBreaking(fit: .balanced),
            measuring: context.measuring)
    }

    /// Returns the width that the reference mark of a note adds to a head.
    func markWidth(_ column: PlacedColumn) -> Double {
        column.mark.isEmpty
            ? 0
            : context.measuring.width(of: column.mark, in: headStyle.font) * 0.66 + headStyle.font.size * 0.06
    }

    // MARK: Widths

    private func measure(
        _ column: TableColumn, _ cells: [TableCell], _ placed: inout PlacedColumn
    ) -> Measure {
        let em = context.unit
        var measure = Measure(least: 0, natural: 0)
        for cell in cells {
            let (lead, trail) = cell.widths(context.measuring)
            placed.trail = max(placed.trail, trail)
            if case .text(let text) = cell.content {
                measure.natural = max(measure.natural, lead + trail)
                // Lines of fewer than five characters read badly.
                guard lead > measure.least else { continue }
                let narrow = Paragraph(
                    text, font: cell.font, width: min(lead, 5 * em), measuring: context.measuring)
                measure.least = max(measure.least, narrow.textWidth + trail)
            } else if placed.align == .decimal {
                placed.lead = max(placed.lead, lead)
            } else {
                measure.least = max(measure.least, lead + trail)
            }
        }
        measure.least = max(measure.least, placed.lead + placed.trail)
        measure.natural = max(measure.natural, measure.least)
        if let bar = column.bar {
            let gap = em * 0.6
            placed.barOffset = measure.natural + gap
            (measure.least, measure.natural) = (
                measure.natural + gap + (bar.width ?? 3 * em), measure.natural + gap + (bar.width ?? 7 * em)
            )
        }
        let markWidth = markWidth(placed)
        let headWidth = context.measuring.width(of: placed.head, in: headStyle.font) + markWidth
        let narrow = headParagraph(placed, width: min(headWidth, 3.2 * em)).textWidth
        measure.least = max(measure.least, narrow + markWidth)
        measure.natural = max(measure.natural, headWidth, measure.least)
        if let width = column.width { measure = Measure(least: width, natural: width, grows: false) }
        measure.grows = measure.grows && column.bar?.width == nil
        return measure
    }

    private mutating func widths(
        _ measures: [Measure], _ columns: [TableColumn], room: Double
    ) -> [Double] {
        let natural = measures.reduce(0) { $0 + $1.natural }
        let least = measures.reduce(0) { $0 + $1.least }
        if natural <= room {
            let withBars = zip(measures, columns).map { $0.grows && $1.bar != nil }
            let growing = withBars.contains(true) ? withBars : measures.map(\.grows)
            let share = (room - natural) / Double(max(1, growing.count { $0 }))
            return zip(measures, growing).map { $0.natural + ($1 ? share : 0) }
        }
        if least <= room {
            let part = (room - least) / (natural - least)
            return measures.map { $0.least + ($0.natural - $0.least) * part }
        }
        excess = least - room
        return measures.map(\.least)
    }

    private func placeBars(_ column: inout PlacedColumn, _ bar: BarDefinition?, _ cells: [TableCell]) {
        guard let bar else { return }
        let figures = cells.compactMap { cell in cell.number.map { (number: $0, bound: cell.bound) } }
        let room = max(0, column.width - column.barOffset)
        column.bars = FigureBars(figures, bar, width: min(bar.width ?? room, room), context)
    }
}
