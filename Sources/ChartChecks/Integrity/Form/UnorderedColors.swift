import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// Finds rainbows and other colours without an order for what has one.
struct UnorderedColors: UnitRule {
    static let code = Diagnostic.Code(
        "unordered-colors", "Colours without an order for amounts",
        "Of two shades the darker is more; of red and green neither is. A rainbow also makes steps where the numbers have "
            + "none. Use a scheme that goes from light to dark, such as viridis or blues, or from a middle to either side.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 5}, {town: 临淄, output: 3}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              color: {field: output, type: quantitative, scale: {scheme: rainbow}}
            """,
            replace: "rainbow", by: "viridis"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for channel in [Channel.color, .fill, .stroke] {
            guard let model = unit[channel], model.hasFieldOrCount, model.type != .nominal,
                model.type != .geojson,
                let scale = reading.scale(channel, of: unit), scale.hasOwnColors, !isCyclic(model, scale),
                ColorSequence(scale, reading.chart.config).map({ !$0.isOrdered }) ?? false
            else { continue }
            return judgement(
                "the colours of '\(model.name ?? "count")' have no order, but its values do",
                at: model.spec.span,
                hint:
                    "use a scheme from light to dark, such as 'viridis', or the type nominal if they are names"
            )
        }
        return nil
    }

    /// Whether the end of the values is next to their beginning, as of hours and directions.
    private func isCyclic(_ model: ChannelModel, _ scale: ScaleModel) -> Bool {
        if let unit = model.timeUnit, !unit.parts.contains(.year) { return true }
        return scale.drawnEnds.map { $0 == 0...360 } ?? false
    }
}

extension ScaleModel {
    /// Whether the spec chooses the colours; the default ones of ordered data are in order.
    fileprivate var hasOwnColors: Bool {
        definition.scheme != nil || definition.range != nil || rangeValues != nil
    }
}

/// The colours of a scale from its least to its greatest value.
struct ColorSequence {
    private let colors: [Color]

    private static let sampleCount = 17

    /// - Returns: nil if the colours are too few to have an order.
    init?(_ scale: ScaleModel, _ config: Config) {
        let visual = VisualRange(config: config, log: DiagnosticLog(), step: 20).scale(scale)
        switch visual.scale {
        case .color(let scale):
            let ends = (scale.scale.domain.first ?? 0, scale.scale.domain.last ?? 1)
            colors = (0..<Self.sampleCount).map {
                scale.color(ends.0 + (ends.1 - ends.0) * Double($0) / Double(Self.sampleCount - 1))
            }
        case .ordinal(let ordinal): colors = ordinal.domain.compactMap { Color(css: visual.value($0).string) }
        case .discretizing(let classes): colors = classes.range.compactMap { Color(css: $0.string) }
        case .continuous, .band: return nil
        }
        if colors.count < 4 { return nil }
    }

    /// Whether lightness grows or falls, or turns once at a pale or dark middle, as in a diverging scheme.
    var isOrdered: Bool {
        switch turns {
        case 0: true
        case 1: !isRainbow
        default: false
        }
    }

    /// How often lightness turns round, small waves aside.
    private var turns: Int {
        let wave = 8.0
        var (count, direction) = (0, 0.0)
        guard var extreme = colors.first.map({ LabSpace.components(of: $0).x }) else { return 0 }
        for color in colors.dropFirst() {
            let lightness = LabSpace.components(of: color).x
            if direction == 0 {
                if abs(lightness - extreme) > wave {
                    (direction, extreme) = (lightness > extreme ? 1 : -1, lightness)
                }
            } else if (lightness - extreme) * direction > 0 {
                extreme = lightness
            } else if abs(lightness - extreme) > wave {
                (count, direction, extreme) = (count + 1, -direction, lightness)
            }
        }
        return count
    }

    /// Whether the colours run around the circle of hues without paling.
    private var isRainbow: Bool {
        let inner = colors.dropFirst().dropLast().map(HCLSpace.components)
        let palest = inner.map(\.y).min() ?? 0
        let hues = colors.map { HCLSpace.components(of: $0).x }.filter { !$0.isNaN }
        let sweep = zip(hues, hues.dropFirst()).reduce(0.0) { sum, pair in
            let step = abs(pair.1 - pair.0)
            return sum + min(step, 360 - step)
        }
        return palest > 33 && sweep > 180
    }
}
