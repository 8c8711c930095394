import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds bars along a continuous axis of which several stand at one place.
struct BarsOnBars: UnitRule {
    static let code = Diagnostic.Code(
        "bars-on-bars", "Bars that stand on one another",
        "Bars of several rows at the same place cover each other, or are piled up without a seam: nobody sees how many there "
            + "are, and how long each is. Aggregate the rows, or show them by points.",
        Diagnostic.Code.Example(
            """
            data: {values: [{hour: 8, visits: 5}, {hour: 8, visits: 3}, {hour: 9, visits: 4}]}
            mark: bar
            encoding:
              x: {field: hour, type: quantitative}
              y: {field: visits, type: quantitative}
            """,
            replace: "{field: visits", by: "{aggregate: sum, field: visits"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.startsAtZero, !unit.type.isPath, let channel = unit.measuredChannel,
            !unit.isRanged(along: channel), let measure = unit[channel], !measure.isAggregate,
            let cross = unit.crossChannel, let model = unit[cross], model.isContinuous, model.timeUnit == nil,
            !model.isBinned, let field = model.field, cross.offset.flatMap({ unit[$0] }) == nil,
            unit.mark.opacity ?? 1 > 0.5
        else { return nil }
        // A stack is meant where something tells its parts apart, or the spec asks for it.
        if unit.stack != nil, !unit.stackingFields.isEmpty || !measure.spec.stack.isAbsent { return nil }
        let places = unit.table.values(at: field).numbers
        let shared = places.count - Set(places).count
        guard shared > 0 else { return nil }
        let fate =
            unit.stack == nil ? "stand where another one does" : "are piled on another, and look like one"
        return judgement(
            "\(shared) of \(places.count) bars \(fate)", at: model.spec.span,
            hint: "aggregate the rows, or use points")
    }
}
