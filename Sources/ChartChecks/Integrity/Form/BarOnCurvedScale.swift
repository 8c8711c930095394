import ChartModel
import Diagnostics
import Grammar

/// Finds bars and areas on a scale along which equal lengths aren't equal amounts.
struct BarOnCurvedScale: UnitRule {
    static let code = Diagnostic.Code(
        "bar-on-log", "A bar or area on a logarithmic axis",
        "On a logarithmic axis there is no zero, so that a bar has no base: its length depends on where the axis "
            + "happens to begin, and one that is twice as long may be a hundred times as much. Roots and powers bend "
            + "lengths, too. Show the values by points or a line, or state both ends of the bar.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, people: 12}, {town: 临淄, people: 4500}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {aggregate: sum, field: people, type: quantitative, scale: {type: log, domain: [1, 10000]}}
            """,
            replace: "mark: bar", by: "mark: point"))

    /// Bars that a scale has no place for aren't drawn at all, which is told as that.
    func findings(in subject: CheckSubject) -> [Finding] {
        let undrawn = subject.told.filter { $0.code == .outsideLogScale }.map(\.span?.range)
        return firstOfEachPlot(in: subject).filter { !undrawn.contains($0.span?.range) }
    }

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.startsAtZero, let channel = unit.measuredChannel, !unit.isRanged(along: channel),
            let model = unit[channel], let scale = reading.scale(channel, of: unit),
            [.log, .symlog, .pow, .sqrt].contains(scale.kind),
            scale.kind != .pow || scale.definition.exponent != 1
        else { return nil }
        let name = scale.kind == .log ? "logarithmic" : scale.kind.rawValue
        return judgement(
            "the \(unit.type.name)s stand on a \(name) scale, on which their lengths aren't in proportion",
            at: model.spec.scale.value?.type == nil
                ? model.spec.span : model.spec.namedSpan,
            hint: "use points or a line, or a linear scale")
    }
}
