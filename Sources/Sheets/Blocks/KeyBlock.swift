import ChartCompiler
import Documents
import Grammar
import SceneGraph

/// A key shared by the whole sheet: what solid, hatched and open marks stand for.
struct KeyBlock: Block {
    static let key = "key"

    struct Entry: Declared, Sendable {
        var label: Node?
        var fill: PaintValue?
        var stroke: PaintValue?
        var bound: Bound?

        static let typeName = "an entry of a key"

        static let properties: [Property<Entry>] = [
            Property("label", \.label, .any, "What the mark stands for."),
            Property("fill", \.fill, .paint, "The mark's fill."),
            Property("stroke", \.stroke, .paint, "The mark's outline."),
            Property("bound", \.bound, .name(), "Whether the mark's end is open."),
        ]
    }

    var entries: [Entry]

    static func decode(_ node: Node, _ context: DecodingContext) -> KeyBlock? {
        ValueType<[Entry]>.list(of: .object()).decode(node, context).map { KeyBlock(entries: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type("keyLabel", size: 22)
        let (markWidth, markHeight, gap) = (48.0, 24.0, 14.0)
        var result = LaidOutBlock(height: markHeight)
        let widths = entries.map { entry in
            markWidth + (entry.bound?.isOpenAbove == true ? 36 : 0) + gap
                + context.measuring.width(of: context.text(entry.label).joined(), in: style.font)
        }
        let total = widths.reduce(0, +)
        let space = entries.count > 1 ? min(56, max(16, (width - total) / Double(entries.count - 1))) : 0
        var x = 0.0
        for (entry, entryWidth) in zip(entries, widths) {
            if x > 0, x + entryWidth > width {
                x = 0
                result.height += style.leading + 12
            }
            let y = result.height - markHeight
            var paint = Style(fill: entry.fill?.paint, stroke: entry.stroke?.paint, strokeWidth: 2)
            if case .hatch(var hatch)? = paint.fill {
                (hatch.lineWidth, hatch.spacing) = (1.6, 8)
                paint.fill = .hatch(hatch)
            }
            var end = x + markWidth
            let rect = Rect(x: x + 1, y: y, width: markWidth - 2, height: markHeight)
            if entry.bound?.isOpenAbove == true {
                var definition = BoundDefinition()
                (definition.fade, definition.arrow, definition.strokeWidth, definition.overhang) = (
                    36, 0, 4, 4
                )
                result.marks +=
                    OpenEnd(definition).bar(rect, paint, isHorizontal: true, isForward: true).marks
                end += 36
            } else {
                result.marks.append(Mark(.rect([RectItem(rect, style: paint)])))
            }
            let label = TextItem(
                context.text(entry.label).joined(), x: end + gap,
                y: y + markHeight / 2 + style.font.size * 0.36,
                font: style.font, fill: style.color)
            result.marks.append(Mark(.text([label])))
            x += entryWidth + space
        }
        return result
    }
}
