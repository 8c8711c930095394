import Colors
import Documents
import SceneGraph

/// The marks of a scene where they stand on the sheet, for tests that count and measure them.
struct SceneMarks {
    private(set) var rects: [RectItem] = []
    private(set) var paths: [PathItem] = []
    private(set) var rules: [RuleItem] = []
    private(set) var images: [(item: ImageItem, window: Rect)] = []

    init(_ scene: Scene?) {
        if let root = scene?.root { visit(root, .zero) }
    }

    private mutating func visit(_ group: GroupItem, _ outer: Point) {
        let origin = Point(outer.x + group.x, outer.y + group.y)
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { visit(item, origin) }
            case .rect(let items):
                rects += items.map { item in
                    var item = item
                    (item.x, item.y) = (item.x + origin.x, item.y + origin.y)
                    return item
                }
            case .path(let items):
                paths += items.map { item in
                    var item = item
                    item.path = item.path.offset(by: Point(origin.x + item.x, origin.y + item.y))
                    return item
                }
            case .rule(let items):
                rules += items.map {
                    RuleItem(from: $0.start + origin, to: $0.end + origin, style: $0.style)
                }
            case .image(let items):
                let window = Rect(
                    x: origin.x, y: origin.y, width: group.width ?? 0, height: group.height ?? 0)
                images += items.map { ($0, window) }
            default: break
            }
        }
    }

    /// How many closed outlines the paths of one paint have.
    func outlines(filled color: Color) -> Int {
        paths.filter { $0.style.fill == .color(color) }
            .reduce(0) { $0 + $1.path.elements.count { $0 == .close } }
    }
}

/// A poster of 600 with margins of 50 and running text of 20: blocks are 500 wide.
func blocks(_ yaml: String, sources: MemorySources = MemorySources()) -> CompiledSheet {
    CompiledSheet(
        """
        width: 600
        margins: 50
        gutter: 20
        spacing: 20
        config: {sheet: {text: {fontSize: 20}, accent: red, result: gray, target: navy}}
        blocks:
        \(yaml)
        """, sources: sources)
}
