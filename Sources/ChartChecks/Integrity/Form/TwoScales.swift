import ChartModel
import Diagnostics
import Grammar

/// Finds plots with two quantities on axes of their own.
struct TwoScales: PlotRule {
    static let code = Diagnostic.Code(
        "two-scales", "Two axes of unlike scales in one plot",
        "Where two quantities have an axis each, it is the ranges of the axes that decide where the lines cross and which is "
            + "steeper; another choice tells another story. Put them in two charts, one above the other, or show both "
            + "as an index on one axis.",
        Diagnostic.Code.Example(
            """
            data: {values: [{year: 2022, output: 380, share: 12}, {year: 2023, output: 410, share: 19}]}
            resolve: {scale: {y: independent}}
            encoding: {x: {field: year, type: ordinal}}
            layer:
              - {mark: line, encoding: {y: {field: output, type: quantitative}}}
              - {mark: line, encoding: {y: {field: share, type: quantitative}}}
            """,
            replace: "share, type", by: "output, type"))

    func findings(in reading: PlotReading) -> [Finding] {
        [Channel.x, .y].compactMap { channel in
            let shown = reading.units.filter { unit in
                unit[channel]?.isMeasure == true && unit[channel]?.field != nil
                    && unit.type.name != "text" && unit.type.name != "rule"
            }
            guard let first = shown.first, let own = reading.scale(channel, of: first) else { return nil }
            let other = shown.first { unit in
                guard unit.scales[channel] != first.scales[channel],
                    let scale = reading.scale(channel, of: unit)
                else { return false }
                return scale.drawnEnds != own.drawnEnds
            }
            guard let other else { return nil }
            let names = [first, other].map { "'\($0[channel]?.name ?? "count")'" }
            return judgement(
                "\(names.joined(separator: " and ")) have an axis each: its range decides where they cross",
                at: other[channel]?.spec.span,
                hint: "put them in two charts, or show both as an index on one axis")
        }
    }
}
