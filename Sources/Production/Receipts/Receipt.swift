/// Where a number that a page prints comes from.
public struct Receipt: Sendable {
    /// What stands behind a number.
    public enum Kind: String, Sendable {
        /// A cell that an expression, a mark or a block prints.
        case cell
        /// A calculation from cells.
        case calculation
        /// The document writes it out, and a cell has it.
        case typed
        /// A reading of a scale: a tick, the end of a scale, an entry of a legend.
        case scale
        /// A page number, the number of a section, a rank.
        case numbering
        /// A date, or the name of a period.
        case date
        /// The document declares that it is no figure.
        case declared
        /// A count in words that the writer made: 三笔.
        case words
        /// Nothing: an error.
        case none
    }

    /// A cell as a receipt names it.
    public struct Cell: Hashable, Sendable {
        public var file: String
        /// The line in the file, from 1; nil if nobody knows.
        public var line: Int?
        /// The key of the row, or its number.
        public var row: String
        public var column: String
        /// What stands in the cell.
        public var value: String
        public var unit = ""
        public var bound = ""
        /// Whether it measures a decrease, so that a positive value is a fall.
        var isOfFall = false

        /// `a1-out-of-province-funds.value`
        public var name: String { "\(row).\(column)" }
    }

    /// The number with the words that belong to it, as it is printed: 突破2800家.
    public var number: String
    /// From 1.
    public var page: Int
    /// The title under which it stands.
    public var heading: String
    /// The text that it is part of.
    public var text: String
    public var kind: Kind
    public var cells: [Cell] = []
    /// How it was calculated, with the cells' values: `(680 - 665) / 665`.
    public var calculation: String?
    /// What else an editor should know.
    public var remark: String?
    /// What the page says of the cell that its row contradicts: another unit, another bound.
    public var contradiction: String?
    /// What the source says about the cells, if a source was given.
    public var sources: [SourceFinding] = []

    /// Whether something is wrong: nothing stands behind it, or its row or the source contradicts it.
    public var isError: Bool { kind == .none || contradiction != nil || sources.contains { !$0.isConfirmed } }
}
