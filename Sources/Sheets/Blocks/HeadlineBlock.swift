import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// The headline of the sheet. It may consist of several parts, each with its own look: on one line, or one line each
/// where that is too narrow.
struct HeadlineBlock: Block, Declared {
    static let key = "headline"
    static let documentation =
        "The headline: its lines balanced, set optically on the edge; parts of it may have colours, or be targets."
    var text: Node?
    var parts: [Part] = []
    var color: PaintValue?
    var size: Double?
    var align = TextAlign.left
    var direction = Direction.horizontal
    var height: Double?

    enum Direction: String, CaseIterable, Sendable { case horizontal, vertical }

    /// A part of the headline with its own look.
    struct Part: Declared, Sendable {
        var text: Node?
        var color: PaintValue?
        var status = Status.done

        static let typeName = "a part of a headline"

        static let properties: [Property<Part>] = [
            Property("text", \.text, .text, "The words.").required(),
            Property("color", \.color, .paint, "Their colour."),
            Property("status", \.status, .name(), "A target's words are drawn as the theme draws targets."),
        ]
    }

    /// The space between two parts, in em.
    private static let partGap = 0.4

    static let typeName = "a headline"

    static let properties: [Property<HeadlineBlock>] = [
        Property("text", \.text, .text, "The words; a list of lines."),
        Property(
            "parts", \.parts, .list(of: .object()),
            "In place of 'text': stretches that stand side by side, each with a look."),
        Property("color", \.color, .paint, "The colour in place of the theme's."),
        Property("size", \.size, .length, "The size in place of the theme's."),
        Property("align", \.align, .name(), "Where its lines stand."),
        Property(
            "direction", \.direction, .name(), "Whether lines run across, or down and from right to left."),
        Property("height", \.height, .length, "How tall vertical lines may be before they break."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> HeadlineBlock? {
        guard node.members == nil else { return ValueType<HeadlineBlock>.object().decode(node, context) }
        return TextContent(node, context).map { HeadlineBlock(text: $0.text) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        var style = context.type(.headline)
        if let size { style = style.sized(size) }
        if let color = color?.color { style.color = color }
        let heading = Annotation(.heading(level: 1))
        if direction == .vertical {
            return vertical(style, width: width, fit: fit, context).annotated(heading)
        }
        if parts.contains(where: { $0.status == .target }) {
            return separated(style, width: width, context).annotated(heading)
        }
        var runs = runs(style, context)
        if runs.count > 1, context.measuring.width(of: runs, in: style.font) > width {
            for index in runs.indices.dropFirst() {
                runs[index].gap = 0
                runs[index].text = "\n" + runs[index].text
            }
        }
        let paragraph = context.paragraph(runs, style, width: width, align: align, isBalanced: true)
        var items = paragraph.items(at: .zero)
        if align == .left { for index in items.indices { items[index].trimsBearing = true } }
        return LaidOutBlock(marks: [Mark(.text(items))], height: paragraph.height).annotated(heading)
    }

    /// Sets parts of unlike looks, each as a text of its own: on one line, or under one another where that is too narrow.
    private func separated(_ style: TypeStyle, width: Double, _ context: SheetContext) -> LaidOutBlock {
        let gap = style.font.size * Self.partGap
        let whole = parts.reduce(-gap) {
            $0 + gap + context.paragraph($1.text, style, width: .infinity).textWidth
        }
        let isOneLine = whole <= width && parts.allSatisfy { context.text($0.text).count < 2 }
        var place = Point.zero
        if isOneLine, align != .left { place.x = (width - whole) / (align == .center ? 2 : 1) }
        var result = LaidOutBlock()
        for part in parts {
            let paragraph = context.paragraph(
                part.text, style, width: isOneLine ? .infinity : width, align: isOneLine ? .left : align,
                isBalanced: true)
            var items = paragraph.items(at: place)
            for index in items.indices {
                items[index].trimsBearing = align == .left && place.x == 0
                items[index].style = look(of: part, style, context)
            }
            result.marks.append(Mark(.text(items)))
            result.height = place.y + paragraph.height
            if isOneLine {
                place.x += paragraph.textWidth + gap
            } else {
                place.y += style.leading * Double(paragraph.lines.count)
            }
        }
        return result
    }

    private func look(of part: Part, _ style: TypeStyle, _ context: SheetContext) -> Style {
        let color = part.color?.color
        guard part.status == .target else { return Style(fill: color ?? style.color) }
        return TargetMark(color: color, context).style(ofLetters: style.font.size)
            ?? Style(fill: color ?? context.color(.target))
    }

    /// Sets the headline in vertical lines, the first at the right.
    private func vertical(
        _ style: TypeStyle, width: Double, fit: Fit?, _ context: SheetContext
    ) -> LaidOutBlock {
        let breaking = LineBreaking(fit: .balanced)
        let text = VerticalText(
            runs(style, context).map(\.text).joined(), font: style.font, fill: style.color,
            height: height ?? fit?.height ?? .infinity, leading: style.leading, breaking: breaking,
            measuring: context.measuring)
        if text.width > width + 0.5 {
            context.log.warning(
                .blockTooNarrow,
                "the headline is \(millimeters(text.width - width)) mm wider than its column",
                at: self.text?.span,
                hint: "give it more height or a smaller 'size'")
        }
        let x =
            switch align {
            case .left: 0.0
            case .center: (width - text.width) / 2
            case .right: width - text.width
            }
        return LaidOutBlock(
            marks: [Mark(.text(text.items(at: Point(x, 0))))], height: height ?? text.height)
    }

    private func runs(_ style: TypeStyle, _ context: SheetContext) -> [TextRun] {
        guard !parts.isEmpty else { return [TextRun(context.text(text).joined(separator: "\n"))] }
        return parts.enumerated().map { index, part in
            TextRun(
                context.text(part.text).joined(separator: "\n"), fill: part.color?.color,
                gap: index > 0 ? style.font.size * Self.partGap : 0)
        }
    }
}
