import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// The change of a figure: words that say since when, then an arrow and a number in the colour for rising or
/// falling. The arrow shows the sign, so that the meaning doesn't depend on the colour alone.
struct FigureChange {
    private let number: Double
    private let unit: String

    /// - Parameters:
    ///   - unit: The unit that the block states.
    ///   - figure: The figure that has changed.
    init?(_ node: Node, unit: Node?, of figure: FigureValue, _ context: SheetContext) {
        let amount = FigureAmount(node, name: "change", of: figure, context) { number, unit in
            "write change: \(number) and changeUnit: '\(unit)'"
        }
        guard let amount else { return nil }
        number = amount.number
        self.unit = unit == nil ? amount.unit : context.text(unit).joined()
        if let named = amount.named { context.check(unit: self.unit, of: named, at: unit?.span) }
    }

    /// Lays out the words and the change on one line, or on separate lines if the width is too small.
    func laidOut(_ label: String, width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.change)
        let format = ValueFormat(
            pattern: "▲" + unit, type: "chinese", config: context.config, span: nil, log: context.log)
        let color = number > 0 ? context.color(.rise) : number < 0 ? context.color(.fall) : style.color
        var quiet = style.font
        quiet.weight = 400
        let words = label.isEmpty ? [] : [TextRun(label, font: quiet, fill: context.color(.secondary))]
        var change = TextRun(format.text(.number(number)), fill: color)
        let gap = words.isEmpty ? 0 : style.font.size * 0.3
        let whole = context.measuring.width(of: words + [change], in: style.font) + gap
        var lines = [[change]]
        if whole <= width {
            change.gap = gap
            lines = [words + [change]]
        } else if !words.isEmpty {
            let paragraph = context.paragraph(words, style, width: width)
            lines.insert(contentsOf: paragraph.lines, at: 0)
        }
        var item = TextItem(
            x: 0, y: style.font.size * 0.88, lines: lines, font: style.font, style: Style(fill: style.color))
        item.lineHeight = style.leading
        return LaidOutBlock(
            marks: [Mark(.text([item]))],
            height: style.font.size + Double(lines.count - 1) * style.leading)
    }
}
