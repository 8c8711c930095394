import ChartModel
import Diagnostics
import Grammar

/// Finds names that are shown as sizes.
struct SizeOfNames: UnitRule {
    static let code = Diagnostic.Code(
        "size-of-names", "Names shown by size, opacity or width",
        "A larger or darker mark is more. Names have no order, so that the largest one is the last in the alphabet, and a "
            + "reader takes it for the most. Use colour or shape for names; if they have an order, say so by 'ordinal'.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 5}, {town: 临淄, output: 3}]}
            mark: point
            encoding:
              x: {field: output, type: quantitative}
              size: {field: town, type: nominal}
            """,
            replace: "size:", by: "shape:"))

    private static let amounts: [Channel] = [
        .size, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .angle,
    ]

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for channel in Self.amounts {
            guard let model = unit[channel], model.type == .nominal, model.hasField,
                let scale = reading.scale(channel, of: unit), scale.values.count > 1,
                // Whoever lists what each name gets has chosen it.
                scale.definition.range?.value.list == nil, scale.rangeValues == nil
            else { continue }
            return judgement(
                "\(channel.rawValue) shows amounts, but '\(model.name ?? "")' holds names",
                at: model.spec.span,
                hint: "use colour or shape; if the names have an order, the type is ordinal")
        }
        return nil
    }
}
