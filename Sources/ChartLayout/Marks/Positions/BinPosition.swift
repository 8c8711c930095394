import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import VisualEncoding

/// The extents of marks that cover bins or time units on continuous scales.
///
/// Follows Vega-Lite's `rectBinPosition` (`compile/mark/encode/position-rect.ts`).
extension MarkContext {
    /// - Returns: nil if the ends of bins aren't known.
    func binExtents(_ model: ChannelModel) -> Extents? {
        guard let scale = scale(model.channel), let edges = edges(of: model) else { return nil }
        var lead = 0.5
        if case .band(let share)? = bandSize(model.channel) { lead = (1 - share) / 2 }
        if model.isPrebinned { lead = 0 }
        var extents = Extents(
            starts: positions(between: edges.starts, and: edges.ends, at: lead, scale),
            ends: positions(between: edges.starts, and: edges.ends, at: 1 - lead, scale))
        space(&extents, model)
        return extents
    }

    /// Returns the start and end of each row's bin or time unit.
    private func edges(of model: ChannelModel) -> (starts: Column, ends: Column)? {
        guard let field = model.field else { return nil }
        let starts = unit.table.values(at: field)
        if model.isPrebinned {
            if let end = model.channel.secondary.flatMap({ unit[$0]?.field }) {
                return (starts, unit.table.values(at: end))
            }
            guard let step = model.spec.bin?.givenStep else {
                log.warning(
                    .missingProperty, "bins that are given need their ends", at: model.spec.span,
                    hint: "give them in '\(model.channel.secondary?.rawValue ?? "")', or the bins' 'step'")
                return nil
            }
            return (starts, Column(numbers: starts.numbers.map { $0 + step }))
        }
        guard let end = model.endField else { return nil }
        let ends = unit.table.values(at: end)
        guard let timeUnit = model.timeUnit, let share = unit.bandPosition(model), share != 0.5 else {
            return (starts, ends)
        }
        // Bands that aren't centred on the middle of their time unit.
        let fraction = share + 0.5
        let before = starts.numbers.map { timeUnit.offset($0, by: -1) }
        func between(_ a: [Double], _ b: [Double]) -> Column {
            Column(numbers: zip(a, b).map { (1 - fraction) * $0 + fraction * $1 })
        }
        return (between(before, starts.numbers), between(starts.numbers, ends.numbers))
    }

    /// Subtracts the spacing between bins, and moves marks by the half pixel by which axes are offset, so
    /// that the gap is centred on the tick. Marks below the least thickness are widened to it.
    private func space(_ extents: inout Extents, _ model: ChannelModel) {
        let channel = model.channel
        guard !channel.isPolar else { return }
        let spacing = unit.mark.binSpacing ?? unit.type.binSpacing
        let least = unit.mark.minBandSize ?? 0.25
        let translation = model.spec.axis.value?.constants.translate ?? 0.5
        let sign = isReversed(channel) ? -1.0 : 1
        let inward = channel == .y ? -1.0 : 1
        let offset = offset(channel, band: 0).values
        let ownEnd = channel.secondary.flatMap { self.offset($0, band: 0).values }
        for row in extents.starts.indices {
            let length = abs(extents.ends[row] - extents.starts[row])
            let inset = inward * (length < least ? -0.5 * (least - length) : spacing / 2)
            let end = offset?[row] ?? 0
            let start = ownEnd?[row] ?? end
            extents.starts[row] += translation + sign * (start + inset)
            extents.ends[row] += translation + sign * (end - inset)
        }
    }

    /// Whether a continuous position scale runs in the opposite direction.
    private func isReversed(_ channel: Channel) -> Bool {
        guard case .continuous(let scale)? = scale(channel), let first = scale.range.first,
            let last = scale.range.last
        else { return false }
        return channel.primary == .x ? last < first : first < last
    }
}
