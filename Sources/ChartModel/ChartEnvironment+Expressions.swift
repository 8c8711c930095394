package import Dataflow
package import Diagnostics
import Documents
package import Grammar

extension DiagnosticLog {
    /// Parses an expression; a mistake is reported at its place.
    package func expression(_ source: ExpressionSource, functions: FunctionLibrary = .standard) -> Expression?
    {
        let text = source.text
        do throws(ExpressionError) {
            let expression = try Expression(text, functions: functions)
            for remark in expression.remarks {
                error(remark, at: source.span.part(remark.range, ofText: text))
            }
            return expression
        } catch {
            self.error(error, at: source.span.part(error.range, ofText: text))
            return nil
        }
    }

    /// Parses an expression and reports a mistake, or a name that isn't among the signals, at its place.
    package func expression(_ source: ExpressionSource, functions: FunctionLibrary, signals: [String: Value])
        -> Expression?
    {
        guard let expression = expression(source, functions: functions) else { return nil }
        guard let unknown = expression.signals.filter({ signals[$0] == nil }).min() else { return expression }
        warning(
            .noEffect, "unknown name '\(unknown)' in an expression, which has no effect", at: source.span,
            hint: signals.keys.sorted().nearest(to: unknown).map { "did you mean '\($0)'?" })
        return nil
    }

    /// Tells which parameters can't have a value, in a plot either: those whose expressions can't be parsed, or name what
    /// there isn't.
    ///
    /// - Parameters:
    ///   - functions: The functions that there are in the end, those of plots among them.
    ///   - plot: The names that a plot gives a value.
    package func tellUnfit(
        _ parameters: ParameterValues, functions: FunctionLibrary, plot: Set<String> = []
    ) {
        let known = plot.union(parameters.values.keys).union(parameters.late.map(\.name)).union(
            parameters.found)
        for parameter in parameters.late {
            guard let expression = expression(parameter.source, functions: functions),
                let unknown = expression.signals.subtracting(known).min()
            else { continue }
            error(
                .unknownName, "unknown name '\(unknown)' in the parameter '\(parameter.name)'",
                at: parameter.source.span,
                hint: known.sorted().nearest(to: unknown).map { "did you mean '\($0)'?" })
        }
    }
}

extension ChartEnvironment {
    /// Returns the signals of expressions in a plot of a given size: the parameters, including those that
    /// depend on the size, and the size.
    package func plotSignals(
        _ parameters: [String: Value], width: Double, height: Double, functions: FunctionLibrary? = nil
    ) -> [String: Value] {
        let functions = functions ?? registries[FunctionLibrary.self]
        var signals = parameters
        signals["width"] = .number(width)
        signals["height"] = .number(height)
        for parameter in lateParameters {
            guard let expression = try? Expression(parameter.source.text, functions: functions) else {
                continue
            }
            signals[parameter.name] = expression.value(
                in: ExpressionScope(signals: signals), at: parameter.source.span, log: log)
        }
        return signals
    }

    /// Parses an expression that may call the chart's functions.
    package func expression(_ source: ExpressionSource) -> Expression? {
        log.expression(source, functions: functions)
    }

    /// Returns the value of an expression on parameters; null if it can't be parsed.
    package func value(of source: ExpressionSource) -> Value {
        expression(source)?.value(
            in: ExpressionScope(datum: .object([:]), signals: signals), at: source.span, log: log) ?? .null
    }

    /// Returns the values that a guide lists; nil if an expression doesn't result in a list.
    package func values(_ literals: Literals, isTemporal: Bool, timeUnit: TimeUnit?) -> [Value]? {
        switch literals {
        case .list(let list):
            return list.map { literal in
                literal.expression.map(value(of:))
                    ?? literal.value(isTemporal: isTemporal, timeUnit: timeUnit, log: log)
            }
        case .expression(let source):
            if case .array(let values) = value(of: source) { return values }
            return nil
        }
    }

    /// Returns which rows pass a test; nil, with a diagnostic, if the test refers to
    /// something that doesn't exist.
    ///
    /// - Parameter signals: The parameters, if they differ from the chart's.
    package func mask(_ test: Predicate, over table: Table, signals: [String: Value]? = nil) -> [Bool]? {
        let context = TransformContext(signals: signals ?? self.signals, log: log, tables: tables)
        do {
            return try test.mask(over: table, context)
        } catch {
            log.add(error)
            return nil
        }
    }
}
