import ChartModel
import Diagnostics
import Grammar

/// Finds more colours than can be told apart, and categories that share one as the palette has begun again.
struct ManyColors: UnitRule {
    static let code = Diagnostic.Code(
        "many-colors", "More colours than can be told apart",
        "Some ten colours can be found again in a legend; with more, neighbours look alike, and most palettes begin again. "
            + "Colour those that the chart is about and leave the others grey, join the small ones, or print the names "
            + "beside the marks.",
        Diagnostic.Code.Example(
            """
            data:
              sequence: {start: 1, stop: 14, as: output}
            transform: [{calculate: "'Town ' + datum.output", as: town}]
            mark: point
            encoding:
              y: {field: output, type: quantitative}
              color: {field: town, type: nominal}
            """,
            replace: "stop: 14", by: "stop: 4"))

    private static let limit = 10

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard let drawn = CategoryColors(unit, of: reading, least: 3), drawn.model.type == .nominal,
            !drawn.areTold(in: reading)
        else { return nil }
        let colors = Set(drawn.colors(reading.chart.config)).count
        let isShared = colors < drawn.values.count
        // A chart that states its colours may mean to give several categories one.
        let isStated = drawn.model.spec.scale.value?.range != nil
        guard drawn.values.count > Self.limit || isShared && !isStated else { return nil }
        let shared = isShared ? " share \(colors) colours, which" : " have a colour each, which"
        return judgement(
            "\(drawn.values.count) categories of '\(drawn.model.name ?? "")'\(shared) can't be told apart",
            at: drawn.model.spec.span,
            hint: "colour those that matter and leave the others grey, or print the names beside the marks")
    }
}
