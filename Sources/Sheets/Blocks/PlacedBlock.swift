import Diagnostics
import Documents
import SceneGraph

/// A block together with its layout keys.
struct PlacedBlock: Sendable {
    var block: any Block
    var place = Placement()
    /// The block's node in the document.
    var node: Node

    var span: Int? { place.span }
    var space: Double? { place.space }
    var grow: Double? { place.grow }

    /// Lays out the block at a width, and records its place in the document.
    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        context.layouts.layout(of: self, width: width, fit: fit, context)
    }

    /// Returns the pieces of the block, with its layout keys applied to them.
    func pieces(width: Double, _ context: SheetContext) -> [Piece] {
        var pieces = block.pieces(width: width, context) ?? [whole(width: width, context)]
        for index in pieces.indices where pieces[index].span == nil {
            pieces[index].span = node.span
            pieces[index].room = width
        }
        guard !pieces.isEmpty else { return [] }
        if let space = place.space { pieces[0].spaceBefore = space }
        if place.pageBreak == true { pieces[0].breaksBefore = true }
        if place.keep == .together {
            for index in pieces.indices.dropLast() { pieces[index].keepsWithNext = true }
        }
        if place.keep == .withNext { pieces[pieces.count - 1].keepsWithNext = true }
        if pieces.count == 1, let weight = place.grow ?? block.fillsPages {
            pieces[0].growth = Piece.Growth(weight: weight) { height in
                let natural = laidOut(width: width, fit: nil, context)
                let fit = Fit(height: height, head: natural.head, foot: natural.foot)
                return laidOut(width: width, fit: fit, context)
            }
        }
        return pieces
    }

    /// The block as one piece.
    private func whole(width: Double, _ context: SheetContext) -> Piece {
        let laid = laidOut(width: width, fit: nil, context)
        var piece = Piece(laid)
        piece.spaceBefore = laid.spaceBefore ?? context.spacing
        return piece
    }
}

extension [PlacedBlock] {
    /// Returns the pieces of stacked blocks. Notes and sources stay on the page of what precedes them, even
    /// if a spacer before them fills the page.
    func pieces(width: Double, _ context: SheetContext) -> [Piece] {
        var pieces: [Piece] = []
        for placed in self {
            let own = placed.pieces(width: width, context)
            if type(of: placed.block).isFoot, !own.isEmpty {
                for index in pieces.indices.reversed() {
                    pieces[index].keepsWithNext = true
                    guard pieces[index].growth != nil, pieces[index].height == 0 else { break }
                }
            }
            pieces += own
        }
        return pieces
    }
}

/// The layout keys that every block accepts in addition to its own.
struct Placement: Declared, Sendable {
    /// The number of columns that the block spans in a row or grid.
    var span: Int?
    /// The number of rows that the block spans in a grid.
    var rows: Int?
    /// The space before the block, in place of the default.
    var space: Double?
    /// The block's share of the height that is left on the page.
    var grow: Double?
    var pageBreak: Bool?
    var keep: Keep?

    enum Keep: String, CaseIterable, Sendable {
        case together
        case withNext = "with-next"
    }

    static let typeName = "a block"

    static let properties: [Property<Placement>] = [
        Property("span", \.span, .integer(in: 1...100), "Columns that the block takes in a row or grid."),
        Property("rows", \.rows, .integer(in: 1...100), "Rows that the block takes in a grid."),
        Property("space", \.space, .length, "Space before the block, in place of the usual."),
        Property("grow", \.grow, .nonNegative, "The block's share of height that is left on the page."),
        Property("pageBreak", \.pageBreak, .boolean, "Whether the block begins a new page."),
        Property("keep", \.keep, .name(), "What stays on one page: the block, or the block and the next."),
    ]
}

extension ValueType<PlacedBlock> {
    /// An object with a key that names the kind of block, and layout keys.
    static var block: ValueType {
        ValueType("a block") { node, context in
            let mistakes = BlockMistakes(context: context)
            let registry = context.registries[BlockRegistry.self]
            guard let members = node.members else {
                mistakes.reportNoBlock(node)
                return nil
            }
            let layoutNames = Placement.properties.map(\.name)
            let layout = members.filter { layoutNames.contains($0.key) }
            let others = members.filter { !layoutNames.contains($0.key) }
            let kinds = others.filter { registry.type($0.key) != nil }
            mistakes.report(others.filter { registry.type($0.key) == nil }, beside: kinds.first)
            for member in kinds.dropFirst() {
                context.log.error(
                    .conflictingProperties, "a block is of one kind: '\(member.key)' stands beside another",
                    at: member.keySpan)
            }
            var found: (any Block)?
            for member in kinds {
                guard let block = registry.type(member.key)?.decode(member.value, context) else {
                    return nil
                }
                found = block
            }
            guard let found else {
                if others.isEmpty {
                    context.log.error(
                        .missingProperty, "a block needs a kind", at: node.span,
                        hint: "one of \(registry.names.joined(separator: ", "))")
                }
                return nil
            }
            var placed = PlacedBlock(block: found, node: node)
            if !layout.isEmpty {
                placed.place = Placement.decode(Node(.object(layout), at: node.span), context) ?? Placement()
            }
            return placed
        }
    }
}

extension ValueType<[PlacedBlock]> {
    /// A list of blocks; an invalid one is reported and left out.
    static var blocks: ValueType {
        ValueType("a list of blocks") { node, context in
            guard let elements = node.elements else {
                context.log.error(.wrongType, "expected a list of blocks, found \(node.kind)", at: node.span)
                return nil
            }
            return elements.compactMap { ValueType<PlacedBlock>.block.decode($0, context) }
        }
    }
}
