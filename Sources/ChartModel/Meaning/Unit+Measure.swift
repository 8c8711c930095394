package import Dataflow
package import Grammar
import VisualEncoding

/// What a mark measures, as rules ask for it.
extension Unit {
    /// The axis along which the mark shows a quantity by its length or height; nil if it has no direction, or the
    /// axis shows bins, dates or names.
    package var measuredChannel: Channel? {
        guard let orient else { return nil }
        let channel: Channel = orient == .horizontal ? .x : .y
        return self[channel]?.isMeasure == true && scales[channel] != nil ? channel : nil
    }

    /// The axis across the measured one.
    package var crossChannel: Channel? { measuredChannel.map { $0 == .x ? .y : .x } }

    /// Whether a mark goes from one value of the data to another, rather than from a fixed base.
    package func isRanged(along channel: Channel) -> Bool {
        channel.secondary.flatMap { self[$0] }.map { $0.datum == nil } ?? false
    }

    /// Whether a mark's length is its value, rather than what is missing to a total.
    package func isMeasuredFromZero(along channel: Channel) -> Bool {
        !isRanged(along: channel) && (statedBase(along: channel) ?? 0) == 0
    }

    /// The fixed base that a mark begins at, if its spec states one.
    package func statedBase(along channel: Channel) -> Double? {
        channel.secondary.flatMap { self[$0]?.datum?.quantity }
    }

    /// The columns of what is drawn along an axis: the ends of stacks, the edges of bins, both ends of a range.
    package func drawnColumns(along channel: Channel) -> [Column] {
        if let stack, stack.channel == channel {
            return [stack.start, stack.end].map { table.values(at: $0) }
        }
        let models = [channel, channel.secondary].compactMap { $0.flatMap { self[$0] } }
        return models.flatMap { [$0.field, $0.endField] }.compactMap { $0 }.map { table.values(at: $0) }
    }

    /// Whether several marks are piled up at any place.
    package var hasPiles: Bool {
        guard let stack, stack.offset != .center else { return stack != nil }
        return table.values(at: stack.start).numbers.contains { $0 != 0 }
    }
}

extension ScaleModel {
    /// The ends of a continuous domain as it is drawn; nil for categories, dates and classes.
    package var drawnEnds: ClosedRange<Double>? {
        guard !kind.isDiscretizing, let low = drawnDomain.min(), let high = drawnDomain.max(),
            low.isFinite, high.isFinite
        else { return nil }
        return low...high
    }

    private var drawnDomain: [Double] {
        guard case .continuous = domain, case .continuous(let scale) = positioned(over: [0, 1]) else {
            return []
        }
        return scale.domain
    }

    /// Whether the spec states where the domain ends, so that it may leave values out.
    package var hasStatedEnds: Bool {
        definition.domainMin != nil || definition.domainMax != nil || definition.domainRaw != nil
            || definition.domain?.value.list != nil || definition.domain?.value.isExpression == true
    }
}
