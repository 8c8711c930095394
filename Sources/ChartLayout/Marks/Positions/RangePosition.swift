import ChartModel
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// The extent of each row on a channel, from a start to an end.
struct Extents {
    /// The base of a bar: Vega-Lite's secondary channel.
    var starts: [Double]
    /// The position of the value: the primary channel.
    var ends: [Double]

    init(starts: [Double], ends: [Double]) {
        self.starts = starts
        self.ends = ends
    }

    /// Creates extents of given sizes, at positions of their middles, starts or ends.
    init(_ places: [Double], sizes: [Double], _ anchor: Anchor) {
        let share =
            switch anchor {
            case .start: 0.0
            case .middle: 0.5
            case .end: 1.0
            }
        starts = zip(places, sizes).map { $0 - $1 * share }
        ends = zip(starts, sizes).map(+)
    }

    /// The part of an extent that is at its position.
    enum Anchor { case start, middle, end }
}

extension MarkContext {
    /// Returns the extents of a mark from the secondary channel, the stack below or zero,
    /// to the primary channel.
    ///
    /// Follows Vega-Lite's `rangePosition` (`compile/mark/encode/position-range.ts`).
    func ranges(
        _ channel: Channel, start: DefaultPlace = .zeroOrMin, end: DefaultPlace = .zeroOrMax
    ) -> Extents {
        let ends = points(channel, default: end)
        guard let secondary = channel.secondary else { return Extents(starts: ends, ends: ends) }
        if unit[secondary] != nil || unit.stack?.channel == channel, let starts = positions(secondary) {
            let moves = unit[secondary] != nil ? secondary : channel
            return Extents(starts: offset(moves, band: 0.5).added(to: starts), ends: ends)
        }
        if let starts = positions(secondary) { return Extents(starts: starts, ends: ends) }
        if case .length(let length)? = unit.mark.size(along: channel) {
            return Extents(ends, sizes: repeated(length), anchor(channel, default: .middle))
        }
        if unit[channel] != nil, unit.isRangedByOffset(channel), let offset = channel.offset,
            let zero = positions[offset]?.position(.number(0)), let starts = positions(channel, band: 0)
        {
            return Extents(starts: starts.map { $0 + zero }, ends: ends)
        }
        return Extents(starts: repeated(place(channel, start)), ends: ends)
    }

    /// Returns which part of a mark of a given size is at its position, by its alignment (Vega-Lite's
    /// `vgAlignedPositionChannel`, `compile/mark/encode/position-align.ts`).
    func anchor(_ channel: Channel, default anchor: Extents.Anchor) -> Extents.Anchor {
        switch (channel, unit.mark.align, unit.mark.baseline) {
        case (.x, .left?, _), (.y, _, .top?): .start
        case (.x, .center?, _), (.y, _, .middle?): .middle
        case (.x, .right?, _), (.y, _, .bottom?): .end
        default: anchor
        }
    }
}
