package import ChartModel
import Dataflow
import Diagnostics
package import Grammar

/// Evaluates the properties of an axis that depend on the tick.
package struct TickProperties {
    private let environment: ChartEnvironment

    package init(environment: ChartEnvironment) { self.environment = environment }

    /// Returns the properties for ticks at which no test passes, and those for all ticks. Expressions on the plot's
    /// size are left out as long as that isn't known.
    package func common(_ constants: AxisDefinition, _ varying: [TickProperty]) -> AxisDefinition {
        var definition = constants
        for property in varying {
            guard let literal = property.otherwise, let value = constant(literal) else { continue }
            property.set(value, in: &definition, at: literal.span, log: environment.log)
        }
        return definition
    }

    /// Returns the properties whose values for all ticks depend on the size of the plot.
    package func needingSize(_ varying: [TickProperty]) -> [TickProperty] {
        varying.filter { property in
            guard let source = property.otherwise?.expression, let expression = environment.expression(source)
            else { return false }
            return expression.fields == [] && !isKnown(expression)
        }
    }

    private func isKnown(_ expression: Expression) -> Bool {
        expression.signals.allSatisfy { environment.signals[$0] != nil }
    }

    /// Returns nil if the value depends on the tick, or on what isn't known yet.
    private func constant(_ literal: Literal) -> Value? {
        guard let source = literal.expression else { return literal.value }
        guard let expression = environment.expression(source), expression.fields == [], isKnown(expression)
        else { return nil }
        return expression.evaluate(ExpressionScope(datum: .object([:]), signals: environment.signals))
    }

    /// The definition at each tick; nil where nothing varies.
    func definitions(
        _ varying: [TickProperty], at ticks: [AxisModel.Tick], common definition: AxisDefinition
    ) -> [AxisDefinition]? {
        guard !varying.isEmpty else { return nil }
        var definitions = [AxisDefinition](repeating: definition, count: ticks.count)
        let table = table(ticks)
        for property in varying {
            for (row, value) in values(property, over: table).enumerated() {
                guard let (value, span) = value else { continue }
                property.set(value, in: &definitions[row], at: span, log: environment.log)
            }
        }
        return definitions
    }

    private func table(_ ticks: [AxisModel.Tick]) -> Table {
        Table(
            objects: ticks.map {
                [
                    (key: "value", value: $0.value), (key: "label", value: .string($0.label.joined())),
                    (key: "index", value: .number($0.index)),
                ]
            })
    }

    /// A value, and the place that it comes from.
    private typealias Placed = (value: Value, span: Span)

    /// Returns a property at each tick: the value of the first condition that passes, or its default.
    private func values(_ property: TickProperty, over table: Table) -> [Placed?] {
        var values = values(property.otherwise, over: table)
        for condition in property.conditions.reversed() {
            guard let mask = environment.mask(condition.test, over: table) else { continue }
            let others = self.values(condition.value, over: table)
            for row in values.indices where mask[row] { values[row] = others[row] }
        }
        return values
    }

    private func values(_ literal: Literal?, over table: Table) -> [Placed?] {
        let none = [Placed?](repeating: nil, count: table.rowCount)
        guard let literal else { return none }
        guard let source = literal.expression else {
            return [Placed?](repeating: (literal.value, literal.span), count: table.rowCount)
        }
        guard let expression = environment.expression(source) else { return none }
        return (0..<table.rowCount).map { row in
            let scope = ExpressionScope(table: table, row: row, signals: environment.signals)
            return (expression.evaluate(scope), literal.span)
        }
    }
}
