import ChartModel
import Diagnostics
import Grammar
import VisualEncoding

/// Finds areas that aren't in proportion to what they show.
struct SizeInProportion: UnitRule {
    static let code = Diagnostic.Code(
        "size-exaggerates", "An area out of proportion",
        "A reader compares the areas of circles and sectors. If it is the diameter or the radius that is in proportion, what "
            + "is twice as much looks four times as much. Let a radius have a scale of the type sqrt from zero, and a "
            + "size one of the type linear.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 5}, {town: 临淄, output: 10}]}
            mark: arc
            encoding:
              theta: {field: town, type: nominal}
              radius: {field: output, type: quantitative, scale: {type: linear}}
            """,
            replace: "type: linear", by: "type: sqrt"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        if unit.type.coordinates == .polar, unit.type.isRectBased, let model = unit[.radius], model.isMeasure,
            unit[.radius2] == nil, let scale = reading.scale(.radius, of: unit),
            exponent(of: scale).map({ $0 > 0.75 }) ?? false
        {
            return judgement(
                "the radius is in proportion, so that the area grows with its square", at: model.spec.span,
                hint: "give the radius a scale of the type sqrt")
        }
        guard unit.type.size == .area, let model = unit[.size], model.isMeasure,
            let scale = reading.scale(.size, of: unit), exponent(of: scale).map({ $0 > 1.25 }) ?? false
        else { return nil }
        return judgement(
            "the areas grow faster than what they show", at: model.spec.span,
            hint: "give the size a scale of the type linear, by which areas are in proportion")
    }

    /// The power that a scale raises its values to; nil if it is no power.
    private func exponent(of scale: ScaleModel) -> Double? {
        switch scale.kind {
        case .linear: 1
        case .sqrt: 0.5
        case .pow: scale.definition.exponent ?? 1
        default: nil
        }
    }
}
