import Dataflow
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// Where the rectangles of bars and rects stand, one for each row; nil where a row has no place.
///
/// Follows Vega-Lite's `rectPosition` (`compile/mark/encode/position-rect.ts`).
struct BarGeometry {
    let context: MarkContext

    /// Start and end of each row on a channel.
    struct Extents {
        var starts: [Double]
        var ends: [Double]
    }

    func rects() -> [Rect?] {
        let x = extents(.x)
        let y = extents(.y)
        return (0..<context.rowCount).map { row in
            let (x1, x2, y1, y2) = (x.starts[row], x.ends[row], y.starts[row], y.ends[row])
            guard x1.isFinite, x2.isFinite, y1.isFinite, y2.isFinite else { return nil }
            return Rect(x: x1, y: y1, width: x2 - x1, height: y2 - y1)
        }
    }

    /// Whether the bars run along a channel, from the zero line to the value.
    func isLength(_ channel: Channel) -> Bool {
        guard context.unit.type == .bar else { return false }
        return context.unit.orient == (channel == .x ? .horizontal : .vertical)
    }

    func extents(_ channel: Channel) -> Extents {
        let unit = context.unit
        guard let secondary = channel.secondary else { return whole(channel) }
        let hasSecondary = unit[secondary] != nil || (channel == .x ? unit.mark.x2 : unit.mark.y2) != nil
        if let stack = unit.stack, stack.channel == channel, let scale = context.scale(channel) {
            let offsets = context.offsets(channel)
            return Extents(
                starts: shifted(context.positions(of: unit.table.values(at: stack.start), scale), offsets),
                ends: shifted(context.positions(of: unit.table.values(at: stack.end), scale), offsets))
        }
        if hasSecondary, let starts = context.positions(channel, band: 0),
            let ends = context.positions(secondary, band: 1)
        {
            let offsets = context.offsets(channel)
            return Extents(starts: shifted(starts, offsets), ends: shifted(ends, offsets))
        }
        if isLength(channel), unit[channel]?.isBinned != true, case .continuous? = context.scale(channel),
            let ends = context.positions(channel)
        {
            return Extents(starts: context.repeated(context.zero(channel)), ends: ends)
        }
        return thickness(channel)
    }

    /// The extent across a bar's length: a band, a share of it, or a fixed size about the place.
    private func thickness(_ channel: Channel) -> Extents {
        let unit = context.unit
        guard let model = unit[channel] else {
            return unscaled(channel)
        }
        if case .band(let band)? = context.scale(channel) { return bandExtents(channel, band) }
        if model.endField != nil, let starts = context.positions(channel, band: 0),
            let ends = context.positions(channel, band: 1)
        {
            return spaced(starts, ends, channel)
        }
        guard let middle = context.positions(channel) else { return whole(channel) }
        let sizes = unit[.size].map { _ in context.numbers(.size, default: 5) }
        return centered(middle, sizes ?? context.repeated(fixedSize(channel, bandwidth: nil)))
    }

    /// The extent on a channel that shows nothing: a bar keeps the distance from the edges that it
    /// would have as the only band, and a rect takes the whole.
    private func unscaled(_ channel: Channel) -> Extents {
        let unit = context.unit
        let isThickness = unit.type == .bar && !isLength(channel) && unit.orient != nil
        let middle = context.positions(channel)
        guard isThickness || middle != nil else { return whole(channel) }
        let extent = context.extent(channel)
        let padding = context.config.section("scale")
        let inner = padding?["bandPaddingInner"]?.number ?? padding?["barBandPaddingInner"]?.number ?? 0.1
        let bandwidth = extent * (isThickness ? 1 - inner : 1)
        let offsetChannel: Channel = channel == .x ? .xOffset : .yOffset
        if case .band(let band)? = context.positions[offsetChannel] {
            let starts = context.offsets(channel, band: 0)
            return Extents(starts: starts, ends: starts.map { $0 + band.bandwidth })
        }
        let sizes = unit[.size].map { _ in context.numbers(.size, default: bandwidth) }
        return centered(
            middle ?? context.repeated(extent / 2),
            sizes ?? context.repeated(fixedSize(channel, bandwidth: bandwidth)))
    }

    private func bandExtents(_ channel: Channel, _ band: BandScale) -> Extents {
        let unit = context.unit
        let offsetChannel: Channel = channel == .x ? .xOffset : .yOffset
        if let offsetScale = context.positions[offsetChannel], case .band(let inner) = offsetScale,
            unit[offsetChannel]?.hasField == true, let starts = context.positions(channel, band: 0)
        {
            let offsets = context.offsets(channel, band: 0)
            let share = bandShare(channel)
            let lead = inner.bandwidth * (1 - share) / 2
            let width = max(inner.bandwidth * share, unit.mark.minBandSize ?? 0.25)
            let first = zip(starts, offsets).map { $0 + $1 + lead }
            return Extents(starts: first, ends: first.map { $0 + width })
        }
        guard let middle = context.positions(channel, band: 0.5) else { return whole(channel) }
        let offsets = context.offsets(channel)
        if unit[.size] != nil {
            return centered(shifted(middle, offsets), context.numbers(.size, default: band.bandwidth))
        }
        let size = fixedSize(channel, bandwidth: band.bandwidth)
        return centered(shifted(middle, offsets), context.repeated(size))
    }

    private func bandShare(_ channel: Channel) -> Double {
        switch channel == .x ? context.unit.mark.width : context.unit.mark.height {
        case .band(let share)?: share
        default: 1
        }
    }

    private func fixedSize(_ channel: Channel, bandwidth: Double?) -> Double {
        let mark = context.unit.mark
        switch channel == .x ? mark.width : mark.height {
        case .length(let length)?: return length
        case .band(let share)?: if let bandwidth { return bandwidth * share }
        case nil: break
        }
        if let size = mark.size { return size }
        if let bandwidth {
            switch mark.discreteBandSize {
            case .length(let length)?: return length
            case .band(let share)?: return bandwidth * share
            case nil: return bandwidth
            }
        }
        return mark.continuousBandSize ?? 5
    }

    private func whole(_ channel: Channel) -> Extents {
        Extents(starts: context.repeated(0), ends: context.repeated(context.extent(channel)))
    }

    private func centered(_ middle: [Double], _ sizes: [Double]) -> Extents {
        Extents(
            starts: zip(middle, sizes).map { $0 - $1 / 2 }, ends: zip(middle, sizes).map { $0 + $1 / 2 })
    }

    private func shifted(_ values: [Double], _ offsets: [Double]) -> [Double] { zip(values, offsets).map(+) }

    /// Takes the spacing between bins off the ends, and moves bars by the half pixel that axes stand
    /// off, so that the gap is on the tick. A bar thinner than the least is widened.
    private func spaced(_ starts: [Double], _ ends: [Double], _ channel: Channel) -> Extents {
        let unit = context.unit
        let spacing = unit.mark.binSpacing ?? (unit.type == .bar ? 1 : 0)
        let least = unit.mark.minBandSize ?? 0.25
        let share = bandShare(channel)
        let reversed = context.isReversed(channel)
        var result = Extents(starts: starts, ends: ends)
        for row in starts.indices {
            let length = abs(ends[row] - starts[row])
            let lead = (1 - share) / 2 * (ends[row] - starts[row])
            let inset = length < least ? -0.5 * (least - length) : spacing / 2
            let start = channel == .x ? inset : -inset
            let sign = reversed ? -1.0 : 1
            result.starts[row] += lead + 0.5 + sign * start
            result.ends[row] += -lead + 0.5 - sign * start
        }
        return result
    }
}
