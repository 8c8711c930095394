import ChartModel
import Dataflow
import Grammar

/// A channel of a unit that uses a scale.
struct ScaleMember {
    var unit: Unit
    var model: ChannelModel
    /// Whether it belongs to the view of a facet's whole table, which only determines
    /// the order of categories.
    var isWhole = false
    /// Whether it belongs to a cell of a facet.
    var isCell = false

    var isPrimary: Bool { model.channel == model.channel.primary }

    /// The properties of the scale in the spec; x2 has those of x.
    var definition: ScaleDefinition? {
        if isPrimary { return model.spec.scale.value }
        return (unit[model.channel.primary]?.spec.scale ?? .absent).or(model.spec.scale).value
    }
}

/// The defaults of a scale. Each layer has its own, and the first with an opinion decides (Vega-Lite's
/// `compile/scale/properties.ts`).
struct ScaleRules {
    var zero = false
    var nice = false
    var reverse = false
    /// The space in points for bars that stand across a continuous scale.
    var padding: Double?

    init(
        _ members: [ScaleMember], _ channel: Channel, _ kind: ScaleDefinition.Kind,
        _ definition: ScaleDefinition, _ config: Config
    ) {
        let own = members.filter(\.isPrimary)
        let members = own.isEmpty ? members : own
        if let member = members.first {
            zero = Self.includesZero(member, channel, kind, definition, config)
        }
        nice = members.contains { Self.isNice($0, channel, kind) }
        reverse = members.lazy.compactMap { Self.isReversed($0, channel, kind, config) }.first ?? false
        padding = members.lazy.compactMap { Self.padding($0, channel, config) }.first
    }

    private static func includesZero(
        _ member: ScaleMember, _ channel: Channel, _ kind: ScaleDefinition.Kind,
        _ definition: ScaleDefinition, _ config: Config
    ) -> Bool {
        guard !kind.isTemporal, kind != .log, kind == .quantize || !kind.isDiscretizing else { return false }
        if let zero = definition.zero { return zero }
        let (unit, model) = (member.unit, member.model)
        switch member.definition?.domain?.value {
        case nil, .derived?, .unaggregated?: break
        case .values(let literals)?:
            guard case .list(let values) = literals, let first = values.first?.number,
                let last = values.last?.number
            else { return false }
            return first <= 0 && last >= 0
        case .union?, .selection?: return false
        }
        if channel == .size { return model.type == .quantitative && !kind.isDiscretizing }
        // With zero, all the marks of a band have a common base.
        if channel.isOffset { return unit.isRangedByOffset(channel == .xOffset ? .x : .y) }
        guard channel.isPosition || channel.isPolar, !model.isBinned else { return false }
        if unit.type.startsAtZero || unit.type.isPath {
            if unit.orient == .horizontal, channel == .y { return false }
            if unit.orient == .vertical, channel == .x { return false }
        }
        let isRanged = channel.secondary.map { unit[$0] != nil } ?? false
        if unit.type.startsAtZero, !isRanged { return true }
        return config.scale.zero
    }

    private static func isNice(_ member: ScaleMember, _ channel: Channel, _ kind: ScaleDefinition.Kind)
        -> Bool
    {
        let definition = member.definition
        return channel.isPosition && !kind.isTemporal && !member.model.isBinned
            && definition?.domain?.value.list == nil && definition?.domainMin == nil
            && definition?.domainMax == nil
    }

    /// Whether the scale is reversed: a continuous domain can't be sorted, so a descending order reverses it.
    private static func isReversed(
        _ member: ScaleMember, _ channel: Channel, _ kind: ScaleDefinition.Kind, _ config: Config
    ) -> Bool? {
        let isDescending = !kind.isDiscrete && member.model.spec.sort?.order == .descending
        if channel == .x, let reverse = config.scale.xReverse {
            return isDescending ? !reverse : reverse
        }
        return isDescending ? true : nil
    }

    /// Returns the space for the first and last bars across a continuous scale.
    private static func padding(_ member: ScaleMember, _ channel: Channel, _ config: Config) -> Double? {
        guard channel.isPosition else { return nil }
        if let padding = config.scale.continuousPadding { return padding }
        let mark = member.unit.type
        guard mark.startsAtZero, mark.sizeChannel(member.unit.orient) == channel, !member.model.isBinned,
            member.model.timeUnit == nil
        else { return nil }
        return config.mark(mark.name)?.definition.continuousBandSize ?? 5
    }
}
