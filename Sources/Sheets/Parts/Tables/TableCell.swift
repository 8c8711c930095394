import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// The content of a cell: a text that may be broken into lines, or a figure split at its decimal point.
struct TableCell {
    enum Content {
        case text(String)
        /// The part before the decimal point, and the rest.
        case figure(lead: [TextRun], trail: [TextRun])
    }

    var content: Content
    var number: Double?
    var bound = Bound.exact
    /// The reference mark of a note.
    var mark = ""
    /// The number of the record that says where the content comes from.
    var origin: Int?
    let font: FontStyle

    /// What is printed for a missing value.
    static let missing = TextTemplate.missing

    static func text(_ text: String, font: FontStyle) -> TableCell {
        TableCell(content: .text(text), font: font)
    }

    static func nothing(font: FontStyle) -> TableCell {
        TableCell(content: .figure(lead: [TextRun(missing)], trail: []), font: font)
    }

    /// A figure with its unit and the words for its bound.
    static func figure(
        prefix: String = "", _ figure: String, unit: String, bound: Bound, words: BoundDefinition,
        font: FontStyle
    ) -> TableCell {
        var small = font.sized(font.size * 0.86)
        small.weight = min(font.weight, 500)
        let setting = FigureSetting(figure: font, words: small, bounds: words)
        let around = setting.words(for: bound)
        let integer = String(figure.prefix { $0 != "." })
        let fraction = String(figure.dropFirst(integer.count))
        var lead = [TextRun(prefix + integer)]
        if !around.before.isEmpty {
            lead[0].gap = font.size * 0.1
            lead.insert(TextRun(around.before, font: small), at: 0)
        }
        var trail = fraction.isEmpty ? [] : [TextRun(fraction)]
        let after = unit + around.after
        if !after.isEmpty {
            let isSign = after.hasPrefix("%") || after.hasPrefix("‰")
            trail.append(
                isSign ? TextRun(after) : TextRun(after, font: small, gap: font.size * 0.1))
        }
        return TableCell(content: .figure(lead: lead, trail: trail), bound: bound, font: font)
    }

    /// The content as it is printed.
    var text: String {
        switch content {
        case .text(let text): text
        case .figure(let lead, let trail): (lead + trail).map(\.text).joined()
        }
    }

    /// The words after the digits: the unit and the word for the bound; nil if the cell has no number.
    var words: String? {
        guard number != nil, case .figure(_, let trail) = content else { return nil }
        return trail.map(\.text).filter { !$0.hasPrefix(".") }.joined()
    }

    private var markFont: FontStyle { font.sized(font.size * 0.66) }

    func markWidth(_ measuring: any TextMeasuring) -> Double {
        mark.isEmpty ? 0 : measuring.width(of: mark, in: markFont) + font.size * 0.06
    }

    /// Returns the widths before and after the decimal point; a text is all before it.
    func widths(_ measuring: any TextMeasuring) -> (lead: Double, trail: Double) {
        switch content {
        case .text(let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let width = lines.reduce(0) { max($0, measuring.width(of: String($1), in: font)) }
            return (width, markWidth(measuring))
        case .figure(let lead, let trail):
            return (
                measuring.width(of: lead, in: font),
                measuring.width(of: trail, in: font) + markWidth(measuring)
            )
        }
    }
}

extension SheetContext {
    /// Returns the font of a role with tabular figures, unless the theme states its own style of figures.
    func tabular(_ role: TextRole) -> FontStyle {
        var font = type(role).font
        if font.figures == .ofFont { font.figures = .tabular }
        return font
    }
}
