import Diagnostics
import Documents
import SceneGraph

/// One of the blocks that make a page too full.
struct TallBlock {
    let placed: PlacedBlock
    let height: Double

    /// How many are named.
    private static let count = 3

    /// The tallest blocks of a column, the tallest first.
    static func tallest(
        of blocks: [PlacedBlock], _ column: LaidOutBlock, _ context: SheetContext
    ) -> [TallBlock] {
        let tall = zip(blocks, column.marks).map { placed, mark in
            TallBlock(placed: placed, height: mark.ownHeight(context))
        }
        return Array(tall.sorted { $0.height > $1.height }.prefix(count))
    }

    /// What it is, how tall, and where: "chart 174 mm (line 42)".
    var words: String {
        "\(type(of: placed.block).key) \(millimeters(height)) mm (line \(placed.node.span.start.line))"
    }

    /// Whether there is a chart in it, whose height is a matter of choice.
    var holdsChart: Bool { placed.node.holdsChart }
}

extension Mark {
    /// From the top of what is drawn to its bottom.
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
