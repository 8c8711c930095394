import Diagnostics
import Documents
import SceneGraph

/// One of the tallest blocks of a page that is too full.
struct TallBlock {
    let placed: PlacedBlock
    let height: Double

    /// How many blocks are named.
    private static let count = 3

    /// Returns the tallest blocks of a column, the tallest first.
    static func tallest(
        of blocks: [PlacedBlock], _ column: LaidOutBlock, _ context: SheetContext
    ) -> [TallBlock] {
        let tall = zip(blocks, column.marks).map { placed, mark in
            TallBlock(placed: placed, height: mark.ownHeight(context))
        }
        return Array(tall.sorted { $0.height > $1.height }.prefix(count))
    }

    /// The kind of the block, its height and its line: "chart 174 mm (line 42)".
    var words: String {
        "\(type(of: placed.block).key) \(millimeters(height)) mm (line \(placed.node.span.start.line))"
    }

    /// Whether it contains a chart, whose height can be chosen.
    var holdsChart: Bool { placed.node.holdsChart }
}

extension Mark {
    /// Returns the distance from the top of the block to the bottom of what it draws.
    fileprivate func ownHeight(_ context: SheetContext) -> Double {
        guard case .group(let items) = items, let group = items.first else { return 0 }
        return max(0, group.bounds(measuring: context.measuring).maxY - group.y)
    }
}

extension Node {
    fileprivate var holdsChart: Bool {
        if let members { return members.contains { $0.key == ChartBlock.key || $0.value.holdsChart } }
        return elements?.contains { $0.holdsChart } ?? false
    }
}
