import ChartModel
import Dataflow
import Diagnostics
import Figures

/// A figure as its source must print it: with its value, its unit and its bound.
struct FigureQuote {
    enum Verdict {
        /// It is printed, in these words.
        case said(String)
        /// The number is printed, but says something else.
        case contrary(String)
        case nothing
    }

    let printed: String
    private let value: Double
    private let unit: String
    private let bound: String
    private let indicator: String
    private let units: [String]
    /// Whether the number is a quantity, whose unit and bound count; a number in a name only has to be there.
    private let isQuantity: Bool
    private let isRank: Bool

    /// - Returns: nil if the row has no number.
    init?(_ name: String, in figures: FigureTable) {
        func text(_ column: String) -> String {
            let value = figures.cell(name, column)
            return value.isMissing ? "" : value.string
        }
        guard let number = figures.cell(name, "value").quantity else { return nil }
        value = number
        unit = figures.units["value"] ?? text("unit")
        bound = text("bound")
        indicator = figures.words(of: name)
        units = [unit].filter { !$0.isEmpty }
        isQuantity = !["name", "rank", "descriptive"].contains(text("kind"))
        isRank = text("kind") == "rank"
        printed = figures.printed(name) ?? number.plain
    }

    private var plainValue: Double { PlainQuantity(abs(value), unit: unit).value }
    private var plainUnit: String { PlainQuantity(value, unit: unit).unit }

    /// What a paragraph says about the figure.
    func verdict(in paragraph: String) -> Verdict {
        let text = paragraph.withoutSpaces
        var wrong: String?
        let candidates = SaidNumber.all(in: text, units: units).filter(has)
        // 全省第2位 rather than the 2个 before it.
        for said in candidates.filter(isLikely) + candidates.filter({ !isLikely($0) }) {
            if let complaint = complaint(said, in: text) {
                wrong = wrong ?? complaint
            } else {
                return .said(said.words)
            }
        }
        // 4A级, 双百: a name in which the unit is part of the word.
        let forms =
            [value.plain + unit]
            + ChineseNumerals.digits.filter { $0.value == value }.map { String($0.key) + unit }
        if !isQuantity, let form = forms.first(where: { text.contains($0) }) { return .said(form) }
        return wrong.map { .contrary($0) } ?? .nothing
    }

    /// Whether a number stands in the figure's own words.
    private func isLikely(_ said: SaidNumber) -> Bool {
        isRank
            ? said.isOrdinal || String(said.number.rest).hasPrefix(unit)
            : said.unit == unit || said.plainUnit == plainUnit
    }

    private func has(_ said: SaidNumber) -> Bool {
        func equals(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= abs(b) * 1e-9 }
        if equals(said.plainValue, plainValue) { return true }
        return !isQuantity && equals(said.value, abs(value))
            || said.isInRange && equals(said.value, abs(value))
    }

    /// What is wrong with a number that has the value; nil if nothing is.
    private func complaint(_ said: SaidNumber, in text: String) -> String? {
        guard isQuantity else { return nil }
        let hasUnit =
            plainUnit.isEmpty || said.plainUnit == plainUnit || said.isInRange
            || String(said.number.rest).hasPrefix(unit)
        guard hasUnit else { return "the source says \(said.words), and the row has the unit \(unit)" }
        let hasBound =
            switch bound {
            case "at-least": said.bound == .atLeast
            case "more-than": said.bound == .moreThan
            case "exact": said.bound == .exact && !said.isInRange
            case "low", "high": said.isInRange
            default: true
            }
        guard hasBound else { return "the source says \(said.words), and the row has the bound \(bound)" }
        return Respective(text).owner(of: said, called: indicator).map {
            "the source gives \(said.words) to \($0), in the order after 分别"
        }
    }
}
