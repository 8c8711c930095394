import ChartModel
import Diagnostics
import Documents
import Figures
import Grammar
import SceneGraph
import Typesetting

/// A number shown as that many icons, some of which may be highlighted.
struct IconsBlock: Block, Declared {
    static let key = "icons"
    static let documentation =
        "A number as so many icons, of which a part may be highlighted: 103, 19 of them. Icons of an open end are outlined and grow fainter."
    var count: Node?
    var figure: Node?
    var part: Node?
    var partFigure: Node?
    var unit: Node?
    var label: Node?
    var partLabel: Node?
    var partNote: Node?
    var aside: [PlacedBlock] = []
    var note: Node?
    var symbol: Path?
    var each = 1.0
    var perRow: Int?
    var rows: Int?
    var size: Double?
    var arrangement: Arrangement?
    var status = Status.done
    var bound: Bound?
    var color: PaintValue?
    var partColor: PaintValue?

    enum Arrangement: String, CaseIterable, Sendable {
        /// The part and the rest as two arrays side by side.
        case beside
        /// The rest below the part.
        case stacked
        /// One array that begins with the part.
        case together
    }

    static let typeName = "icons"

    static let properties: [Property<IconsBlock>] = [
        Property("count", \.count, .text, "The number, or a text with an expression."),
        Property("figure", \.figure, .text, "The id of a figure in place of the number."),
        Property("part", \.part, .text, "How many of them are highlighted."),
        Property("partFigure", \.partFigure, .text, "The id of a figure in place of that number."),
        Property("unit", \.unit, .text, "The unit; the figure's own where left out."),
        Property("label", \.label, .text, "What is counted; beside a part, what the rest is."),
        Property("partLabel", \.partLabel, .text, "What the part is."),
        Property(
            "partNote", \.partNote, .text,
            "A remark on the part, hung under it on a bracket: its first line names the part, figures in the others are set large."
        ),
        Property(
            "aside", \.aside, .blocks,
            "Blocks beside that remark, under the rest: what is said here but not counted. The first states the columns that they take."
        ),
        Property("note", \.note, .text, "A remark under the icons, such as what one stands for."),
        Property(
            "symbol", \.symbol, .iconSymbol,
            "\(IconSymbol.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")), or an SVG path within −1…1."
        ),
        Property("each", \.each, .number(in: 0.001...1e12), "How many one icon stands for."),
        Property("perRow", \.perRow, .integer(in: 1...1000), "How many icons stand in a row."),
        Property(
            "rows", \.rows, .integer(in: 1...1000),
            "In how many rows icons stand, as large as fills the width; in more where they would be dots."),
        Property("size", \.size, .length, "The distance of two icons, about."),
        Property(
            "arrangement", \.arrangement, .name(),
            "Part and rest side by side, under one another, or in one array."),
        Property("status", \.status, .name(), "Icons of a target are drawn as the theme draws targets."),
        Property("bound", \.bound, .name(), "Whether the count is a floor; the figure's own where left out."),
        Property("color", \.color, .paint, "The colour of the icons; with a part, of the rest."),
        Property("partColor", \.partColor, .paint, "The colour of the part."),
    ]

    /// The most icons that are drawn: nobody could count more, nor would they fit on a page.
    private static let mostIcons = 2000.0

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let sets = sets(context), !sets.isEmpty else { return LaidOutBlock() }
        let layout = IconLayout(
            sets: sets, symbol: symbol ?? Path(svg: IconSymbol.circle.svg) ?? Path(), each: each,
            perRow: perRow, rows: rows, size: size, arrangement: arrangement, width: width, context: context)
        var result = layout.laidOut()
        let remark = remark(under: layout.partWidth, width: width, context)
        if remark.height > 0 {
            result.height += context.unit * 1.1
            result.marks.append(remark.group(y: result.height))
            result.height += remark.height
        }
        let note = context.paragraph(note, context.type(.note), width: width)
        if !note.lines.isEmpty {
            result.height += context.unit * 0.9
            result.marks.append(Mark(.text(note.items(at: Point(0, result.height)))))
            result.height += note.height
        }
        let words = sets.map { context.name($0.label) + "：" + $0.figure.printed + $0.figure.unit }
        return result.annotated(Annotation(.figure, alternative: words.joined(separator: "；")))
    }

    /// The remark on the part, and what stands beside it at the right.
    private func remark(under part: Double, width: Double, _ context: SheetContext) -> LaidOutBlock {
        let grid = context.filling(width).grid
        let asideWidth = aside.isEmpty ? 0 : grid.width(of: aside[0].span ?? 1)
        var result = LaidOutBlock()
        if partNote != nil {
            let room = width - (aside.isEmpty ? 0 : asideWidth + grid.gutter)
            result = PartRemark(
                lines: context.text(partNote), color: partColor?.color ?? context.color(.accent),
                part: min(part, room), width: room
            ).laidOut(context)
        }
        guard !aside.isEmpty else { return result }
        let content = Stack(context: context.filling(asideWidth), width: asideWidth).laidOut(aside)
        result.marks.append(content.group(x: width - asideWidth))
        result.height = max(result.height, content.height)
        return result
    }

    /// Returns the part and the rest, or the whole if there is no part; nil after an error.
    private func sets(_ context: SheetContext) -> [IconLayout.Set]? {
        guard var whole = figure(figure, count, context) else { return nil }
        if let bound, !whole.isMissing { whole.bound = bound }
        if let total = whole.number, total / each > Self.mostIcons {
            var each = each
            while total / each > Self.mostIcons { each *= 10 }
            context.log.error(
                .tooManyIcons, "\(total.plain) are more icons than a reader can take in",
                at: (count ?? figure)?.span,
                hint: "let one stand for several: 'each: \(each.plain)'")
            return nil
        }
        let isTarget = status == .target || whole.kind == "target"
        let rest = color?.color ?? (isTarget ? context.color(.target) : context.color(.result))
        let paint = isTarget ? Status.target.style(color: color?.color, context) : Style(fill: rest)
        let wholeSet = IconLayout.Set(
            figure: whole, count: whole.number ?? 0, label: label, style: paint,
            ink: isTarget || color != nil ? rest : context.color(.ink), tail: rest)
        guard part != nil || partFigure != nil else { return [wholeSet] }
        guard var highlighted = figure(partFigure, part, context) else { return nil }
        if let total = whole.number, let count = highlighted.number, count > total {
            context.log.error(
                .partOverWhole, "a part of \(count.plain) is more than the whole of \(total.plain)",
                at: (part ?? partFigure)?.span)
            return nil
        }
        if highlighted.unit.isEmpty, !highlighted.isMissing { highlighted.unit = whole.unit }
        var other = wholeSet
        if arrangement != .together {
            other.figure = remainder(of: whole, beside: highlighted, context)
            other.count = other.figure.number ?? 0
            other.ink = color?.color ?? context.color(.secondary)
        }
        let accent = partColor?.color ?? context.color(.accent)
        let set = IconLayout.Set(
            figure: highlighted, count: highlighted.number ?? 0, label: partLabel, style: Style(fill: accent),
            ink: accent, tail: accent)
        return [set, other]
    }

    /// The whole without the part; missing if one of them is.
    private func remainder(
        of whole: FigureValue, beside part: FigureValue, _ context: SheetContext
    ) -> FigureValue {
        guard let total = whole.number, let count = part.number else {
            return FigureValue(text: TableCell.missing)
        }
        var remainder = whole
        remainder.number = total - count
        remainder.text = (total - count).plain
        let reads = [figure, partFigure].compactMap { $0 }.map { FigureRead(context.name($0), "value") }
        context.note(
            remainder.text, from: reads, by: "\(total.plain) − \(count.plain)",
            at: (partFigure ?? self.part)?.span)
        return remainder
    }

    /// A figure with a number, or one that is missing, which has been told; nil after an error.
    private func figure(_ id: Node?, _ number: Node?, _ context: SheetContext) -> FigureValue? {
        if let id {
            let figure = context.figure(id, unit: unit)
            if figure.number != nil || figure.isMissing { return figure }
            if !figure.text.isEmpty {
                context.log.error(.notANumber, "'\(figure.text)' is no number of icons", at: id.span)
            }
            return nil
        }
        let unit = context.text(unit).joined()
        let text = context.text(number, unit: unit).joined()
        if text == TableCell.missing { return FigureValue(text: text) }
        guard let value = Double(text), value >= 0, value.isFinite else {
            if number == nil {
                context.log.error(.missingProperty, "icons need a 'count' or a 'figure'")
            } else {
                context.log.error(.notANumber, "'\(text)' is no number of icons", at: number?.span)
            }
            return nil
        }
        var figure = FigureValue(text: text, unit: unit)
        figure.number = value
        return figure
    }
}
