import ChartModel
import Dataflow
import Diagnostics
import Documents
import Figures
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

    /// Whether it has no value, so that a dash is printed.
    var isMissing: Bool { text == TableCell.missing }

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
        guard !name.isEmpty else { return FigureValue() }
        guard let figures = environment.figures else {
            log.error(.unknownFigure, MissingFigure.noFigures, at: span)
            return FigureValue()
        }
        if let missing = figures.missing(name) {
            log.error(.unknownFigure, missing, at: span)
            return FigureValue()
        }
        func word(_ column: String) -> String {
            let value = figures.cell(name, column)
            return value.isMissing ? "" : value.string
        }
        let value = figures.cell(name, "value")
        guard !value.isMissing else {
            log.warning(
                .missingFigure, "the figure '\(name)' has no value", at: span,
                hint: "fill it in where the data come from, or take the block out")
            return FigureValue(text: TableCell.missing)
        }
        var figure = FigureValue(
            text: value.string.hasPrefix("-") ? "\u{2212}" + value.string.dropFirst() : value.string,
            ownUnit: word("unit"), number: value.quantity, period: word("period"), kind: word("kind"))
        let words = FigureWords(
            number: figure.number, unit: unit.isEmpty ? figure.ownUnit : unit,
            bound: Bound(rawValue: word("bound")) ?? .exact, kind: figure.kind)
        figure.text = words.prefix + figure.text
        (figure.before, figure.unit, figure.bound) = (words.before, words.unit, words.bound)
        note(figure.text, from: [FigureRead(name, "value")], by: "figure('\(name)')", at: span)
        return figure
    }
}

extension DiagnosticLog {
    fileprivate func error(_ code: Diagnostic.Code, _ missing: MissingFigure, at span: Span?) {
        error(code, missing.message, at: span, hint: missing.hint)
    }
}
