package import ChartModel
package import Dataflow
package import Grammar
import VisualEncoding

/// The width and height of a plot: stated in the spec, or derived from the step of bands, from what the frame
/// leaves, or from the config.
///
/// Follows Vega-Lite's `compile/layoutsize/parse.ts`, and `getPositionStep` (`compile/scale/range.ts`).
package struct PlotSize {
    let plot: Plot
    let scales: [ScaleModel]
    let config: Config

    package init(plot: Plot, scales: [ScaleModel], config: Config) {
        (self.plot, self.scales, self.config) = (plot, scales, config)
    }

    /// - Parameters:
    ///   - outer: The length that the frame leaves.
    ///   - fits: Whether a plot that states no size fills that length.
    package func length(_ channel: Channel, outer: Double?, fits: Bool) -> Double {
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
        guard scale(channel) == nil,
            !plot.units.contains(where: { $0.type.coordinates == .polar || $0.isMap })
        else {
            return isDiscrete ? config.view.discreteSize(channel) ?? 300 : continuousSize(channel)
        }
        return config.view.discreteSize(channel) ?? config.view.discreteStep(channel)
    }

    /// Returns the distance between bands, if it determines the size of the plot.
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

    /// Returns the scale of marks within a band, if the first layer on the scale has one.
    private func offsetScale(_ channel: Channel) -> ScaleModel? {
        guard let offset = channel.offset, let first = plot.units.first(where: { $0.scales[channel] != nil })
        else { return nil }
        return first.scales[offset].map { scales[$0] }
    }

    /// Returns the step of a discrete scale, and the number of steps that its bands and the
    /// space around them take.
    private func steps(_ channel: Channel) -> (step: Double, count: Double)? {
        guard let scale = scale(channel), scale.isDiscrete, let (step, isForOffset) = ownStep(channel) else {
            return nil
        }
        guard isForOffset, let offset = offsetScale(channel), offset.isDiscrete,
            offset.type.isDiscrete
        else { return (step, scale.bandSpace) }
        // The step is the distance between marks within a band.
        let inner = scale.kind == .point ? 0 : scale.bandPadding.inner
        return (step * offset.offsetSpace / max(1 - inner, 1e-6), scale.bandSpace)
    }

    /// Returns the step that is stated, or the config's, and whether it may be that of marks within a band.
    private func ownStep(_ channel: Channel) -> (step: Double, isForOffset: Bool)? {
        switch own(channel) {
        case .step(let own, let subject)?: return (own, subject == .offset)
        case nil:
            guard config.view.discreteSize(channel) == nil else { return nil }
            return (config.view.discreteStep(channel), true)
        default: return nil
        }
    }

    /// Returns the length that marks of a unit take within a band, if a later layer has them: the bands were made
    /// for the first one, but the marks keep their step (Vega-Lite's `getOffsetRange`).
    func offsetLength(_ channel: Channel, of unit: Unit) -> Double? {
        guard let scale = scale(channel), scale.isDiscrete, offsetScale(channel) == nil,
            let (step, isForOffset) = ownStep(channel), isForOffset,
            let offset = channel.offset.flatMap({ unit.scales[$0] }).map({ scales[$0] }), offset.isDiscrete,
            offset.type.isDiscrete
        else { return nil }
        return step * offset.offsetSpace
    }
}

extension View {
    /// Gives a plot that is the whole chart the size of parameters named "width" and "height", unless bands
    /// determine it: Vega has a single signal of each name, which is the plot's.
    package mutating func takeSize(
        of parameters: [String], _ signals: [String: Value], _ scales: [ScaleModel]
    ) {
        guard case .plot(var plot) = self else { return }
        func length(_ channel: Channel, _ name: String, _ own: SizeSpec?) -> SizeSpec? {
            guard parameters.contains(name), case .number(let length)? = signals[name], length > 0 else {
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
    /// The number of steps that marks within a band take.
    fileprivate var offsetSpace: Double { kind == .point ? Double(values.count) : bandSpace }

    /// The number of steps that the bands take, including the space between and around them.
    fileprivate var bandSpace: Double {
        let padding = bandPadding
        return BandScale.bandSpace(
            count: values.count, paddingInner: padding.inner, paddingOuter: padding.outer)
    }
}
