import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// A figure as a block prints it: the number, its unit, and its bound.
struct FigureValue: Hashable {
    var text = ""
    /// The word before the number: 超过.
    var before = ""
    var unit = ""
    /// The unit in the dataset.
    var ownUnit = ""
    var bound = Bound.exact
    /// The number itself; nil if the text isn't one.
    var number: Double?
    /// The period of the figure, as its row states it.
    var period = ""
    var kind = ""

    /// The number and the word before it, set in one size.
    var printed: String { before + text }
}

extension SheetContext {
    /// Returns a figure that a block names by its id or states as a value; nil if it does neither.
    ///
    /// - Parameter bound: The bound in place of the figure's own.
    func figure(_ id: Node?, orValue value: Node?, unit: Node?, bound: Bound?) -> FigureValue? {
        var result: FigureValue
        if let value {
            let unit = text(unit).joined()
            let text = text(value, unit: unit).joined()
            result = FigureValue(text: text, unit: unit)
            if !unit.isEmpty, text.allSatisfy(\.isWhitespace) {
                log.warning(
                    .missingFigure, "the value is empty", at: value.span,
                    hint: "fill it in where the data come from, or take the block out")
                // A unit alone would look like a figure.
                result = FigureValue(text: TableCell.missing)
            }
            result.number = Double(text.replacingMinus)
        } else if let id {
            result = figure(id, unit: unit)
        } else {
            return nil
        }
        if let bound { result.bound = bound }
        return result
    }

    /// Returns a figure of the dataset by its id.
    ///
    /// - Parameters:
    ///   - id: A text that may contain expressions.
    ///   - unit: The unit in place of the figure's own.
    func figure(_ id: Node, unit: Node? = nil) -> FigureValue {
        let figure = figure(named: name(id), unit: text(unit).joined(), at: id.span)
        if let unit { check(unit: text(unit).joined(), of: figure, at: unit.span) }
        return figure
    }

    /// Returns a figure of the dataset by its id.
    ///
    /// - Parameter unit: The unit in place of the figure's own; empty for its own.
    func figure(named name: String, unit: String = "", at span: Span?) -> FigureValue {
        var figure = FigureValue()
        guard !name.isEmpty else { return figure }
        var isKnown = true
        func cell(_ column: String?) -> Value {
            let quoted = "'" + name.filter { $0 != "'" && $0 != "\\" } + "'"
            let call = column.map { "figure(\(quoted), '\($0)')" } ?? "figure(\(quoted))"
            do {
                let expression = try Expression(call, functions: environment.functions)
                return expression.evaluate(ExpressionScope(datum: .object([:]), signals: [:]))
            } catch {
                log.error(error, at: span)
                isKnown = false
                return .undefined
            }
        }
        func word(_ column: String) -> String {
            let value = cell(column)
            return value.isMissing ? "" : value.string
        }
        let value = cell(nil)
        guard !value.isMissing else {
            if isKnown {
                log.warning(
                    .missingFigure, "the figure '\(name)' has no value", at: span,
                    hint: "fill it in where the data come from, or take the block out")
                figure.text = TableCell.missing
            }
            return figure
        }
        figure.text = value.string.hasPrefix("-") ? "\u{2212}" + value.string.dropFirst() : value.string
        figure.number = value.quantity
        figure.ownUnit = word("unit")
        (figure.kind, figure.period) = (word("kind"), word("period"))
        let words = FigureWords(
            number: figure.number, unit: unit.isEmpty ? figure.ownUnit : unit,
            bound: Bound(rawValue: word("bound")) ?? .exact, kind: figure.kind)
        figure.text = words.prefix + figure.text
        (figure.before, figure.unit, figure.bound) = (words.before, words.unit, words.bound)
        note(figure.text, from: [TextAudit.FigureRead(name, "value")], by: "figure('\(name)')", at: span)
        return figure
    }
}
