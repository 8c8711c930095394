import Dataflow
import Figures

/// What the source says about a figure.
public struct SourceFinding: Hashable, Sendable {
    public enum Outcome: String, Sendable {
        /// The figure stands at its place, with its unit and its bound.
        case confirmed
        /// It stands elsewhere in the source, but not where its row says.
        case elsewhere
        /// The number stands at its place, with another unit or bound, or belongs to something else.
        case contrary
        case missing
    }

    /// The key of the row.
    public var row: String
    /// `article 1, paragraph 3`
    public var place: String
    public var outcome: Outcome
    /// How the source prints it, or what is wrong.
    public var note: String

    public var isConfirmed: Bool { outcome == .confirmed }
}

extension SourceText {
    /// Whether a figure stands at the place that its row names, with its unit and its bound.
    func finding(of name: String, in figures: FigureTable) -> SourceFinding {
        func count(_ column: String?) -> Int? {
            column.flatMap { figures.cell(name, $0).quantity }.flatMap { Int(exactly: $0) }
        }
        let article = count(figures.place.article)
        guard let quote = FigureQuote(name, in: figures) else {
            return SourceFinding(row: name, place: "", outcome: .missing, note: "the row has no number")
        }
        guard let number = count(figures.place.paragraph), let text = paragraph(number, ofArticle: article)
        else {
            return search(quote, name, instead: nil)
        }
        let place = (article.map { "article \($0), " } ?? "") + "paragraph \(number)"
        let own = quote.verdict(in: text)
        switch own {
        case .said(let words): return SourceFinding(row: name, place: place, outcome: .confirmed, note: words)
        case .contrary(let note):
            return SourceFinding(row: name, place: place, outcome: .contrary, note: note)
        case .nothing: return search(quote, name, instead: place)
        }
    }

    /// Looks for a figure in the whole text.
    ///
    /// - Parameter place: Where it should stand; nil if its row names no place.
    private func search(_ quote: FigureQuote, _ name: String, instead place: String?) -> SourceFinding {
        for (article, paragraph, text) in places {
            guard case .said(let words) = quote.verdict(in: text) else { continue }
            let found = "article \(article), paragraph \(paragraph)"
            guard let place else {
                return SourceFinding(row: name, place: found, outcome: .confirmed, note: words)
            }
            return SourceFinding(
                row: name, place: place, outcome: .elsewhere, note: "\(words) stands in \(found)")
        }
        return SourceFinding(
            row: name, place: place ?? "", outcome: .missing, note: "\(quote.printed) isn't there")
    }
}
