import Documents

/// Empty space of a given height, or as much as is left.
struct SpacerBlock: Block {
    static let key = "spacer"
    static let documentation = "Empty space: of a height, or 'fill' for what is left on the page."
    var height: Double
    var fills: Bool

    static func decode(_ node: Node, _ context: DecodingContext) -> SpacerBlock? {
        if node.string == "fill" { return SpacerBlock(height: 0, fills: true) }
        return ValueType<Double>.length.decode(node, context).map { SpacerBlock(height: $0, fills: false) }
    }

    var fillsPages: Double? { fills ? 1 : nil }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        LaidOutBlock(
            height: fills ? max(height, fit?.height ?? 0) : height, spaceBefore: 0, spaceAfter: 0,
            isFlexible: fills)
    }
}
