import Documents
import SceneGraph
import Typesetting

/// Running text in one or several columns. Each element of a list is a paragraph.
struct TextBlock: Block, Declared {
    static let key = "text"
    static let documentation = "Running text, in one column or several."
    var text: Node?
    var lead: Node?
    var size: Double?
    var columns = 1
    var gutter: Double?
    var indent: Double?
    var align: Alignment?

    enum Alignment: String, CaseIterable, Sendable { case left, justify, center, right }

    static let typeName = "a text"

    static let properties: [Property<TextBlock>] = [
        Property("text", \.text, .text, "The words; a list has a paragraph in each element."),
        Property("lead", \.lead, .text, "Words in bold that run into the first paragraph."),
        Property("size", \.size, .length, "The size in place of the theme's."),
        Property("columns", \.columns, .integer(in: 1...100), "Columns side by side, filled to one height."),
        Property("gutter", \.gutter, .length, "Space between columns; the grid's without it."),
        Property("indent", \.indent, .nonNegative, "How far each paragraph's first line is set in, in em."),
        Property("align", \.align, .name(), "How lines fill the column."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> TextBlock? {
        guard node.members == nil else { return ValueType<TextBlock>.object().decode(node, context) }
        return TextContent(node, context).map { TextBlock(text: $0.text) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let setting = setting(width: width, context)
        let lines = setting.lines
        let perColumn = (lines.count + columns - 1) / max(1, columns)
        var result = LaidOutBlock()
        for column in 0..<columns {
            let part = lines.dropFirst(column * perColumn).prefix(perColumn)
            guard !part.isEmpty else { break }
            let x = Double(column) * (setting.width + setting.gutter)
            result.marks += part.enumerated().map { index, line in
                line.group(x: x, y: Double(index) * setting.leading)
            }
        }
        result.height = perColumn == 0 ? 0 : Double(perColumn - 1) * setting.leading + setting.size
        return result.annotated(Annotation(.paragraph))
    }

    /// Returns a piece for each line. At least two lines of a paragraph stay together at the end and at the
    /// start of a page.
    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        guard columns == 1 else { return [Piece(laidOut(width: width, fit: nil, context))] }
        let setting = setting(width: width, context)
        var pieces: [Piece] = []
        for (number, paragraph) in setting.paragraphs.enumerated() {
            for (index, line) in paragraph.enumerated() {
                var piece = Piece(marks: [line.group()], height: setting.size)
                piece.part = Piece.Part(annotation: Annotation(.paragraph), index: number)
                piece.spaceBefore = pieces.isEmpty ? context.spacing : setting.leading - setting.size
                let isFirst = index == 0 && paragraph.count > 1
                piece.keepsWithNext = isFirst || index == paragraph.count - 2
                pieces.append(piece)
            }
        }
        return pieces
    }

    private func setting(width: Double, _ context: SheetContext) -> TextColumns {
        let gutter = gutter ?? context.grid.gutter
        let column = (width - gutter * Double(columns - 1)) / Double(columns)
        var style = context.type(.text)
        if let size { style = style.sized(size) }
        var paragraphs = context.text(text).map { [TextRun($0)] }
        let lead = context.text(lead).joined()
        if !lead.isEmpty {
            var font = style.font
            font.weight = max(font.weight, 700)
            let first = paragraphs.isEmpty ? [] : paragraphs.removeFirst()
            paragraphs.insert([TextRun(lead, font: font)] + first, at: 0)
        }
        return TextColumns(
            paragraphs, style: style, width: column, gutter: gutter,
            indent: indent ?? 0, isJustified: align == .justify,
            align: align.flatMap { TextAlign(rawValue: $0.rawValue) } ?? .left, context)
    }
}
