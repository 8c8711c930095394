package import Grammar

extension Unit {
    /// Whether an offset channel divides the bands of a channel (Vega-Lite's `channelHasNestedOffsetScale`,
    /// `encoding.ts`).
    package func hasNestedOffset(_ channel: Channel) -> Bool {
        guard let offset = channel.offset, self[offset]?.showsData == true, let model = self[channel],
            model.showsData
        else { return false }
        return model.timeUnit != nil || model.type == .nominal || model.type == .ordinal
    }

    /// Whether a quantity in the offset channel determines the mark's length within the band, from the
    /// offset's zero (Vega-Lite's `isRangedOffset`, `compile/unit.ts`).
    package func isRangedByOffset(_ channel: Channel) -> Bool {
        guard type.startsAtZero, let offset = channel.offset, self[offset]?.isMeasure == true,
            channel.secondary.flatMap({ self[$0] }) == nil
        else { return false }
        guard let model = self[channel] else { return true }
        return model.showsData && ScaleKind.of(model, self).isDiscrete
    }
}

extension Channel {
    /// Whether it moves marks from their positions.
    package var isOffset: Bool { self == .xOffset || self == .yOffset }

    /// The channel that moves marks from their positions on this one.
    package var offset: Channel? {
        switch self {
        case .x: .xOffset
        case .y: .yOffset
        default: nil
        }
    }
}
