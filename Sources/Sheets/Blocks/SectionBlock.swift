import Documents
import Grammar
import SceneGraph
import Typesetting

/// A section: a rule with a tab, a title, a label and a number, with blocks below them.
struct SectionBlock: Block, Declared {
    static let key = "section"
    static let documentation =
        "A rule with a tab, a title, what its figures are, a number; and blocks under them. It is a heading of the document."
    var title: Node?
    var label: Node?
    var number: Node?
    var blocks: [PlacedBlock] = []
    var color: PaintValue?
    var size: Double?
    var labelPlacement: LabelPlacement?
    var rule: RuleDefinition?
    var inContents = true
    var style = Look.section

    enum Look: String, CaseIterable, Sendable {
        /// A fine rule with a tab, and the title below it.
        case section
        /// A strong rule, then the number and label above a large title.
        case chapter
    }

    enum LabelPlacement: String, CaseIterable, Sendable {
        /// At the right end of the title's line.
        case right
        /// After the title, on its line.
        case beside
        case below
    }

    static let typeName = "a section"

    static let properties: [Property<SectionBlock>] = [
        Property("title", \.title, .text, "The title."),
        Property("label", \.label, .text, "What the section's figures are: year, unit."),
        Property("number", \.number, .text, "The section's number."),
        Property("blocks", \.blocks, .blocks, "The content."),
        Property("color", \.color, .paint, "The colour of tab and title."),
        Property("size", \.size, .length, "The title's size in place of the theme's."),
        Property("labelPlacement", \.labelPlacement, .name(), "Where the label stands to the title."),
        Property("rule", \.rule, .object(), "The rule over the section."),
        Property(
            "style", \.style, .name(),
            "'chapter': a strong rule, number and label over a large title, as at the top of a page."),
        Property("inContents", \.inContents, .boolean, "Whether contents and bookmarks have the title."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let head = head(width: width, context)
        var inner = context.filling(width)
        inner.level += 1
        let top = head.height
        let innerFit = fit.map { Fit(height: $0.height - top, foot: $0.foot) }
        let content = Stack(context: inner, width: width).laidOut(blocks, fit: innerFit)
        var result = LaidOutBlock(marks: head.marks + [content.group(y: top)])
        result.height = top + content.height
        result.spaceBefore = context.length(.sectionSpacing)
        (result.foot, result.isFlexible) = (content.foot, content.isFlexible)
        return result.annotated(Annotation(.section))
    }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        let head = head(width: width, context)
        var first = Piece(marks: head.marks, height: head.height)
        first.spaceBefore = context.length(.sectionSpacing)
        first.keepsWithNext = true
        first.heading = heading(context)
        var inner = context.filling(width)
        inner.level += 1
        var pieces = blocks.pieces(width: width, inner)
        if !pieces.isEmpty { pieces[0].spaceBefore = 0 }
        return [first] + pieces
    }

    private func heading(_ context: SheetContext) -> OutlineEntry? {
        guard inContents, let title else { return nil }
        return OutlineEntry(
            title: context.text(title).joined(), number: context.name(number), level: context.level,
            destination: title.destinationName)
    }

    /// Lays out the rule, tab, title, label and number. The content begins at the height of the result.
    private func head(width: Double, _ context: SheetContext) -> LaidOutBlock {
        guard style == .section else { return chapterHead(width: width, context) }
        var result = LaidOutBlock()
        let accent = color?.color ?? context.color(.accent)
        let weight = rule?.width ?? context.length(.hairlineWidth)
        result.marks.append(
            context.rule(
                width: width, weight: weight, color: rule?.color?.color ?? context.color(.hairline)))
        let tab = RectItem(
            x: 0, y: 0, width: context.length(.tabWidth), height: context.length(.tabHeight),
            style: Style(fill: accent))
        result.marks.append(Mark(.rect([tab]), role: .furniture))

        let isWide = width > context.sheetWidth * 0.6
        var titleStyle = context.type(
            context.level > 1 ? .subsectionTitle : isWide ? .sectionTitle : .sectionTitleHalf)
        if let size { titleStyle = titleStyle.sized(size) }
        if let color = color?.color { titleStyle.color = color }
        let labelStyle = context.type(.label)
        let numberStyle = context.type(.number)
        let space = titleStyle.font.size * 0.6
        let numberText = context.name(number)
        let labelText = context.text(label).joined(separator: " ")
        let numberWidth = context.measuring.width(of: numberText, in: numberStyle.font)
        let labelWidth = context.measuring.width(of: labelText, in: labelStyle.font)
        let right = numberText.isEmpty ? 0 : numberWidth + space
        var placement = labelText.isEmpty ? .below : labelPlacement ?? (isWide ? .right : .below)
        // A long label goes below the title if both don't fit on one line.
        if placement != .below, right + labelWidth + space > width / 2 {
            let natural = context.paragraph(title, titleStyle, width: .infinity).textWidth
            if natural + right + labelWidth + space > width { placement = .below }
        }
        let taken = right + (placement == .below ? 0 : labelWidth + space)
        let title = context.paragraph(title, titleStyle, width: width - taken, isBalanced: true)

        var y = context.length(.sectionTitleOffset) + titleStyle.font.size * 0.88
        let first = y
        result.marks.append(titleMark(title, baseline: Point(0, y), context))
        y += titleStyle.leading * Double(max(title.lines.count, 1) - 1)
        if !numberText.isEmpty {
            var item = TextItem(
                numberText, x: width, y: first, font: numberStyle.font, fill: numberStyle.color)
            item.align = .right
            item.origin = context.noteNumbering(numberText, of: "the number of a section")
            result.marks.append(Mark(.text([item])))
        }
        switch placement {
        case _ where labelText.isEmpty: break
        case .right:
            var item = TextItem(
                labelText, x: width - right, y: first, font: labelStyle.font, fill: labelStyle.color)
            item.align = .right
            result.marks.append(Mark(.text([item])))
        case .beside:
            let item = TextItem(
                labelText, x: title.textWidth + space, y: y, font: labelStyle.font, fill: labelStyle.color)
            result.marks.append(Mark(.text([item])))
        case .below:
            let label = context.paragraph(label, labelStyle, width: width)
            y += labelStyle.leading + labelStyle.font.size * 0.36
            result.marks.append(Mark(.text(label.items(baseline: Point(0, y)))))
            y += labelStyle.leading * Double(max(label.lines.count, 1) - 1)
        }
        // A stated space begins under the letters of the title, where a section without blocks ends.
        let depth = titleStyle.font.size * 0.2
        let gap = blocks.first?.space.map { depth + $0 } ?? context.length(.sectionGap)
        result.height = y + (blocks.isEmpty ? depth : gap)
        return result
    }

    /// The title; if the contents list it, a heading that links and bookmarks lead to.
    func titleMark(_ title: Paragraph, baseline: Point, _ context: SheetContext) -> Mark {
        let text = Mark(.text(title.items(baseline: baseline)))
        guard let heading = heading(context), !title.lines.isEmpty else { return text }
        let annotation = Annotation(
            .heading(level: min(6, context.level + 1)), destination: heading.destination,
            bookmark: Annotation.Bookmark(heading.title, level: heading.level))
        return LaidOutBlock(marks: [text]).group(annotation: annotation)
    }
}
