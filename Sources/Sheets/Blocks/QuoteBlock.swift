import Colors
import Documents
import Grammar
import SceneGraph
import Typesetting

/// A pull quote in balanced lines, with quotation marks or rules, and who said it.
struct QuoteBlock: Block, Declared {
    static let key = "quote"
    static let documentation =
        "A pull quote: between large quotation marks, or beside a rule, in balanced lines; and who said it."
    var text: Node?
    var speaker: Node?
    var role: Node?
    var style = Look.marks
    var color: PaintValue?

    enum Look: String, CaseIterable, Sendable {
        /// Between large quotation marks.
        case marks
        /// Beside a strong rule.
        case rule
        /// Centred between two fine rules.
        case centered
    }

    static let typeName = "a quote"

    static let properties: [Property<QuoteBlock>] = [
        Property("text", \.text, .text, "The words, without quotation marks.").required(),
        Property("speaker", \.speaker, .text, "Who said it."),
        Property("role", \.role, .text, "Who that is."),
        Property(
            "style", \.style, .name(),
            "'marks': between large quotation marks; 'rule': beside a rule; 'centered': between two fine rules."
        ),
        Property("color", \.color, .paint, "The colour of marks and rule."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> QuoteBlock? {
        guard node.members == nil else { return ValueType<QuoteBlock>.object().decode(node, context) }
        return TextContent(node, context).map { QuoteBlock(text: $0.text) }
    }

    /// A raised comma of a quotation mark, within 0…1 of its height: a ball, and a tail that rises from it.
    private static let comma =
        "M0.66,0.7A0.3,0.3,0,1,1,0.06,0.7C0.04,0.36,0.24,0.1,0.62,0L0.66,0.08C0.44,0.18,0.33,0.28,0.32,0.4A0.3,0.3,0,0,1,0.66,0.7Z"

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let laid =
            switch style {
            case .marks: betweenMarks(width: width, context)
            case .rule: besideRule(width: width, context)
            case .centered: centered(width: width, context)
            }
        return laid.annotated(Annotation(.quote))
    }

    private func accent(_ context: SheetContext) -> Color { color?.color ?? context.color(.accent) }

    private func betweenMarks(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let quote = context.type(.quote)
        let size = quote.font.size
        let height = size * 0.95
        let left = height * 1.62 + size * 0.35
        let lines = context.paragraph(text, quote, width: width - left * 2 + size * 0.35, isBalanced: true)
        var result = LaidOutBlock(marks: marks(at: .zero, height: height, isOpening: true, context))
        result.marks.append(Mark(.text(lines.items(at: Point(left, 0)))))
        result.height = lines.height
        // The closing marks follow the last word.
        let last = lines.lines.last.map { context.measuring.width(of: $0, in: lines.font) } ?? 0
        result.marks += marks(
            at: Point(left + last + size * 0.35, lines.height - size * 0.95), height: height,
            isOpening: false, context)
        addSpeaker(to: &result, x: left, width: width - left, context)
        return result
    }

    private func besideRule(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let quote = context.type(.quote)
        let weight = context.unit * 0.22
        let left = context.unit * 1.4
        let lines = context.paragraph(
            opened(context), quote, width: width - left, isBalanced: true)
        var result = LaidOutBlock(marks: [Mark(.text(lines.items(at: Point(left, 0))))])
        result.height = lines.height
        addSpeaker(to: &result, x: left, width: width - left, context)
        let bar = RectItem(
            x: 0, y: 0, width: weight, height: result.height, style: Style(fill: accent(context)))
        result.marks.insert(Mark(.rect([bar]), role: .furniture), at: 0)
        return result
    }

    private func centered(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let quote = context.type(.quote)
        let unit = context.unit
        let weight = context.length(.rule)
        let lines = context.paragraph(
            opened(context), quote, width: width * 0.86, align: .center, isBalanced: true)
        var result = LaidOutBlock(marks: [context.rule(width: width, weight: weight, color: accent(context))])
        result.height = weight + unit * 1.5
        result.marks.append(Mark(.text(lines.items(at: Point(width * 0.07, result.height)))))
        result.height += lines.height
        addSpeaker(to: &result, x: 0, width: width, align: .center, context)
        result.height += unit * 1.5
        result.marks.append(
            context.rule(width: width, y: result.height, weight: weight, color: accent(context)))
        result.height += weight
        return result
    }

    /// The words between the quotation marks of the typeface.
    private func opened(_ context: SheetContext) -> String {
        "“" + context.text(text).joined(separator: "\n") + "”"
    }

    private func addSpeaker(
        to result: inout LaidOutBlock, x: Double, width: Double, align: TextAlign = .left,
        _ context: SheetContext
    ) {
        let name = context.text(speaker).joined()
        let role = context.text(role).joined(separator: " ")
        guard !(name + role).isEmpty else { return }
        let style = context.type(.byline)
        var strong = style.font
        strong.weight = 700
        var runs: [TextRun] = []
        if !name.isEmpty { runs.append(TextRun(name, font: strong, fill: context.color(.ink))) }
        if !role.isEmpty { runs.append(TextRun(role, gap: runs.isEmpty ? 0 : style.font.size * 0.8)) }
        let isOneLine = context.measuring.width(of: runs, in: style.font) <= width
        result.height += context.unit * 1.1
        var item = TextItem(
            x: align == .center ? x + width / 2 : x, y: result.height + style.ascent,
            lines: isOneLine ? [runs] : runs.map { [$0] }, font: style.font, style: Style(fill: style.color))
        item.align = align
        item.lineHeight = style.leading
        result.marks.append(Mark(.text([item])))
        result.height += style.font.size + (isOneLine ? 0 : style.leading)
    }

    /// Draws two raised commas as an opening or closing quotation mark.
    private func marks(
        at point: Point, height: Double, isOpening: Bool, _ context: SheetContext
    ) -> [Mark] {
        guard let comma = Path(svg: Self.comma) else { return [] }
        var path = Path()
        for index in 0..<2 {
            let shift = Double(index) * 0.8
            path.elements +=
                comma.map { p in
                    // The closing marks are the opening ones turned by half a circle.
                    let local = isOpening ? Point(p.x + shift, p.y) : Point(1.5 - p.x - shift, 1 - p.y)
                    return Point(point.x + local.x * height, point.y + local.y * height)
                }.elements
        }
        return [Mark(.path([PathItem(path, style: Style(fill: accent(context)))]), role: .furniture)]
    }
}
