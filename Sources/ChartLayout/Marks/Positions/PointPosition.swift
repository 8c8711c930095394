import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import VisualEncoding

/// The positions of marks along a channel, one for each row.
///
/// Follows Vega-Lite's `pointPosition` and `midPoint` (`compile/mark/encode/position-point.ts`,
/// `valueref.ts`).
extension MarkContext {
    /// The position of marks on a channel without data.
    enum DefaultPlace {
        case middle
        /// The scale's zero, otherwise the start of its domain; without a scale, the corresponding edge of
        /// the plot.
        case zeroOrMin
        /// The scale's zero, otherwise the end of its domain; without a scale, the corresponding
        /// edge of the plot.
        case zeroOrMax
    }

    /// Returns the position of each row on a primary channel, including offsets; NaN for a row without one.
    func points(_ channel: Channel, default place: DefaultPlace = .middle) -> [Double] {
        let offset = offset(channel, band: 0.5)
        let places =
            positions(channel, band: offset.isEncoded ? 0 : nil) ?? repeated(self.place(channel, place))
        return offset.added(to: places)
    }

    /// Returns the position of each row on a channel, without offsets; nil if neither the encoding nor the
    /// mark states any.
    ///
    /// - Parameter share: The relative position within a band, bin or time unit, from 0 to 1; nil for that
    ///   of the spec.
    func positions(_ channel: Channel, band share: Double? = nil) -> [Double]? {
        if let places = projected(channel) { return places }
        guard let scale = scale(channel) else { return unscaled(channel) }
        if let stack = unit.stack, stack.channel == channel.primary {
            return replacingInvalid(stacked(channel, stack, scale), channel)
        }
        guard let model = unit[channel], model.spec.value == nil else { return unscaled(channel) }
        return placed(model, band: share, scale).map { replacingInvalid($0, channel) }
    }

    func positions(of column: Column, _ scale: Scale) -> [Double] {
        switch scale {
        case .continuous(let scale): scale.positions(column.numbers)
        case .band(let scale): scale.positions(column)
        default: column.values.map { scale.position($0) ?? .nan }
        }
    }

    /// Returns the positions of values that are at a fraction of the way between two columns.
    func positions(between starts: Column, and ends: Column, at share: Double, _ scale: Scale) -> [Double] {
        switch share {
        case 0: positions(of: starts, scale)
        case 1: positions(of: ends, scale)
        default:
            positions(
                of: Column(
                    numbers: zip(starts.numbers, ends.numbers).map { (1 - share) * $0 + share * $1 }), scale)
        }
    }

    /// Returns a default position.
    func place(_ channel: Channel, _ place: DefaultPlace) -> Double {
        let far = extent(channel)
        if place == .middle { return far / 2 }
        let isMin = place == .zeroOrMin
        switch scale(channel) {
        case .continuous(let scale)?:
            let extent = scale.extent ?? 0...0
            if !scale.isTemporal, !scale.isLogarithmic, extent.contains(0) { return scale.position(0) }
            return scale.position((isMin ? scale.domain.first : scale.domain.last) ?? 0)
        case .band(let scale)?:
            return (isMin ? scale.domain.first : scale.domain.last).flatMap(scale.position) ?? 0
        default:
            return channel.primary == .y ? (isMin ? far : 0) : (isMin ? 0 : far)
        }
    }

    /// Returns the position of the scale's zero, otherwise of the start of its domain: the base
    /// of bars and areas.
    func zero(_ channel: Channel) -> Double { place(channel, .zeroOrMin) }

    // MARK: Positions by channel

    /// Returns the end of each row's part of the stack, its start for a secondary channel, or the position
    /// between them that the spec states.
    private func stacked(_ channel: Channel, _ stack: StackModel, _ scale: Scale) -> [Double] {
        let starts = unit.table.values(at: stack.start)
        if channel != channel.primary { return positions(of: starts, scale) }
        let share = unit[channel]?.spec.bandPosition ?? unit.type.stackPosition(on: channel)
        return positions(between: starts, and: unit.table.values(at: stack.end), at: share, scale)
    }

    /// Returns the positions of a field or datum, mapped by its scale.
    private func placed(_ model: ChannelModel, band share: Double?, _ scale: Scale) -> [Double]? {
        if let datum = model.datum {
            let share = share ?? model.spec.bandPosition ?? 0.5
            return repeated((scale.position(datum) ?? .nan) + scale.bandwidth * share)
        }
        guard let field = model.field else { return nil }
        let column = unit.table.values(at: field)
        switch scale {
        case .continuous:
            guard let end = end(of: model), let share = share ?? end.share else {
                return positions(of: column, scale)
            }
            return positions(between: column, and: unit.table.values(at: end.field), at: share, scale)
        default:
            let offset = scale.bandwidth * (share ?? model.spec.bandPosition ?? 0.5)
            return positions(of: column, scale).map { $0 + offset }
        }
    }

    /// Returns the field with the ends of the bins or time units of a primary channel, and the relative
    /// position of marks between start and end.
    private func end(of model: ChannelModel) -> (field: FieldPath, share: Double?)? {
        let share = unit.bandPosition(model)
        if model.isPrebinned {
            guard let end = model.channel.secondary.flatMap({ unit[$0]?.field }) else { return nil }
            return (end, share ?? 0.5)
        }
        guard model.isBinned || model.type == .temporal, let end = model.endField else { return nil }
        return (end, share)
    }

    /// Returns the position that the encoding or the mark's own definition states as a value.
    private func unscaled(_ channel: Channel) -> [Double]? {
        if let value = unit[channel]?.spec.value {
            if let number = value.number { return repeated(number) }
            if let text = value.string {
                if text == "width" { return repeated(width) }
                if text == "height" { return repeated(height) }
                if let share = Self.edges[text] { return repeated(share * extent(channel)) }
                if let length = value.length { return repeated(length) }
            }
            log.error(.wrongType, "expected a number, found \(value.kind)", at: value.span)
            return nil
        }
        if let datum = unit[channel]?.datum { return repeated(datum.number) }
        if let field = unit[channel]?.field { return unit.table.values(at: field).numbers }
        return constant(channel).map(repeated)
    }

    /// The edges of the plot by name, as shares of its extent; an addition.
    private static let edges = ["start": 0.0, "middle": 0.5, "end": 1]

    private func constant(_ channel: Channel) -> Double? {
        let mark = unit.mark
        func place(_ value: PositionValue?) -> Double? {
            switch value {
            case .offset(let number)?: number
            case .farEdge?: extent(channel)
            case nil: nil
            }
        }
        return switch channel {
        case .x: place(mark.x)
        case .y: place(mark.y)
        case .x2: place(mark.x2)
        case .y2: place(mark.y2)
        case .theta: mark.theta
        case .theta2: mark.theta2
        case .radius: mark.outerRadius ?? mark.radius
        case .radius2: mark.innerRadius ?? mark.radius2
        default: nil
        }
    }
}
