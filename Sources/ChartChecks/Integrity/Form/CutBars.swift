import ChartModel
import Diagnostics
import Grammar

/// Finds bars and areas that end where the plot does, though their values go on.
struct CutBars: PlotRule {
    static let code = Diagnostic.Code(
        "cut-bar", "A bar or area that is cut off",
        "A bar that is clipped at the edge of the plot is shorter than its value, and nothing shows it: it looks as long as "
            + "one whose value is the end of the axis. Let the domain hold all values, or break the bar visibly and "
            + "print its value.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, price: 95}, {town: 临淄, price: 380}]}
            mark: {type: bar, clip: true}
            encoding:
              x: {field: town, type: nominal}
              y: {field: price, type: quantitative, scale: {domain: [0, 100]}}
            """,
            replace: "[0, 100]", by: "[0, 400]"))

    func findings(in reading: PlotReading) -> [Finding] {
        let clipped = reading.units.filter { $0.type.startsAtZero && $0.mark.clip == true }
        // In a horizon chart, what is cut off one area is shown by the next.
        if Set(clipped.compactMap { unit in unit.measuredChannel.flatMap { unit[$0]?.field } }).count > 1 {
            return []
        }
        return clipped.compactMap { unit in
            guard let channel = unit.measuredChannel, let scale = reading.scale(channel, of: unit),
                scale.definition.clamp != true, let excess = Excess(of: unit, along: channel, scale)
            else { return nil }
            return judgement(
                excess.message("cut off"), at: unit[channel]?.spec.span,
                hint: "let the domain hold all values, or print those of the cut marks")
        }
    }
}
