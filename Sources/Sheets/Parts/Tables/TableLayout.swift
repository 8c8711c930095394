import Colors
import SceneGraph
import Typesetting

/// A table block, laid out row by row.
struct TableLayout {
    enum Kind { case group, row }

    struct Part {
        var kind: Kind
        var laid: LaidOutBlock
        /// Whether the next part belongs to another group.
        var endsGroup = false
        /// The heading that is repeated if the row begins a page within its group.
        var continued: LaidOutBlock?
    }

    /// The suffix of a heading that is repeated on another page.
    private static let continuation = "（续）"

    private(set) var head = LaidOutBlock()
    private(set) var parts: [Part] = []
    let columns: TableColumns
    private let width: Double
    private let context: SheetContext
    private let rules: TableBlock.Rules
    private let padding: Double

    init(
        _ content: TableContent, rules: TableBlock.Rules, isStriped: Bool, width: Double,
        _ context: SheetContext
    ) {
        self.width = width
        self.context = context
        self.rules = rules
        padding = context.length(.cellPadding)
        let hasPlates = isStriped || content.rows.contains(where: \.isHighlighted)
        columns = TableColumns(
            content, width: width, inset: hasPlates ? context.unit * 0.5 : 0, context)
        head = headRow()
        for group in content.groups {
            if let title = group.title { parts.append(Part(kind: .group, laid: heading(title))) }
            let continued = group.title.map { heading($0 + Self.continuation) }
            for (index, row) in group.rows.enumerated() {
                let laid = self.row(row, isStripe: isStriped && index % 2 == 1)
                parts.append(Part(kind: .row, laid: laid, continued: index > 0 ? continued : nil))
            }
            if !parts.isEmpty { parts[parts.count - 1].endsGroup = true }
        }
        for index in parts.indices { addRule(under: index) }
    }

    private mutating func addRule(under index: Int) {
        let isLast = index == parts.count - 1
        let part = parts[index]
        let isShown =
            switch rules {
            case .rows: true
            case .groups: part.endsGroup
            case .none: false
            }
        guard isShown || isLast else { return }
        let weight = context.length(.hairlineWidth)
        let rule = context.rule(
            width: width, y: part.laid.height - weight / 2, weight: weight,
            color: context.color(isLast ? .ink : .hairline))
        parts[index].laid.marks.append(rule)
    }

    // MARK: Head and headings

    private func headRow() -> LaidOutBlock {
        let style = columns.headStyle
        let (strong, fine) = (context.length(.rule), context.length(.hairlineWidth))
        // A reference mark hangs in the gap after its column; the last column has no gap after it.
        let widths = columns.columns.enumerated().map { index, column in
            column.width - (index == columns.columns.count - 1 ? columns.markWidth(column) : 0)
        }
        let paragraphs = zip(columns.columns, widths).map { columns.headParagraph($0, width: $1) }
        let text = paragraphs.reduce(0) { max($0, $1.height) }
        guard text > 0 else {
            return LaidOutBlock(
                marks: [context.rule(width: width, weight: strong, color: context.color(.ink))],
                height: strong)
        }
        let bottom = strong + padding * 1.2 + text
        var result = LaidOutBlock(height: bottom + padding + fine)
        for (column, paragraph) in zip(columns.columns, paragraphs) {
            let point = Point(column.x, bottom - paragraph.height)
            var marks = [Mark(.text(paragraph.items(at: point)))]
            if !column.mark.isEmpty, let last = paragraph.lines.last {
                let line = context.measuring.width(of: last, in: style.font)
                let end =
                    switch paragraph.align {
                    case .left: column.x + line
                    case .center: column.x + (paragraph.width + line) / 2
                    case .right: column.x + paragraph.width
                    }
                let baseline = point.y + paragraph.ascent + Double(paragraph.lines.count - 1) * style.leading
                marks.append(raised(column.mark, after: Point(end, baseline), style.font, style.color))
            }
            result.marks.append(LaidOutBlock(marks: marks).group(annotation: Annotation(.tableHeader)))
        }
        result = result.annotated(Annotation(.tableRow))
        result.marks.insert(
            context.rule(width: width, weight: strong, color: context.color(.ink)), at: 0)
        result.marks.insert(
            context.rule(width: width, y: result.height - fine, weight: fine, color: context.color(.ink)),
            at: 1)
        return result
    }

    private func heading(_ title: String) -> LaidOutBlock {
        let style = context.type(.tableHead)
        let x = columns.columns.first?.x ?? 0
        let paragraph = context.paragraph(title, style, width: width - x)
        let top = padding * 1.9
        let cell = LaidOutBlock(marks: [Mark(.text(paragraph.items(at: Point(x, top))))])
            .annotated(Annotation(.tableHeader))
        return LaidOutBlock(marks: cell.marks, height: top + paragraph.height + padding)
            .annotated(Annotation(.tableRow))
    }

