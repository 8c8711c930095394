import Dataflow
import Formats
import Grammar

extension FigureTable {
    /// A figure as newspapers print it, with its unit and the words of its bound: 突破680亿元,
    /// 1100亿元以上, 200余家, 第2位; nil if there is no such figure.
    package func printed(_ name: String) -> String? {
        guard has(name) else { return nil }
        func text(_ column: String) -> String {
            let value = cell(name, column)
            return value.isMissing ? "" : value.string
        }
        let value = cell(name, "value")
        guard let number = value.quantity else { return value.isMissing ? nil : value.string }
        let figure = FigureText(
            number: number, unit: text("unit"), bound: Bound(rawValue: text("bound")) ?? .exact,
            kind: text("kind"))
        return figure.text
    }
}

/// The words around a figure.
struct FigureText {
    var number: Double
    var unit: String
    var bound: Bound
    /// The kind of figure: "actual", "target", "rank"…; it decides between 突破 and 余.
    var kind = ""

    var text: String {
        let digits = number.javaScriptDescription
        let figure = digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
        let words = FigureWords(number: number, unit: unit, bound: bound, kind: kind)
        let printed = words.before + words.prefix + figure + words.unit
        switch words.bound {
        case .exact, .low, .high: return printed
        case .atLeast: return printed + "以上"
        case .moreThan: return "突破" + printed
        case .upTo: return "不超过" + printed
        }
    }
}
