package import Dataflow

/// A `formatType` that names a function of the expression language, which takes the value and the pattern
/// (Vega-Lite's `formatCustomType`).
package struct CustomFormat {
    private let expression: Expression
    private let pattern: Value
    private let signals: [String: Value]

    /// The types that aren't functions.
    package static let ownTypes: Set<String> = ["number", "time", "utc", "chinese"]

    /// Whether there is a function of that name.
    static func isKnown(_ type: String, to functions: FunctionLibrary) -> Bool {
        (try? Expression("\(type)(datum.value)", functions: functions)) != nil
            || (try? Expression("\(type)(datum.value, datum.format)", functions: functions)) != nil
    }

    /// Returns nil if there is no function of that name, which ``GuideFormats`` tells.
    package init?(_ type: String, pattern: Value?, environment: ChartEnvironment) {
        let call = pattern == nil ? "\(type)(datum.value)" : "\(type)(datum.value, datum.format)"
        guard let expression = try? Expression(call, functions: environment.functions) else { return nil }
        self.expression = expression
        self.pattern = pattern ?? .undefined
        signals = environment.signals
    }

    package func text(_ value: Value) -> String {
        let datum = Value.object(["value": value, "format": pattern])
        return expression.evaluate(ExpressionScope(datum: datum, signals: signals)).string
    }
}
