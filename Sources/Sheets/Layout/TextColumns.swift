import SceneGraph
import Typesetting

/// Paragraphs of running text, broken into lines that can be distributed over columns and pages.
struct TextColumns {
    /// The lines of each paragraph.
    let paragraphs: [[LaidOutBlock]]
    let width: Double
    let gutter: Double
    let leading: Double
    let size: Double

    var lines: [LaidOutBlock] { paragraphs.flatMap { $0 } }

    init(
        _ texts: [[TextRun]], style: TypeStyle, width: Double, gutter: Double, indent: Double,
        isJustified: Bool, align: TextAlign, _ context: SheetContext
    ) {
        self.width = width
        self.gutter = gutter
        leading = context.baseline ?? style.leading
        size = style.font.size
        let breaking = LineBreaking(isJustified: isJustified, indent: indent)
        paragraphs = texts.map { text in
            let paragraph = context.paragraph(
                text, style, width: width, align: align, breaking: breaking)
            return paragraph.lines.map { line in
                var item = TextItem(
                    x: 0, y: paragraph.ascent, lines: [line], font: style.font,
                    style: Style(fill: style.color))
                item.align = align
                if align == .right { item.x = width } else if align == .center { item.x = width / 2 }
                return LaidOutBlock(marks: [Mark(.text([item]))], height: style.font.size)
            }
        }
    }
}
