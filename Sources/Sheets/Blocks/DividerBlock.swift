import Documents
import Grammar
import SceneGraph

/// A rule across the sheet.
struct DividerBlock: Block, Declared {
    static let key = "divider"
    static let documentation = "A rule across the sheet: `true`, or with a colour and a weight of its own."
    var color: PaintValue?
    var width: Double?

    static let typeName = "a divider"

    static let properties: [Property<DividerBlock>] = [
        Property("color", \.color, .paint, "The colour; that of fine rules without it."),
        Property("width", \.width, .length, "The weight; that of fine rules without it."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> DividerBlock? {
        if node.boolean == true || node.isNull { return DividerBlock() }
        return ValueType<DividerBlock>.object().decode(node, context)
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let weight = self.width ?? context.length(.hairlineWidth)
        let mark = context.rule(
            width: width, weight: weight, color: color?.color ?? context.color(.hairline))
        return LaidOutBlock(marks: [mark], height: weight).annotated(Annotation(.artifact))
    }
}
