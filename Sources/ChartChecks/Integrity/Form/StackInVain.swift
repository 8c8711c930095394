import ChartModel
import Diagnostics
import Grammar

/// Finds channels that ask for a stack where nothing is stacked.
struct StackInVain: UnitRule {
    static let code = Diagnostic.Code(
        "stack-in-vain", "A stack that isn't made",
        "Only a quantity on an axis, an angle or a radius can be stacked, and one of them in a plot. Elsewhere 'stack' does "
            + "nothing, and marks that were meant to be piled up cover each other.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, kind: a, output: 5}, {town: 临淄, kind: b, output: 3}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal, stack: zero}
              y: {field: output, type: quantitative}
              color: {field: kind, type: nominal}
            """,
            replace: ", stack: zero", by: ""))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for model in unit.channels.values where model.spec.stack.value != nil {
            if unit.stack?.channel == model.channel { continue }
            guard model.type != .quantitative || !(model.channel.isPosition || model.channel.isPolar) else {
                continue
            }
            return judgement(
                "'stack' does nothing here: \(model.channel.rawValue) is no quantity on an axis",
                at: model.spec.span, hint: "leave it out, or state it on the channel with the quantity")
        }
        return nil
    }
}
