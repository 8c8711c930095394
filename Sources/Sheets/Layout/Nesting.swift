import Diagnostics
import Documents

/// A block that holds others.
protocol OuterBlock: Block {
    var blocks: [PlacedBlock] { get }
}

extension BracketBlock: OuterBlock {}
extension ColumnBlock: OuterBlock {}
extension GridBlock: OuterBlock {}
extension RowBlock: OuterBlock {}
extension SectionBlock: OuterBlock {}

/// How deep blocks stand in one another.
enum Nesting {
    /// The most blocks around a block: more than anyone can have meant, and few enough for the stack of a thread.
    static let limit = 64

    /// Reports blocks in which others stand too deep.
    static func check(_ blocks: [PlacedBlock], depth: Int = 1, log: DiagnosticLog) {
        for placed in blocks {
            guard let outer = placed.block as? any OuterBlock else { continue }
            guard depth <= limit else {
                log.error(
                    "blocks stand in one another \(depth) deep, and \(limit) is the most",
                    at: placed.node.span,
                    hint: "a 'grid' whose blocks take several columns and rows does without rows in rows")
                continue
            }
            check(outer.blocks, depth: depth + 1, log: log)
        }
    }
}
