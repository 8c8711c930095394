import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import VisualEncoding

/// Expressions that need rows, scales or the size of the plot: `{expr: …}` as a property of a mark or the
/// value of a channel (Vega-Lite's `ExprRef`).
///
/// Marks are drawn from constants. So the rows are divided into runs in which all expressions have the same
/// values, and each run is drawn with its values.
struct LateExpressions {
    private let context: MarkContext
    private let expressions: [(site: Site, expression: Expression)]
    private let signals: [String: Value]

    /// Returns the contexts of a plot with those expressions evaluated that don't depend on rows. All
    /// expressions have access to all scales.
    static func resolved(_ contexts: [MarkContext]) -> [MarkContext] {
        var positions: [Channel: Scale] = [:]
        var visuals: [Channel: VisualScale] = [:]
        for context in contexts {
            positions.merge(context.positions) { first, _ in first }
            visuals.merge(context.visuals) { first, _ in first }
        }
        return contexts.map { context in
            guard !Site.all(in: context.unit).isEmpty else { return context }
            let functions = context.functions.adding(
                plotFunctions(positions: positions, visuals: visuals))
            let calling = context.with(context.unit, functions: functions)
            guard let late = LateExpressions(calling) else { return context }
            let scope = ExpressionScope(signals: late.signals)
            var unit = context.unit
            for (site, expression) in late.expressions where expression.fields == [] {
                site.set(expression.evaluate(scope), in: &unit, log: context.log)
            }
            return calling.with(unit)
        }
    }

    /// Returns the runs of the table, in order, each with its own constants.
    static func parts(of context: MarkContext) -> [MarkContext] {
        guard let late = LateExpressions(context) else { return [context] }
        return late.parts()
    }

    /// Returns nil if there are no expressions.
    private init?(_ context: MarkContext) {
        let sites = Site.all(in: context.unit)
        if sites.isEmpty { return nil }
        self.context = context
        let signals = context.plotSignals
        self.signals = signals
        expressions = sites.compactMap { site in
            context.log.expression(site.source, functions: context.functions, signals: signals)
                .map { (site, $0) }
        }
    }

    private func parts() -> [MarkContext] {
        let table = context.unit.table
        let columns = expressions.map { $0.expression.column(over: table, signals: signals) }
        var groups: [(values: [Value], rows: [Int])] = []
        if context.unit.type.isPath {
            // A series has a single look, that of its first row.
            groups = Series(context: context).rows().map { rows in
                (columns.map { $0[rows.first ?? 0] }, rows.sorted())
            }
        } else {
            for row in 0..<table.rowCount {
                let values = columns.map { $0[row] }
                if groups.last?.values == values {
                    groups[groups.count - 1].rows.append(row)
                } else {
                    groups.append((values, [row]))
                }
            }
        }
        return groups.map { values, rows in
            var unit = context.unit
            unit.table = groups.count == 1 ? table : table.rows(rows)
            for (expression, value) in zip(expressions, values) {
                expression.site.set(value, in: &unit, log: context.log)
            }
            return context.with(unit)
        }
    }
}

extension LateExpressions {
    /// A place in a unit where an expression stands for a value.
    fileprivate struct Site {
        enum Place {
            case property(PropertyExpression)
            case value(Channel)
            case datum(Channel)
            case condition(Channel, Int)
        }

        let place: Place
        let source: ExpressionSource

        static func all(in unit: Unit) -> [Site] {
            var sites = unit.mark.expressions.map {
                Site(place: .property($0), source: $0.source)
            }
            for (channel, model) in unit.channels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                if let source = model.spec.value?.expression {
                    sites.append(Site(place: .value(channel), source: source))
                }
                if let source = model.spec.datum?.expression {
                    sites.append(Site(place: .datum(channel), source: source))
                }
                for (index, condition) in model.spec.condition.enumerated() {
                    guard let source = condition.value?.expression else { continue }
                    sites.append(Site(place: .condition(channel, index), source: source))
                }
            }
            return sites
        }

        /// Replaces the expression by a value. An undefined value leaves a property unset.
        func set(_ value: Value, in unit: inout Unit, log: DiagnosticLog) {
            let isNone: Bool =
                switch value {
                case .undefined: true
                case .number(let number), .date(let number): !number.isFinite
                default: false
                }
            let literal = Literal(.value(value), at: source.span)
            switch place {
            case .property(let property):
                unit.mark.resolve(property, to: isNone ? nil : value, log: log)
            case .value(let channel):
                if isNone {
                    unit.channels[channel] = nil
                } else {
                    unit.channels[channel]?.spec.value = literal
                }
            case .datum(let channel):
                unit.channels[channel]?.datum = value
                unit.channels[channel]?.spec.datum = literal
            case .condition(let channel, let index):
                unit.channels[channel]?.spec.condition[index].value = isNone ? nil : literal
            }
        }
    }
}

extension MarkContext {
    /// The signals of expressions in this plot: parameters and the plot's size.
    fileprivate var plotSignals: [String: Value] {
        environment.plotSignals(unit.signals, width: width, height: height, functions: functions)
    }
}
