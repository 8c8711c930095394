import ChartModel
import Dataflow
import Grammar
import VisualEncoding

/// The position scales of a unit for the size of the plot.
///
/// Follows Vega-Lite's `defaultRange` and `getOffsetRange` (`compile/scale/range.ts`).
struct PositionScales {
    let unit: Unit
    let models: [ScaleModel]
    let config: Config
    let width: Double
    let height: Double
    let size: PlotSize

    func scales() -> [Channel: Scale] {
        var result: [Channel: Scale] = [:]
        for (channel, index) in unit.scales {
            let model = models[index]
            switch channel {
            case .x: result[.x] = ranged(model, (0, width))
            case .y: result[.y] = ranged(model, model.isDiscrete ? (0, height) : (height, 0))
            case .theta: result[.theta] = ranged(model, (0, 2 * .pi))
            case .radius: result[.radius] = ranged(model, (0, min(width, height) / 2))
            default: break
            }
        }
        for channel in [Channel.x, .y] {
            guard let offset = channel.offset, let index = unit.scales[offset] else { continue }
            result[offset] = ranged(models[index], offsetRange(channel, models[index], result[channel]))
        }
        return result
    }

    private func ranged(_ model: ScaleModel, _ fallback: (Double, Double)) -> Scale {
        let lengths = ["width": width, "height": height]
        let own = (model.definition.range?.value.list ?? []).compactMap { end in
            end.number ?? (end.string ?? end.expression?.text).flatMap { lengths[$0] }
        }
        return model.positioned(over: own.count > 1 ? own : [fallback.0, fallback.1])
    }

    /// Returns the range of offsets: a band, the length of a time unit, or the plot around its middle.
    private func offsetRange(_ channel: Channel, _ model: ScaleModel, _ outer: Scale?) -> (Double, Double) {
        // Quantities increase upwards.
        let isUpward = channel == .y && !model.isDiscrete
        switch outer {
        case nil:
            let half = (channel == .x ? width : height) / 2
            return isUpward ? (half, -half) : (-half, half)
        case .continuous(let scale)?:
            guard let position = unit[channel], let timeUnit = position.timeUnit else { return (0, 0) }
            let start = 978_307_200_000.0  // 2001, not a leap year
            let duration = scale.position(timeUnit.next(start)) - scale.position(start)
            let padding = config.scale.bandWithNestedOffsetPaddingInner
            let shift = (unit.bandPosition(position) ?? 0.5) - 0.5
            return ((padding / 2 + shift) * duration, (1 - padding / 2 + shift) * duration)
        case let scale?:
            if let length = size.offsetLength(channel, of: unit) { return (0, length) }
            return isUpward ? (scale.bandwidth, 0) : (0, scale.bandwidth)
        }
    }
}
