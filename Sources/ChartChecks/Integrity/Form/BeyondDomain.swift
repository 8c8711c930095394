import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds marks that lie outside of the plot, since their scale ends before them.
struct BeyondDomain: UnitRule {
    static let code = Diagnostic.Code(
        "beyond-domain", "Marks beyond the ends of their axis",
        "The stated domain ends before some of the values, and their marks are drawn outside of the plot, over titles and "
            + "neighbouring charts, where no axis tells how much they are. Let the domain hold all values, or filter "
            + "those out that aren't meant to be seen.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, price: 95}, {town: 临淄, price: 380}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {field: price, type: quantitative, scale: {domain: [0, 100]}}
            """,
            replace: "[0, 100]", by: "[0, 400]"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        // Texts are put where there is room for them.
        guard unit.mark.clip != true, !unit.type.showsText else { return nil }
        for channel in [Channel.x, .y] {
            guard let scale = reading.scale(channel, of: unit), scale.definition.clamp != true,
                let excess = Excess(of: unit, along: channel, scale)
            else { continue }
            return judgement(
                excess.message("drawn outside of the plot"), at: unit[channel]?.spec.span,
                hint: "let the domain hold all values, or leave such rows out with a filter")
        }
        return nil
    }
}

/// The values of a unit that a scale's stated domain doesn't hold.
struct Excess {
    private let field: String
    private let count: Int
    private let example: Value
    private let isTemporal: Bool

    init?(of unit: Unit, along channel: Channel, _ scale: ScaleModel) {
        guard scale.hasStatedEnds, let ends = scale.drawnEnds, let model = unit[channel], model.field != nil
        else { return nil }
        // Rounding of what a stack adds up is no excess.
        let slack = (ends.upperBound - ends.lowerBound) * 1e-6
        let inner = (ends.lowerBound - slack)...(ends.upperBound + slack)
        var rows: Set<Int> = []
        var farthest = 0.0
        // Bars begin at zero whatever the scale; that is for another rule.
        let base = unit.type.startsAtZero && unit.stack?.channel == channel ? 0.0 : .nan
        for column in unit.drawnColumns(along: channel) {
            for (row, number) in column.numbers.enumerated()
            where number.isFinite && !inner.contains(number) && number != base {
                rows.insert(row)
                let distance = max(ends.lowerBound - number, number - ends.upperBound)
                if distance > max(ends.lowerBound - farthest, farthest - ends.upperBound) || rows.count == 1 {
                    farthest = number
                }
            }
        }
        guard !rows.isEmpty else { return nil }
        field = model.name ?? channel.rawValue
        count = rows.count
        example = .number(farthest)
        isTemporal = scale.kind.isTemporal
    }

    /// Says how many there are, and what becomes of them.
    func message(_ fate: String) -> String {
        let number = isTemporal ? "" : ", as \(example.string) is"
        return "\(count) value\(count == 1 ? "" : "s") of '\(field)' "
            + "\(count == 1 ? "is" : "are") beyond the axis\(number), and \(fate)"
    }
}
