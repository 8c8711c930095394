/// How text is broken into lines.
public struct LineBreaking: Hashable, Sendable {
    public enum Fit: String, CaseIterable, Sendable {
        /// Each line takes as much as it can.
        case greedy
        /// As few lines as can be, of like widths, broken where it reads well: after punctuation, and
        /// never within a word if it can be helped. For headlines.
        case balanced
    }

    public var fit = Fit.greedy
    /// Drops a comma at the end of a line, as headlines do; the last line keeps its own.
    public var dropsCommaAtBreak = false
    /// Moves an opening mark at the start of a line half an em to the left: a full-width one loses its
    /// blank half, a half-width one hangs in the margin.
    public var hangsOpeningMarks = false
    /// Leaves no single character on the last line of a paragraph, alone or with its mark: another comes
    /// down with it (CLREQ §3.4.4). Balanced lines are even anyway.
    public var avoidsOrphans = true
    /// Fills every line but a paragraph's last to the measure.
    public var isJustified = false
    /// How far a paragraph's first line starts to the right, in em; 2 for running text.
    public var indent = 0.0

    public init(
        fit: Fit = .greedy, dropsCommaAtBreak: Bool = false, hangsOpeningMarks: Bool = false,
        avoidsOrphans: Bool = true, isJustified: Bool = false, indent: Double = 0
    ) {
        self.fit = fit
        self.dropsCommaAtBreak = dropsCommaAtBreak
        self.hangsOpeningMarks = hangsOpeningMarks
        self.avoidsOrphans = avoidsOrphans
        self.isJustified = isJustified
        self.indent = indent
    }
}
