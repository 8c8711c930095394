import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar

/// Finds categories that only a colour tells apart, and not for everybody: by simulation of colour blindness, and
/// in grey where a theme prints in one ink.
struct AlikeColors: UnitRule {
    static let code = Diagnostic.Code(
        "alike-colors", "Colours that not everybody can tell apart",
        "One man in twelve sees red and green alike, and a press with one ink prints both in grey. If nothing but a colour "
            + "says which series is which, choose colours that differ in lightness, or add shapes, dashes or names "
            + "beside the marks.",
        Diagnostic.Code.Example(
            """
            data:
              values:
                - {year: 2022, side: pro, votes: 5}
                - {year: 2022, side: con, votes: 3}
                - {year: 2023, side: pro, votes: 6}
                - {year: 2023, side: con, votes: 4}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: votes, type: quantitative}
              color: {field: side, type: nominal, scale: {range: ['#d62728', '#2ca02c']}}
            """,
            replace: "'#2ca02c'", by: "'#aec7e8'"))

    /// The least distances in OKLab: below the first, colours look alike; those below the second look alike to
    /// anybody, and are meant to, as the shades of one hue.
    private static let (least, usual) = (0.08, 0.1)
    private static let most = 12

    private struct Alike {
        let pair: (Int, Int)
        let distance: Double
        let vision: ColorVision
    }

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard let drawn = CategoryColors(unit, of: reading, least: 2), drawn.values.count <= Self.most,
            drawn.model.type == .nominal, !drawn.areTold(in: reading)
        else { return nil }
        let colors = drawn.colors(reading.chart.config)
        guard colors.count == drawn.values.count else { return nil }
        // The parts of a stack are in the order of the legend, so that only neighbours can be confused.
        let isInOrder = unit.hasPiles
        let alike = visions(reading.chart.config).compactMap {
            alikePair(colors, neighboursOnly: isInOrder, for: $0)
        }
        guard let worst = alike.min(by: { $0.distance < $1.distance }) else { return nil }
        let (one, two) = (drawn.values[worst.pair.0].string, drawn.values[worst.pair.1].string)
        return judgement(
            "the colours of '\(one)' and '\(two)' look alike \(worst.vision.words)",
            at: drawn.model.spec.span,
            hint: "choose colours that differ in lightness, or add shapes, dashes or names beside the marks")
    }

    private func visions(_ config: Config) -> [ColorVision] {
        config.print?.onPaper == true ? ColorVision.allCases : [.protanopia, .deuteranopia]
    }

    /// Returns the two colours that are nearest to each other, if they can't be told apart.
    private func alikePair(
        _ colors: [Color], neighboursOnly: Bool, for vision: ColorVision
    ) -> Alike? {
        let seen = colors.map(vision.seen)
        var nearest: Alike?
        for one in colors.indices {
            for two in colors.indices.dropFirst(one + 1) where !neighboursOnly || two == one + 1 {
                let distance = OKLabSpace.distance(seen[one], seen[two])
                guard distance < nearest?.distance ?? Self.least,
                    OKLabSpace.distance(colors[one], colors[two]) > Self.usual
                else { continue }
                nearest = Alike(pair: (one, two), distance: distance, vision: vision)
            }
        }
        return nearest
    }
}

extension ColorVision {
    fileprivate var words: String {
        switch self {
        case .protanopia, .deuteranopia: "to the colour-blind"
        case .monochrome: "in grey"
        }
    }
}
