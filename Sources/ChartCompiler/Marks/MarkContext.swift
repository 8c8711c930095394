import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// What a mark needs to be drawn: its unit, its scales over the plot, and the channels' values by row.
struct MarkContext {
    let unit: Unit
    let width: Double
    let height: Double
    let positions: [Channel: Scale]
    let visuals: [Channel: VisualScale]
    let config: Config
    let environment: ChartEnvironment

    var rowCount: Int { unit.table.rowCount }
    var log: DiagnosticLog { environment.log }

    func extent(_ channel: Channel) -> Double { channel.primary == .x ? width : height }

    /// The scale of a position channel.
    func scale(_ channel: Channel) -> Scale? { positions[channel.primary] }

    // MARK: Positions

    /// Where each row stands on a channel: in the middle of a band, at a share of it where asked;
    /// NaN where a row has no place. nil if the channel says nothing.
    func positions(_ channel: Channel, band share: Double? = nil) -> [Double]? {
        places(channel, band: share).map { replacingInvalid($0, channel) }
    }

    private func places(_ channel: Channel, band share: Double?) -> [Double]? {
        guard let model = unit[channel] else { return constant(channel) }
        if let value = model.spec.value {
            if let number = value.number { return repeated(number) }
            if let text = value.string {
                if text == "width" { return repeated(width) }
                if text == "height" { return repeated(height) }
                if let length = Length(text) { return repeated(length.points) }
            }
            log.error("expected a number, found \(value.kind)", at: value.span)
            return nil
        }
        guard let scale = scale(channel) else {
            guard let field = model.field else { return nil }
            return unit.table.values(at: field).numbers
        }
        let explicitShare = share
        // An offset channel counts from the start of the band.
        let isOffset =
            unit[channel.primary == .x ? .xOffset : .yOffset]?.spec.value == nil
            && positions[channel.primary == .x ? .xOffset : .yOffset] != nil
        let share = isOffset ? 0 : share ?? model.spec.bandPosition ?? 0.5
        let offset = scale.bandwidth * share
        if let datum = model.datum { return repeated((scale.position(datum) ?? .nan) + offset) }
        guard let field = stackEnd(channel) ?? model.field else { return nil }
        let starts = positions(of: unit.table.values(at: field), scale)
        if let stack = unit.stack, stack.channel == channel, let share = stackShare(model) {
            let ends = starts
            let starts = positions(of: unit.table.values(at: stack.start), scale)
            return zip(starts, ends).map { $0 + ($1 - $0) * share }
        }
        if let end = model.endField, unit.stack?.channel != channel, channel == channel.primary,
            case .continuous = scale
        {
            // A bin or a time unit is a band of its own.
            let ends = positions(of: unit.table.values(at: end), scale)
            let share = explicitShare ?? unit.bandPosition(model) ?? 0
            return zip(starts, ends).map { $0 + ($1 - $0) * share }
        }
        return offset == 0 ? starts : starts.map { $0 + offset }
    }

    /// Whether a continuous position scale is turned round.
    func isReversed(_ channel: Channel) -> Bool {
        guard case .continuous(let scale)? = scale(channel), let first = scale.range.first,
            let last = scale.range.last
        else { return false }
        return channel.primary == .x ? last < first : first < last
    }

    func positions(of column: Column, _ scale: Scale) -> [Double] {
        switch scale {
        case .continuous(let scale): scale.positions(column.numbers)
        case .band(let scale): scale.positions(column)
        default: column.values.map { scale.position($0) ?? .nan }
        }
    }

    func repeated(_ value: Double) -> [Double] { [Double](repeating: value, count: rowCount) }

    /// Where in its part of a stack a mark stands, from 0 to 1; nil for the end.
    private func stackShare(_ model: ChannelModel) -> Double? {
        model.spec.bandPosition ?? (unit.type == .text && model.channel.isPolar ? 0.5 : nil)
    }

    private func stackEnd(_ channel: Channel) -> FieldPath? {
        unit.stack?.channel == channel ? unit.stack?.end : nil
    }

    /// The place that the mark's own definition gives.
    private func constant(_ channel: Channel) -> [Double]? {
        let value: PositionValue? =
            switch channel {
            case .x: unit.mark.x
            case .y: unit.mark.y
            case .x2: unit.mark.x2
            case .y2: unit.mark.y2
            default: nil
            }
        switch value {
        case .offset(let number)?: return repeated(number)
        case .farEdge?: return repeated(extent(channel))
        case nil: return nil
        }
    }

    /// Shifts by the offset channel and the mark's own offset.
    func offsets(_ channel: Channel, band share: Double = 0.5) -> [Double] {
        let offsetChannel: Channel = channel.primary == .x ? .xOffset : .yOffset
        let own = (offsetChannel == .xOffset ? unit.mark.xOffset : unit.mark.yOffset) ?? 0
        guard let model = unit[offsetChannel] else { return repeated(own) }
        if let number = model.spec.value?.number { return repeated(number + own) }
        guard let scale = positions[offsetChannel], let field = model.field else { return repeated(own) }
        return positions(of: unit.table.values(at: field), scale).map { $0 + scale.bandwidth * share + own }
    }

    /// Where the scale's zero stands, kept within the plot: the foot of bars and areas.
    func zero(_ channel: Channel) -> Double {
        guard case .continuous(let scale)? = scale(channel) else {
            return channel.primary == .x ? 0 : height
        }
        let (low, high) = (scale.extent?.lowerBound ?? 0, scale.extent?.upperBound ?? 0)
        if scale.isTemporal || scale.isLogarithmic || low > 0 || high < 0 {
            // No zero on this scale: the end that is nearer to it.
            let nearest = high < 0 ? high : low
            return scale.position(nearest)
        }
        return scale.position(0)
    }

    // MARK: Bounds

    /// What each row's figure says of the true one.
    var bounds: [Bound] {
        guard let model = unit[.bound] else { return [Bound](repeating: .exact, count: rowCount) }
        let values =
            model.spec.value.map { [Value](repeating: Value($0), count: rowCount) }
            ?? model.field.map { unit.table.values(at: $0).values } ?? []
        return values.map { value in
            if value.isMissing { return .exact }
            if let bound = Bound(rawValue: value.string) { return bound }
            log.error(
                "unknown bound '\(value.string)'", at: model.spec.fieldSpan ?? model.spec.span,
                hint: "a bound is one of \(Bound.allCases.map(\.rawValue).joined(separator: ", "))")
            return .exact
        }
    }

    /// What each row's figure counts, where a channel says so.
    var units: [String]? {
        guard let model = unit[.unit] else { return nil }
        if let value = model.spec.value { return [String](repeating: Value(value).string, count: rowCount) }
        return model.field.map { unit.table.values(at: $0).values.map { $0.isMissing ? "" : $0.string } }
    }

    var boundDefinition: BoundDefinition {
        Config.merge([config.section("bound"), unit.mark.bound])
            .flatMap { BoundDefinition.decode($0, DecodingContext(log: log)) } ?? BoundDefinition()
    }
}
