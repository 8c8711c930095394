import Documents

/// All kinds of blocks.
struct BlockRegistry: Registry {
    private(set) var all: [any Block.Type]

    static let standard = BlockRegistry(all: [
        BracketBlock.self, BylineBlock.self, CardBlock.self, ChartBlock.self, ColumnBlock.self,
        ComparisonBlock.self, ContentsBlock.self, CreditBlock.self, DeckBlock.self, DividerBlock.self,
        GridBlock.self, HeadlineBlock.self, IconsBlock.self, ImageBlock.self, KeyBlock.self,
        ListBlock.self, MastheadBlock.self, NoteBlock.self, QuoteBlock.self, RowBlock.self,
        SectionBlock.self, SourceBlock.self, SpacerBlock.self, StepsBlock.self, TableBlock.self,
        TextBlock.self, TimelineBlock.self, WaffleBlock.self,
    ])

    /// Adds a kind of block.
    mutating func add(_ block: any Block.Type) { all.append(block) }

    var names: [String] { all.map { $0.key } }

    func type(_ name: String) -> (any Block.Type)? { all.first { $0.key == name } }
}
