import Colors
import Documents
import SceneGraph
import Typesetting

/// Texts in several roles, stacked from (0, 0) downward.
struct TextStack {
    private(set) var marks: [Mark] = []
    private(set) var height = 0.0
    /// The width of the widest line.
    private(set) var width = 0.0
    private let measure: Double
    private let align: TextAlign
    private let context: SheetContext

    /// - Parameter width: The measure to which lines are broken.
    init(width: Double, align: TextAlign = .left, _ context: SheetContext) {
        measure = width
        self.align = align
        self.context = context
    }

    /// Adds a text, unless it is empty.
    ///
    /// - Parameter space: The space to the text before it.
    mutating func add(
        _ node: Node?, _ style: TypeStyle, space: Double = 0, isBalanced: Bool = false
    ) {
        let paragraph = context.paragraph(
            node, style, width: measure, align: align, isBalanced: isBalanced)
        guard !paragraph.lines.isEmpty else { return }
        if height > 0 { height += space }
        marks.append(Mark(.text(paragraph.items(at: Point(0, height)))))
        height += paragraph.height
        width = max(width, paragraph.textWidth)
    }

    /// Adds a line that is set already, such as a figure with its unit.
    mutating func add(_ line: FigureLine, space: Double = 0) {
        if height > 0 { height += space }
        var item = line.item
        item.y += height
        marks.append(Mark(.text([item])))
        height += line.height
        width = max(width, line.width)
    }

    func group(at point: Point) -> Mark {
        Mark(.group([GroupItem(x: point.x, y: point.y, marks: marks)]), role: .scope)
    }
}

extension TypeStyle {
    func colored(_ color: Color?) -> TypeStyle {
        var copy = self
        if let color { copy.color = color }
        return copy
    }

    /// Half the height of a Chinese character above the baseline, where a dot beside a line is centred.
    var middle: Double { font.size * 0.38 }

    /// From the top of a line's em box to its baseline.
    var ascent: Double { font.size * 0.88 }
}
