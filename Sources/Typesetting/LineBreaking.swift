/// How text is broken into lines.
public struct LineBreaking: Hashable, Sendable {
    public enum Fit: String, CaseIterable, Sendable {
        /// Each line is filled as far as possible.
        case greedy
        /// As few lines as possible, of similar widths, broken where it reads well: after punctuation, and
        /// within a word only if it can't be avoided. For headlines.
        case balanced
    }

    public var fit = Fit.greedy
    /// Drops a comma at the end of a line, as headlines do; the last line keeps its own.
    public var dropsCommaAtBreak = false
    /// Moves an opening mark at the start of a line half an em to the left: a full-width mark loses its
    /// blank half, a half-width mark hangs in the margin.
    public var hangsOpeningMarks = false
    /// Avoids a single character, perhaps with a punctuation mark, on the last line of a paragraph: another moves
    /// down to it (CLREQ §3.4.4). Balanced lines don't need this.
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
