package import Grammar

/// The default kind of a channel's scale, as in Vega-Lite's `scaleType`.
package enum ScaleKind {
    package static func of(_ model: ChannelModel, _ unit: Unit) -> ScaleDefinition.Kind {
        if let kind = model.spec.scale.value?.type { return kind }
        let channel = model.channel.primary
        switch model.type {
        case .nominal, .ordinal, .geojson:
            if channel.isColor || channel == .shape || channel == .strokeDash { return .ordinal }
            return hasBands(model, on: channel, unit) ? .band : .point
        case .temporal:
            return channel == .shape || channel == .strokeDash ? .ordinal : .time
        case .quantitative:
            if channel.isColor, model.isBinned { return .binOrdinal }
            return channel == .shape ? .ordinal : .linear
        }
    }

    /// Whether categories have bands rather than points: for marks that fill them, for offsets that divide
    /// them, and if a size or the ticks refer to the band.
    private static func hasBands(_ model: ChannelModel, on channel: Channel, _ unit: Unit) -> Bool {
        let isPolar = unit.type.coordinates == .polar
        if channel.isPolar { return isPolar && unit.type.usesBands }
        guard channel.isPosition || channel.isOffset else { return false }
        return !isPolar && unit.type.usesBands || unit.hasNestedOffset(channel)
            || unit.mark.size(along: channel).isBand || model.spec.axis.value?.constants.tickBand != nil
    }
}

extension BandSize? {
    fileprivate var isBand: Bool {
        if case .band = self { true } else { false }
    }
}

extension MarkDefinition {
    /// Returns the width or height that the mark states.
    package func size(along channel: Channel) -> BandSize? {
        switch channel {
        case .x: width
        case .y: height
        default: nil
        }
    }
}