    // MARK: Rows

    private func row(_ row: TableContent.Row, isStripe: Bool) -> LaidOutBlock {
        var style = context.type(.tableCell)
        var result = LaidOutBlock()
        var lines = 1
        for (cell, column) in zip(row.cells, columns.columns) {
            style.font = cell.font
            let laid: LaidOutBlock
            switch cell.content {
            case .text(let text):
                let textWidth = column.width - cell.markWidth(context.measuring)
                let paragraph = context.paragraph(
                    text, style, width: textWidth, align: column.textAlign)
                lines = max(lines, paragraph.lines.count)
                laid = textCell(paragraph, cell, column, style)
            case .figure(let lead, let trail):
                laid = figureCell(lead, trail, cell, column, style, isHighlighted: row.isHighlighted)
            }
            result.marks.append(laid.group(annotation: Annotation(.tableCell)))
        }
        result.height = 2 * padding + style.font.size + Double(lines - 1) * style.leading
        result = result.annotated(Annotation(.tableRow))
        if isStripe || row.isHighlighted {
            let plate = RectItem(
                x: 0, y: 0, width: width, height: result.height,
                style: Style(fill: context.color(row.isHighlighted ? .plate : .stripe)))
            result.marks.insert(Mark(.rect([plate]), role: .furniture), at: 0)
        }
        return result
    }

    private func textCell(
        _ paragraph: Paragraph, _ cell: TableCell, _ column: PlacedColumn, _ style: TypeStyle
    ) -> LaidOutBlock {
        let items = paragraph.items(at: Point(column.x, padding)).map { item in
            var item = item
            item.origin = cell.origin
            return item
        }
        var marks = [Mark(.text(items))]
        if !cell.mark.isEmpty, let last = paragraph.lines.last {
            let line = context.measuring.width(of: last, in: style.font)
            let start =
                switch paragraph.align {
                case .left: column.x
                case .center: column.x + (paragraph.width - line) / 2
                case .right: column.x + paragraph.width - line
                }
            let baseline = padding + paragraph.ascent + Double(paragraph.lines.count - 1) * style.leading
            marks.append(raised(cell.mark, after: Point(start + line, baseline), style.font, style.color))
        }
        return LaidOutBlock(marks: marks)
    }

    private func figureCell(
        _ lead: [TextRun], _ trail: [TextRun], _ cell: TableCell, _ column: PlacedColumn,
        _ style: TypeStyle, isHighlighted: Bool
    ) -> LaidOutBlock {
        let leadWidth = context.measuring.width(of: lead, in: cell.font)
        let ownTrail = context.measuring.width(of: trail, in: cell.font)
        let whole = leadWidth + ownTrail + cell.markWidth(context.measuring)
        let x =
            switch column.align {
            case .decimal: column.point - leadWidth
            case .left: column.x
            case .center: column.x + (column.width - whole) / 2
            case .right: column.x + column.width - whole
            }
        let baseline = padding + 0.88 * cell.font.size
        var marks: [Mark] = []
        if let bars = column.bars, let number = cell.number {
            let height = min(context.length(.barHeight), cell.font.size + padding)
            let accent = isHighlighted ? context.color(.accent) : nil
            marks += bars.marks(
                number, bound: cell.bound, highlight: accent,
                at: Point(column.x + column.barOffset, padding + (cell.font.size - height) / 2),
                height: height)
        }
        var item = TextItem(
            x: x, y: baseline, lines: [lead + trail], font: cell.font, style: Style(fill: style.color))
        item.origin = cell.origin
        marks.insert(Mark(.text([item])), at: 0)
        if !cell.mark.isEmpty {
            let end = Point(x + leadWidth + ownTrail, baseline)
            marks.append(raised(cell.mark, after: end, cell.font, style.color))
        }
        return LaidOutBlock(marks: marks)
    }

    /// The reference mark of a note, raised after the text it belongs to.
    private func raised(_ mark: String, after point: Point, _ font: FontStyle, _ color: Color) -> Mark {
        let item = TextItem(
            mark, x: point.x + font.size * 0.06, y: point.y - font.size * 0.34,
            font: font.sized(font.size * 0.66), fill: color)
        return Mark(.text([item]))
    }
}

extension PlacedColumn {
    fileprivate var textAlign: TextAlign {
        switch align {
        case .left: .left
        case .center: .center
        case .right, .decimal: .right
        }
    }
}
