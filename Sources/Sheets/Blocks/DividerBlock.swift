import Documents
import Grammar
import SceneGraph

/// A rule across the sheet.
struct DividerBlock: Block {
    static let key = "divider"
    var rule: RuleDefinition

    static func decode(_ node: Node, _ context: DecodingContext) -> DividerBlock? {
        if node.boolean == true || node.isNull { return DividerBlock(rule: RuleDefinition()) }
        return RuleDefinition.decode(node, context).map { DividerBlock(rule: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let weight = rule.width ?? 1
        let color = rule.color?.color ?? context.color("hairline", Color(0xCFC8BA))
        let item = RuleItem(
            from: Point(0, weight / 2), to: Point(width, weight / 2),
            style: Style(stroke: color, width: weight))
        return LaidOutBlock(marks: [Mark(.rule([item]))], height: weight)
    }
}
