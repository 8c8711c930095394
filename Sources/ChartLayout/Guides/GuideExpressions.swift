import ChartModel
import Dataflow
import Documents
import Grammar

/// Evaluates the properties of guides that are expressions on the plot, whose size is known by now, or on a
/// guide's entry.
extension ChartEnvironment {
    /// The environment of a plot, with its size among the signals.
    func inPlot(width: Double, height: Double) -> ChartEnvironment {
        var copy = self
        copy.signals = plotSignals(signals, width: width, height: height)
        return copy
    }

    /// Replaces expressions by their values.
    ///
    /// - Parameter datum: What they see as the datum; without one, only those are replaced that don't read it.
    func resolved<Definition: ExpressionHolding>(_ definition: Definition, datum: Value? = nil) -> Definition
    {
        var result = definition
        for property in definition.expressions {
            guard
                let expression = log.expression(
                    property.source, functions: registries[FunctionLibrary.self], signals: signals)
            else {
                result.resolve(property, to: nil, log: log)
                continue
            }
            guard datum != nil || expression.fields == [] else { continue }
            let value = expression.evaluate(ExpressionScope(datum: datum ?? .object([:]), signals: signals))
            result.resolve(property, to: value.isWritable ? value : nil, log: log)
        }
        return result
    }
}
