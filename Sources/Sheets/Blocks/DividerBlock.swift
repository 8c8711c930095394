import Documents
import Grammar
import SceneGraph

/// A rule across the sheet.
struct DividerBlock: Block {
    static let key = "divider"
    static let documentation = "A rule across the sheet."
    static var objects: [any Declared.Type] { [RuleDefinition.self] }
    var rule: RuleDefinition

    static func decode(_ node: Node, _ context: DecodingContext) -> DividerBlock? {
        if node.boolean == true || node.isNull { return DividerBlock(rule: RuleDefinition()) }
        return RuleDefinition.decode(node, context).map { DividerBlock(rule: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let weight = rule.width ?? context.length(.hairlineWidth)
        let mark = context.rule(
            width: width, weight: weight, color: rule.color?.color ?? context.color(.hairline))
        return LaidOutBlock(marks: [mark], height: weight).annotated(Annotation(.artifact))
    }
}
