import Diagnostics
import SceneGraph
import Typesetting

/// The items of a list block, laid out in the width of a column.
struct ListLayout {
    private(set) var items: [LaidOutBlock] = []
    private let list: ListBlock
    private let width: Double
    private let gutter: Double
    private let context: SheetContext
    private let padding: Double

    init(_ items: [ListItem], _ list: ListBlock, width: Double, _ context: SheetContext) {
        self.list = list
        self.context = context
        gutter = list.gutter ?? max(context.grid.gutter, context.unit * 1.5)
        self.width = max(1, (width - gutter * Double(list.columns - 1)) / Double(list.columns))
        padding = context.length(.cellPadding)

        let ranks = items.map { $0.rank.map(String.init) ?? TableCell.missing }
        let rankFont = context.type(.rank).font
        let rankWidth =
            list.hasRanks
            ? ranks.reduce(0) { max($0, context.measuring.width(of: $1, in: rankFont)) } : 0
        let labelX = list.hasRanks ? rankWidth + context.unit * 0.7 : 0
        // Numbers with the same unit align on their decimal points, others at the right.
        let isOneUnit = Set(items.compactMap { $0.value?.words }).count <= 1
        var (lead, trail, valueWidth) = (0.0, 0.0, 0.0)
        for item in items {
            guard let value = item.value else { continue }
            let widths = value.widths(context.measuring)
            valueWidth = max(valueWidth, widths.lead + widths.trail)
            if isOneUnit, value.number != nil {
                (lead, trail) = (max(lead, widths.lead), max(trail, widths.trail))
            }
        }
        valueWidth = max(valueWidth, lead + trail)
        let labelWidth = self.width - labelX - (valueWidth > 0 ? valueWidth + context.unit : 0)
        if labelWidth < 3 * context.unit, !items.isEmpty {
            context.log.warning(
                .blockTooNarrow, "the list leaves its labels \(millimeters(max(0, labelWidth))) mm",
                at: list.span,
                hint: "give it fewer columns, or more of the grid")
        }
        let figures = items.compactMap { item in
            item.value.flatMap { value in value.number.map { (number: $0, bound: value.bound) } }
        }
        let bars = list.bar.map {
            FigureBars(figures, $0, width: min($0.width ?? .infinity, self.width - labelX), context)
        }
        for (item, rank) in zip(items, ranks) {
            self.items.append(
                laidOut(
                    item, rank: rank, rankWidth: rankWidth, labelX: labelX,
                    labelWidth: max(context.unit, labelWidth), trail: isOneUnit ? trail : nil, bars: bars))
        }
    }

    private func laidOut(
        _ item: ListItem, rank: String, rankWidth: Double, labelX: Double, labelWidth: Double,
        trail: Double?, bars: FigureBars?
    ) -> LaidOutBlock {
        var style = context.type(.listItem)
        if item.isHighlighted { style.font.weight = 700 }
        let label = context.paragraph(item.label, style, width: labelWidth)
        let baseline = padding + label.ascent
        var result = LaidOutBlock(marks: [Mark(.text(label.items(baseline: Point(labelX, baseline))))])
        if list.hasRanks {
            let type = context.type(.rank)
            let isEmphasized = (item.rank ?? .max) <= list.emphasized
            let color = isEmphasized ? context.color(.accent) : context.color(.secondary)
            var numeral = TextItem(
                rank, x: rankWidth, y: baseline + (type.font.size - style.font.size) * 0.1, font: type.font,
                fill: color)
            numeral.align = .right
            numeral.origin = context.noteNumbering(rank, of: "a rank in the list")
            result.marks.insert(Mark(.text([numeral])), at: 0)
        }
        if let value = item.value { result.marks += marks(value, baseline: baseline, trail: trail, style) }
        result.height = padding + max(label.height, style.font.size)
        let note = context.paragraph(item.note, context.type(.label), width: width - labelX)
        if !note.lines.isEmpty {
            result.height += context.unit * 0.25
            result.marks.append(Mark(.text(note.items(at: Point(labelX, result.height)))))
            result.height += note.height
        }
        if let bars, let value = item.value, let number = value.number {
            result.height += context.unit * 0.36
            let height = context.length(.signHeight)
            result.marks += bars.marks(
                number, bound: value.bound, highlight: item.isHighlighted ? context.color(.accent) : nil,
                at: Point(labelX, result.height), height: height)
            result.height += height
        }
        result.height += padding
        return result.annotated(Annotation(.listItem))
    }

    /// Draws a value at the right edge.
    ///
    /// - Parameter trail: The common width after the decimal points; nil to align at the right.
    private func marks(
        _ value: TableCell, baseline: Double, trail: Double?, _ style: TypeStyle
    ) -> [Mark] {
        var item: TextItem
        switch value.content {
        case .text(let text):
            item = TextItem(text, x: width, y: baseline, font: value.font, fill: style.color)
            item.align = .right
        case .figure(let lead, let rest):
            let widths = value.widths(context.measuring)
            item = TextItem(
                x: width - (trail ?? widths.trail) - widths.lead, y: baseline, lines: [lead + rest],
                font: value.font,
                style: Style(fill: style.color))
        }
        item.origin = value.origin
        return [Mark(.text([item]))]
    }

    /// Lays out some of the items in columns, filled one after the other. Items side by side begin at the
    /// same height.
    func columns(_ items: ArraySlice<LaidOutBlock>) -> LaidOutBlock {
        let rows = (items.count + list.columns - 1) / list.columns
        var placed: [(index: Int, mark: Mark)] = []
        var result = LaidOutBlock()
        let weight = context.length(.hairlineWidth)
        var ruleMarks: [Mark] = []
        for row in 0..<rows {
            let indices = (0..<list.columns).map { $0 * rows + row }.filter { $0 < items.count }
            let height = indices.reduce(0) { max($0, items[items.startIndex + $1].height) }
            for index in indices {
                let x = Double(index / rows) * (width + gutter)
                placed.append((index, items[items.startIndex + index].group(x: x, y: result.height)))
                if list.rules {
                    let rule = RuleItem(
                        from: Point(x, result.height + height - weight / 2),
                        to: Point(x + width, result.height + height - weight / 2),
                        style: Style(stroke: context.color(.hairline), width: weight))
                    ruleMarks.append(Mark(.rule([rule]), role: .furniture))
                }
            }
            result.height += height
        }
        // The reading order is down one column, then the next.
        result.marks = ruleMarks + placed.sorted { $0.index < $1.index }.map(\.mark)
        return result
    }
}
