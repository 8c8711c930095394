import Documents
import Grammar
import SceneGraph
import Typesetting

extension SectionBlock {
    /// The head of a chapter: a strong rule in the accent colour, a line with number and label, and a large
    /// title. The content begins at its height.
    func chapterHead(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let accent = color?.color ?? context.color(.accent)
        let weight = rule?.width ?? context.length(.chapterRule)
        var result = LaidOutBlock()
        result.marks.append(
            context.rule(width: width, weight: weight, color: rule?.color?.color ?? accent))
        var y = weight
        let topic = topic(context)
        if !topic.isEmpty {
            let size = topic.reduce(0) { max($0, $1.font?.size ?? 0) }
            y += context.length(.sectionTitleOffset) + size * 0.88
            let item = TextItem(
                x: 0, y: y, lines: [topic], font: context.type(.number).font, style: Style(fill: accent))
            result.marks.append(Mark(.text([item])))
            y += size * 0.12
        }
        var style = context.type(.chapterTitle)
        if let size { style = style.sized(size) }
        let title = context.paragraph(title, style, width: width, isBalanced: true)
        y += context.length(.sectionTitleOffset) + style.font.size * 0.88
        result.marks.append(titleMark(title, baseline: Point(0, y), context))
        y += style.leading * Double(max(title.lines.count, 1) - 1)
        result.height = y + style.font.size * 0.6 + (blocks.first?.space ?? context.length(.sectionGap))
        return result
    }

    /// The number and label.
    private func topic(_ context: SheetContext) -> [TextRun] {
        let numberStyle = context.type(.number)
        let labelStyle = context.type(.label)
        let number = context.name(number)
        let label = context.text(label).joined(separator: " ")
        context.noteNumbering(number, of: "the number of a section")
        var runs: [TextRun] = []
        if !number.isEmpty {
            runs.append(TextRun(number, font: numberStyle.font, fill: numberStyle.color))
        }
        if !label.isEmpty {
            let gap = runs.isEmpty ? 0 : numberStyle.font.size * 0.75
            runs.append(TextRun(label, font: labelStyle.font, fill: labelStyle.color, gap: gap))
        }
        return runs
    }
}
