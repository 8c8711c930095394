import Dataflow
import Formats
import Grammar

extension FigureTable {
    /// A figure as newspapers print it, with its unit and the words of its bound: 突破680亿元,
    /// 1100亿元以上, 200余家, 第2位; nil where there is no such figure.
    func printed(_ name: String) -> String? {
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
    /// What the figure is: "actual", "target", "rank"…; it decides between 突破 and 余.
    var kind = ""

    var text: String {
        let digits = number.javaScriptDescription
        let figure = digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
        let isRank = kind == "rank"
        switch bound {
        case .exact: return (isRank ? "第" : "") + figure + unit
        case .low, .high: return figure + unit
        case .atLeast: return figure + unit + "以上"
        case .moreThan: return kind == "actual" ? surplus(figure) : "突破" + figure + unit
        // 百强 is the list's name; of a place, up to ten is 前10.
        case .upTo: return isRank ? (unit == "强" ? "" : "前") + figure + unit : "不超过" + figure + unit
        }
    }

    /// What is more than a round number and has been reached: 200余家, 1万余人. Per cent and fractions have no 余.
    private func surplus(_ figure: String) -> String {
        guard number == number.rounded(), !unit.hasPrefix("%"), !unit.hasPrefix("‰") else {
            return "超过" + figure + unit
        }
        let scale = unit.prefix { $0 == "万" || $0 == "亿" }
        return figure + scale + "余" + unit.dropFirst(scale.count)
    }
}
