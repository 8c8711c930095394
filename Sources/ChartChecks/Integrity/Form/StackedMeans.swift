import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds stacks of what doesn't add up: means, medians, extremes.
struct StackedMeans: UnitRule {
    static let code = Diagnostic.Code(
        "stacked-means", "A stack of means, medians or extremes",
        "The height of a stack is the sum of its parts, and a sum of means is the mean of nothing. Stack sums or counts, or "
            + "put the marks side by side (xOffset), in facets, or as lines.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, sex: f, age: 41}, {town: 张店, sex: m, age: 39}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {aggregate: mean, field: age, type: quantitative}
              color: {field: sex, type: nominal}
            """,
            replace: "color:", by: "xOffset:"))

    private static let additive: Set<AggregateOperation> = [.count, .valid, .missing, .distinct, .sum]

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard let stack = unit.stack, let model = unit[stack.channel],
            let operation = model.spec.aggregate?.operation, !Self.additive.contains(operation), unit.hasPiles
        else { return nil }
        return judgement(
            "each stack adds up values of '\(operation.rawValue)', which isn't that of the whole",
            at: model.spec.span,
            hint: "stack sums or counts, or put the marks side by side (stack: null, xOffset)")
    }
}
