import Diagnostics
import Documents

/// A block that contains other blocks.
protocol OuterBlock: Block {
    var blocks: [PlacedBlock] { get }
}

extension BracketBlock: OuterBlock {}
extension ColumnBlock: OuterBlock {}
extension GridBlock: OuterBlock {}
extension RowBlock: OuterBlock {}
extension SectionBlock: OuterBlock {}

/// How deeply blocks are nested.
enum Nesting {
    /// The deepest nesting that is accepted: more than anyone could mean, and little enough
    /// for a thread's stack.
    static let limit = 64

    /// Reports blocks that are nested too deeply.
    static func check(_ blocks: [PlacedBlock], depth: Int = 1, log: DiagnosticLog) {
        for placed in blocks {
            guard let outer = placed.block as? any OuterBlock else { continue }
            guard depth <= limit else {
                log.error(
                    .nestedTooDeeply, "blocks stand in one another \(depth) deep, and \(limit) is the most",
                    at: placed.node.span,
                    hint: "a 'grid' whose blocks take several columns and rows does without rows in rows")
                continue
            }
            check(outer.blocks, depth: depth + 1, log: log)
        }
    }
}
