import Documents
import Grammar
import SceneGraph
import Typesetting

/// The authors: names, each with an optional role before it.
struct BylineBlock: Block {
    static let key = "byline"
    static let documentation =
        "Who wrote it: a text, or names with their role before them; several in a list."
    var lines: [Line] = []

    struct Line: Declared, Sendable {
        var role: Node?
        var text: Node?

        static let typeName = "a byline"

        static let properties: [Property<Line>] = [
            Property("role", \.role, .text, "What they did: 记者, 制图."),
            Property("text", \.text, .text, "The names.").required(),
        ]
    }

    static func decode(_ node: Node, _ context: DecodingContext) -> BylineBlock? {
        let elements = node.elements ?? [node]
        let lines = elements.compactMap { element -> Line? in
            if element.members != nil { return Line.decode(element, context) }
            return TextContent(element, context).map { Line(text: $0.text) }
        }
        return lines.count == elements.count ? BylineBlock(lines: lines) : nil
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.byline)
        var runs: [TextRun] = []
        for line in lines {
            let (role, names) = (
                context.text(line.role).joined(), context.text(line.text).joined(separator: " ")
            )
            if !runs.isEmpty { runs.append(TextRun("\u{3000}\u{3000}")) }
            if !role.isEmpty { runs.append(TextRun(role + " ")) }
            runs.append(TextRun(names, fill: role.isEmpty ? nil : context.color(.ink)))
        }
        let paragraph = context.paragraph(runs, style, width: width)
        return LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
            .annotated(Annotation(.paragraph))
    }
}
