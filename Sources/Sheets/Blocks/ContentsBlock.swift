import Documents
import SceneGraph

/// A table of contents: the titles of sections with their page numbers, each a link.
struct ContentsBlock: Block, Declared {
    static let key = "contents"
    static let documentation =
        "The contents: the titles of the sections with the numbers of their pages, each a link to its page."
    var depth = 2

    static let typeName = "the contents"

    static let properties: [Property<ContentsBlock>] = [
        Property("depth", \.depth, .integer(atLeast: 1), "Down to which level of sections.")
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ContentsBlock? {
        if node.boolean == true || node.isNull { return ContentsBlock() }
        return ValueType<ContentsBlock>.object().decode(node, context)
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        LaidOutBlock(lines(width: width, context))
    }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? { lines(width: width, context) }

    private func lines(width: Double, _ context: SheetContext) -> [Piece] {
        let entries = context.outline.filter { $0.level <= depth }
        let numberFont = context.type(.number).font.sized(context.type(.contents).font.size)
        // All titles begin at the same x, however wide the numbers before them are.
        let numbers = entries.reduce(0) {
            max($0, $1.level == 1 ? context.measuring.width(of: $1.number, in: numberFont) : 0)
        }
        return entries.map { entry in
            var style = context.type(.contents)
            if entry.level == 1 { style.font.weight = max(style.font.weight, 600) }
            let left = numbers > 0 ? numbers + style.font.size : 0
            let indent = left + style.font.size * 2 * Double(entry.level - 1)
            var group = GroupItem(marks: line(entry, style, indent: indent, width: width, context))
            if entry.level == 1, !entry.number.isEmpty {
                var number = TextItem(
                    entry.number, x: 0, y: style.font.size * 0.88, font: numberFont,
                    fill: context.type(.number).color)
                number.origin = context.noteNumbering(entry.number, of: "the number of a section")
                group.marks.insert(Mark(.text([number])), at: 0)
            }
            group.annotation = Annotation(.contentsItem, link: .destination(entry.destination))
            var piece = Piece(marks: [Mark(.group([group]), role: .scope)], height: style.font.size)
            piece.spaceBefore = style.leading - style.font.size
            return piece
        }
    }

    /// The title, a row of dots, and the page number.
    private func line(
        _ entry: OutlineEntry, _ style: TypeStyle, indent: Double, width: Double, _ context: SheetContext
    ) -> [Mark] {
        let size = style.font.size
        let page = entry.page ?? ""
        let baseline = size * 0.88
        let measuring = context.measuring
        let titleWidth = measuring.width(of: entry.title, in: style.font)
        var number = TextItem(page, x: width, y: baseline, font: style.font, fill: style.color)
        number.align = .right
        number.origin = context.noteNumbering(page, of: "the number of a page")
        let title = TextItem(entry.title, x: indent, y: baseline, font: style.font, fill: style.color)
        let start = indent + titleWidth + size * 0.6
        let end = width - measuring.width(of: page, in: style.font) - size * 0.6
        // Dots are spaced from the right edge, so that they align from line to line.
        let pitch = size * 0.5
        let count = max(0, Int((end - start) / pitch))
        let dots = (0..<count).map { index in
            SymbolItem(
                x: end - Double(index) * pitch, y: baseline - size * 0.1, size: size * size * 0.008,
                style: Style(fill: context.color(.secondary)))
        }
        return [Mark(.text([title])), Mark(.symbol(ItemColumns(dots))), Mark(.text([number]))]
    }
}
