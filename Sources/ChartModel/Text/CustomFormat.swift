package import Dataflow
package import Diagnostics

/// A `formatType` that names a function of the expression language, which takes the value and the pattern
/// (Vega-Lite's `formatCustomType`).
package struct CustomFormat {
    private let expression: Expression
    private let pattern: Value
    private let signals: [String: Value]

    /// The types that aren't functions.
    package static let ownTypes: Set<String> = ["number", "time", "utc", "chinese"]

    /// Returns nil, with an error, if there is no function of that name.
    package init?(_ type: String, pattern: Value?, environment: ChartEnvironment, at span: Span?) {
        let call = pattern == nil ? "\(type)(datum.value)" : "\(type)(datum.value, datum.format)"
        guard let expression = try? Expression(call, functions: environment.functions) else {
            let known = Self.ownTypes.sorted() + environment.functions.names
            environment.log.error(
                .unknownValue, "unknown format type '\(type)'", at: span,
                hint: known.nearest(to: type).map { "did you mean '\($0)'?" }
                    ?? "'number', 'time' or 'chinese'")
            return nil
        }
        self.expression = expression
        self.pattern = pattern ?? .undefined
        signals = environment.signals
    }

    package func text(_ value: Value) -> String {
        let datum = Value.object(["value": value, "format": pattern])
        return expression.evaluate(ExpressionScope(datum: datum, signals: signals)).string
    }
}
