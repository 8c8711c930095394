import ChartModel
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// The extents of rectangular marks, in the plane or around a centre: over a bin, over a band,
/// or between two positions.
///
/// Follows Vega-Lite's `rectPosition` (`compile/mark/encode/position-rect.ts`).
extension MarkContext {
    /// Returns the rectangle of each row; nil for a row without a position.
    func rects() -> [Rect?] { rects(extents(.x), extents(.y)) }

    func rects(_ x: Extents, _ y: Extents) -> [Rect?] {
        (0..<rowCount).map { row in
            let (x1, x2, y1, y2) = (x.starts[row], x.ends[row], y.starts[row], y.ends[row])
            guard x1.isFinite, x2.isFinite, y1.isFinite, y2.isFinite else { return nil }
            return Rect(x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1))
        }
    }

    /// - Parameter takesSize: Whether the mark's size is measured along the channel, whatever its direction.
    func extents(_ channel: Channel, takesSize: Bool = false) -> Extents {
        let model = unit[channel]
        let hasEnd = channel.secondary.map { unit[$0] != nil } ?? false
        if let model, isBin(model, hasEnd: hasEnd), let extents = binExtents(model) { return extents }
        if model?.showsData == true, unit.isRangedByOffset(channel) { return ranges(channel) }
        let isOnBand = model?.showsData == true && scale(channel)?.isDiscrete == true
        let isSized = unit.type.sizeChannel(unit.orient) == channel
        if isOnBand || isSized, !hasEnd { return bandExtents(channel, takesSize: takesSize || isSized) }
        return ranges(channel)
    }

    /// Whether the mark covers a bin or time unit on a continuous scale.
    private func isBin(_ model: ChannelModel, hasEnd: Bool) -> Bool {
        guard model.field != nil, model.isBinned || (model.timeUnit != nil && !hasEnd),
            case .continuous? = scale(model.channel),
            model.channel.offset.map({ unit[$0] == nil }) ?? true
        else { return false }
        if unit[.size] != nil { return false }
        switch unit.mark.size(along: model.channel) {
        case .band?: return true
        case .length?: return false
        case nil: return unit.mark.size == nil
        }
    }

    // MARK: Bands

    /// Returns the extents of a mark in its band, or of a given size around its position.
    private func bandExtents(_ channel: Channel, takesSize: Bool) -> Extents {
        let model = unit[channel]
        let ownSizes = takesSize ? encodedSizes : nil
        let band = bandSize(channel, takesSize: takesSize)
        let scale = scale(channel) ?? channel.offset.flatMap { positions[$0] }
        let sizes = ownSizes ?? repeated(size(channel, band, hasField: model?.showsData == true))
        var anchor = Extents.Anchor.middle
        var lead = 0.0
        if ownSizes == nil, case .band(let share)? = band, scale?.hasBands == true || channel.isPolar {
            anchor = .start
            lead = (1 - self.share(share, of: channel.offset.flatMap { positions[$0] } ?? scale)) / 2
        }
        anchor = self.anchor(channel, default: anchor)
        let offset = offset(channel, band: anchor == .middle ? 0.5 : 0)
        var share = lead
        if anchor == .middle {
            share = offset.isEncoded ? 0 : 0.5
            if !offset.isEncoded, let model, model.timeUnit != nil, let own = unit.bandPosition(model) {
                share = own
            }
        }
        let places = positions(channel, band: share) ?? repeated(place(channel, .middle))
        return Extents(offset.added(to: places), sizes: sizes, anchor)
    }

    /// The thickness from the size channel or the mark's size.
    private var encodedSizes: [Double]? {
        if unit[.size] != nil {
            return numbers(.size, default: unit.mark.size ?? unit.mark.continuousBandSize ?? 5)
        }
        return unit.mark.size.map(repeated)
    }

    /// Returns the size of the mark in a band (Vega-Lite's `getBandSize`, `channeldef.ts`).
    func bandSize(_ channel: Channel, takesSize: Bool = false) -> BandSize? {
        let mark = unit.mark
        if let own = unit.mark.size(along: channel) { return own }
        if takesSize, let size = mark.size { return .length(size) }
        if let model = unit[channel], model.field != nil {
            if model.timeUnit != nil { return .band(mark.timeUnitBandSize ?? 1) }
            if model.isBinned, !model.isPrebinned, scale(channel)?.isDiscrete != true { return .band(1) }
        }
        guard let scale = scale(channel) ?? channel.offset.flatMap({ positions[$0] }) else {
            return mark.discreteBandSize
        }
        if scale.isDiscrete { return mark.discreteBandSize ?? .band(1) }
        return mark.continuousBandSize.map { .length($0) } ?? (channel.isPolar ? nil : .length(5))
    }

    /// The share of a band that a mark takes, as far as it may be that thick.
    private func share(_ share: Double, of scale: Scale?) -> Double {
        guard let most = unit.mark.maxBandSize, let width = scale?.bandwidth, width > 0 else { return share }
        return min(share, most / width)
    }

    /// Returns a size in points: that of the innermost scale's band, or the plot's default for a band.
    private func size(_ channel: Channel, _ band: BandSize?, hasField: Bool) -> Double {
        let scale = channel.offset.flatMap { positions[$0] } ?? scale(channel)
        switch band {
        case .length(let length)?: if length > 0 { return length }
        case .band(let share)?:
            guard let scale else { return share * extent(channel) }
            if scale.hasBands {
                let least = channel.isPolar ? 0 : unit.mark.minBandSize ?? 0.25
                return max(least, self.share(share, of: scale) * scale.bandwidth)
            }
        case nil: break
        }
        if let step = steps[channel], case .band? = scale { return max(0, step - 2) }
        // A mark without data on its axis has a band as long as the axis.
        if !hasField { return (1 - config.scale.bandPaddingInner(unit.type)) * extent(channel) }
        return max(0, config.view.discreteStep(channel) - 2)
    }

}

extension Scale {
    /// Whether its bands have a width, which those of a point scale don't.
    fileprivate var hasBands: Bool {
        if case .band(let scale) = self { scale.paddingInner < 1 } else { false }
    }
}
