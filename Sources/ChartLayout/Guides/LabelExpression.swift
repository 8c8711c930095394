import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// A guide's `labelExpr`, which computes its labels from each value and its default label.
struct LabelExpression {
    private let expression: Expression
    private let source: ExpressionSource
    private let log: DiagnosticLog
    private let signals: [String: Value]
    private let config: Config

    /// Returns nil if the guide has none, or if it can't be parsed, which ``GuideFormats`` tells.
    init?(_ source: ExpressionSource?, _ environment: ChartEnvironment, _ config: Config) {
        guard let source,
            let expression = try? Expression(source.text, functions: environment.functions)
        else { return nil }
        (self.expression, self.source, log) = (expression, source, environment.log)
        (signals, self.config) = (environment.signals, config)
    }

    /// Returns the lines of a label; a single empty line if the expression results in nothing, as in Vega.
    ///
    /// - Parameter index: The relative index of an axis tick, from 0 to 1.
    func lines(_ label: String, of value: Value, index: Double? = nil) -> [String] {
        var datum = ["value": value, "label": .string(label)]
        datum["index"] = index.map { .number($0) }
        let scope = ExpressionScope(datum: .object(datum), signals: signals)
        switch expression.value(in: scope, at: source.span, log: log) {
        case .array(let lines): return lines.map(\.string)
        case .null, .undefined: return [""]
        case let value: return config.lines(of: value.string)
        }
    }
}
