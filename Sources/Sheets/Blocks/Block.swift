import Diagnostics
import Documents

/// A part of a sheet. One file each: its declaration and its layout.
protocol Block: Sendable {
    /// The key that tells the block from others: "headline", "card".
    static var key: String { get }
    /// What the block is, in a sentence for the guide.
    static var documentation: String { get }
    /// Whether the block stands at the foot of what it belongs to, as notes do.
    static var isFoot: Bool { get }
    static func decode(_ node: Node, _ context: DecodingContext) -> Self?
    /// The block at a width.
    ///
    /// - Parameter fit: The height that it should fill, and where its content should begin and end; nil: as
    ///   tall as its content. A block that can't be of another height leaves it at that.
    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock
    /// The block's share of the height that is left on its page, without being asked for one; nil: none.
    var fillsPages: Double? { get }
    /// The block in pieces between which a page may end; nil for one that stays whole.
    func pieces(width: Double, _ context: SheetContext) -> [Piece]?
}

extension Block {
    static var isFoot: Bool { false }
    var fillsPages: Double? { nil }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? { nil }
}

/// The blocks that there are.
enum BlockRegistry {
    static let all: [any Block.Type] = [
        BracketBlock.self, BylineBlock.self, CardBlock.self, ChartBlock.self, ColumnBlock.self,
        ComparisonBlock.self, ContentsBlock.self, CreditBlock.self, DeckBlock.self, DividerBlock.self,
        GridBlock.self, HeadlineBlock.self, IconsBlock.self, ImageBlock.self, KeyBlock.self,
        ListBlock.self, MastheadBlock.self, NoteBlock.self, QuoteBlock.self, RowBlock.self,
        SectionBlock.self, SourceBlock.self, SpacerBlock.self, StepsBlock.self, TableBlock.self,
        TextBlock.self, TimelineBlock.self, WaffleBlock.self,
    ]

    static var names: [String] { all.map { $0.key } }
}
