import ChartModel
import Diagnostics
import Grammar

/// Finds values that a scale draws at its end, though they are beyond it.
struct ClampedValues: UnitRule {
    static let code = Diagnostic.Code(
        "clamped-values", "Values drawn at the end of an axis that are beyond it",
        "A scale with 'clamp' draws what is beyond its domain at its end: a value of 380 stands where the axis says 100. "
            + "Let the domain hold all values, or say in a note what the end of the axis stands for.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, price: 95}, {town: 临淄, price: 380}]}
            mark: point
            encoding:
              x: {field: town, type: nominal}
              y: {field: price, type: quantitative, scale: {domain: [0, 100], clamp: true}}
            """,
            replace: "[0, 100]", by: "[0, 400]"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for channel in [Channel.x, .y, .size] {
            guard let scale = reading.scale(channel, of: unit), scale.definition.clamp == true,
                let excess = Excess(of: unit, along: channel, scale)
            else { continue }
            return judgement(
                excess.message("drawn at its end"), at: unit[channel]?.spec.span,
                hint: "let the domain hold all values, or say in a note what its end stands for")
        }
        return nil
    }
}
