import Dataflow
import Documents
import Grammar
import VisualEncoding

/// How wide and high a plot is: as the spec has it, a step for each band, what the frame leaves, or
/// what the config has for plots.
///
/// Follows Vega-Lite's `compile/layoutsize/parse.ts`, and `getPositionStep` (`compile/scale/range.ts`).
struct PlotSize {
    let plot: Plot
    let scales: [ScaleModel]
    let config: Config

    /// - Parameters:
    ///   - outer: What the frame leaves.
    ///   - fits: Whether a plot without a size of its own fills that.
    func length(_ channel: Channel, outer: Double?, fits: Bool) -> Double {
        switch own(channel) {
        case .length(let length)?: return length
        case .container?: return outer ?? continuousSize(channel)
        case .step?, nil: break
        }
        let isDiscrete = scale(channel)?.isDiscrete ?? false
        if own(channel) == nil, fits, let outer, !isDiscrete || channel == .x, !hasDiscreteSize(channel) {
            return outer
        }
        if let steps = steps(channel) { return max(0, steps.step * steps.count) }
        guard scale(channel) == nil, !plot.units.contains(where: { $0.type == .arc || $0.isMap }) else {
            return isDiscrete ? config.view.discreteSize(channel) ?? 300 : continuousSize(channel)
        }
        return config.view.discreteSize(channel) ?? config.view.discreteStep(channel)
    }

    /// The distance of bands, if the size of the plot follows from it.
    func step(_ channel: Channel) -> Double? { steps(channel)?.step }

    private func own(_ channel: Channel) -> SizeSpec? { channel == .x ? plot.width : plot.height }

    private func hasDiscreteSize(_ channel: Channel) -> Bool {
        scale(channel)?.isDiscrete == true && config.view.discreteSize(channel) != nil
    }

    private func continuousSize(_ channel: Channel) -> Double {
        channel == .x ? config.view.continuousWidth : config.view.continuousHeight
    }

    private func scale(_ channel: Channel) -> ScaleModel? {
        plot.units.lazy.compactMap { $0.scales[channel] }.first.map { scales[$0] }
    }

    /// The step of a discrete scale, and how many steps its bands and the space around them take.
    private func steps(_ channel: Channel) -> (step: Double, count: Double)? {
        guard let scale = scale(channel), scale.isDiscrete else { return nil }
        let step: Double
        var isForOffset = true
        switch own(channel) {
        case .step(let own, let subject)?:
            step = own
            isForOffset = subject == .offset
        case nil:
            guard config.view.discreteSize(channel) == nil else { return nil }
            step = config.view.discreteStep(channel)
        default: return nil
        }
        guard isForOffset, let offset = channel.offset.flatMap(self.scale), offset.isDiscrete,
            offset.type.isDiscrete
        else { return (step, scale.bandSpace) }
        // The step is that of the marks within a band.
        let inner = scale.kind == .point ? 0 : scale.bandPadding.inner
        let count = offset.kind == .point ? Double(offset.values.count) : offset.bandSpace
        return (step * count / max(1 - inner, 1e-6), scale.bandSpace)
    }
}

extension View {
    /// Gives a plot that is the whole chart the size that parameters named "width" and "height" have, unless its
    /// bands decide: Vega has one signal of a name, and these are the plot's.
    mutating func takeSize(of parameters: Node?, _ signals: [String: Value], _ scales: [ScaleModel]) {
        guard case .plot(var plot) = self else { return }
        let names = parameters?.elements?.compactMap { $0["name"]?.string } ?? []
        func length(_ channel: Channel, _ name: String, _ own: SizeSpec?) -> SizeSpec? {
            guard names.contains(name), case .number(let length)? = signals[name], length > 0 else {
                return own
            }
            let isDiscrete = plot.units.contains { $0.scales[channel].map { scales[$0].isDiscrete } ?? false }
            if case .length? = own { return .length(length) }
            return own == nil && !isDiscrete ? .length(length) : own
        }
        plot.width = length(.x, "width", plot.width)
        plot.height = length(.y, "height", plot.height)
        self = .plot(plot)
    }
}

extension ScaleModel {
    /// How many steps the bands take, with the space between and around them.
    fileprivate var bandSpace: Double {
        let padding = bandPadding
        return BandScale.bandSpace(
            count: values.count, paddingInner: padding.inner, paddingOuter: padding.outer)
    }
}
