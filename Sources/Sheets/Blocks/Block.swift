import Diagnostics
import Documents

/// A part of a sheet, such as a card or a table. Each kind has a file with its properties and its layout.
protocol Block: Sendable {
    /// The key that names the kind of block in a sheet: "headline", "card".
    static var key: String { get }
    /// A description in one sentence, for the reference of blocks.
    static var documentation: String { get }
    /// Whether the block belongs at the foot of its column, as notes do.
    static var isFoot: Bool { get }
    static func decode(_ node: Node, _ context: DecodingContext) -> Self?
    /// Lays out the block at a width.
    ///
    /// - Parameter fit: The height to fill, and the heights of head and foot to align with; nil for the
    ///   block's natural height. A block that can't have another height keeps its own.
    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock
    /// The share that the block takes of the height left on its page when it has no `grow`; nil for none.
    var fillsPages: Double? { get }
    /// Returns the pieces between which a page may end; nil if the block stays whole.
    func pieces(width: Double, _ context: SheetContext) -> [Piece]?
}

extension Block {
    static var isFoot: Bool { false }
    var fillsPages: Double? { nil }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? { nil }
}
