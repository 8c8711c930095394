import ChartModel
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// Finds values that a scale's break hides, and bars that it shortens.
struct BrokenScale: UnitRule {
    static let code = Diagnostic.Code(
        "broken-scale", "A scale with a part left out",
        "Where a scale leaves a part out, it says so by torn edges; but a bar across them is shorter than its figure, "
            + "however the edges are drawn, and readers compare lengths. A mark whose value lies in the part can't be seen "
            + "at all. Show such values by points, or give the one that is far off a plot of its own.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 95}, {town: 临淄, output: 1300}]}
            mark: bar
            encoding:
              y: {field: town, type: nominal}
              x: {field: output, type: quantitative, scale: {break: [200, 1200]}}
            """,
            replace: "scale: {break: [200, 1200]}", by: "scale: {nice: false}"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for channel in [Channel.x, .y] {
            guard let model = unit[channel], let scale = reading.scale(channel, of: unit),
                scale.definition.omitted != nil
            else { continue }
            let span = model.spec.span
            guard let omitted = scale.omittedPart else {
                return fact(
                    "the scale can't leave this part out", at: span,
                    hint: "'break' is a part within the domain of a linear scale: [300, 1200]")
            }
            let values = model.field.map { unit.table.values(at: $0).numbers } ?? []
            let hidden = values.filter { $0 > omitted.lowerBound && $0 < omitted.upperBound }
            if let first = hidden.first {
                return fact(
                    "\(first.plain) lies in the part that the scale leaves out\(hidden.count > 1 ? ", as do \(hidden.count - 1) others" : "")",
                    at: span, hint: "break the scale where there are no values")
            }
            if unit.type.startsAtZero, values.contains(where: { $0 >= omitted.upperBound }) {
                return judgement(
                    "\(unit.type.name)s across the break are shorter than their figures", at: span,
                    hint: "show the values by points, or give the largest a plot of its own")
            }
        }
        return nil
    }
}

extension ScaleModel {
    /// The part of the domain that it leaves out; nil if it can't.
    fileprivate var omittedPart: ClosedRange<Double>? {
        if case .continuous(let scale) = positioned(over: [0, 100]) { scale.omitted } else { nil }
    }
}
