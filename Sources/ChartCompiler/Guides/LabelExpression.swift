import Dataflow

/// A guide's `labelExpr`: what its labels say, reckoned from each value and its usual label.
struct LabelExpression {
    private let expression: Expression
    private let signals: [String: Value]

    /// nil where the guide has none, and where it can't be read, which is reported.
    init?(_ source: ExpressionSource?, _ environment: ChartEnvironment) {
        guard let source, let expression = environment.expression(source) else {
            return nil
        }
        (self.expression, signals) = (expression, environment.signals)
    }

    /// The lines of a label; an empty one where the expression gives nothing, as in Vega.
    ///
    /// - Parameter index: Where among the ticks of an axis it is, from 0 to 1.
    func lines(_ label: String, of value: Value, index: Double? = nil) -> [String] {
        var datum = ["value": value, "label": .string(label)]
        datum["index"] = index.map { .number($0) }
        switch expression.evaluate(ExpressionScope(datum: .object(datum), signals: signals)) {
        case .array(let lines): return lines.map(\.string)
        case .null, .undefined: return [""]
        case let value: return [value.string]
        }
    }
}
