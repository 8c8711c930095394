import Colors
import SceneGraph
import Typesetting

/// A remark on a part of what icons count, on a bracket as wide as the part's icons.
struct PartRemark {
    let lines: [String]
    let color: Color
    /// The width of the part's icons.
    let part: Double
    /// The width that the remark may have.
    let width: Double

    func laidOut(_ context: SheetContext) -> LaidOutBlock {
        let unit = context.unit
        let inset = unit * 0.65
        var result = LaidOutBlock(height: unit * 0.5)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            var style = context.type(.cardLabel)
            var runs = [TextRun(line)]
            if index == 0 {
                style.font.weight = max(style.font.weight, 700)
            } else {
                runs = figuresSetLarge(line, context)
            }
            let paragraph = context.paragraph(runs, style, width: width - inset)
            // Figures rise above the line by half of what they are larger.
            if runs.count > 1 { result.height += figureSize(context) * 0.3 }
            result.marks.append(Mark(.text(paragraph.items(at: Point(inset, result.height)))))
            result.height += paragraph.height + style.leading - style.font.size
        }
        let stroke = Style(stroke: color, width: context.length(.rule) * 0.8)
        var path = Path()
        path.move(to: Point(part, 0))
        path.line(to: Point(0, 0))
        path.line(to: Point(0, result.height))
        result.marks.append(Mark(.path([PathItem(path, style: stroke)]), role: .furniture))
        return result
    }

    private func figureSize(_ context: SheetContext) -> Double { context.type(.iconFigure).font.size * 0.75 }

    /// The line with its numbers in the colour and type of figures.
    private func figuresSetLarge(_ line: String, _ context: SheetContext) -> [TextRun] {
        let font = context.type(.figure).font.sized(figureSize(context))
        let gap = font.size * 0.12
        var runs: [TextRun] = []
        var wasFigure = false
        for character in line {
            let isFigure = character.isASCII && (character.isNumber || ".,".contains(character) && wasFigure)
            if isFigure == wasFigure, let last = runs.indices.last {
                runs[last].text.append(character)
            } else {
                let text = String(character)
                let space = runs.isEmpty ? 0 : gap
                runs.append(
                    isFigure ? TextRun(text, font: font, fill: color, gap: space) : TextRun(text, gap: space))
            }
            wasFigure = isFigure
        }
        return runs
    }
}
