import Dataflow
import Grammar
import VisualEncoding

/// The distances by which marks are moved from their positions on a channel: the same for all, or by row.
struct PositionOffset {
    /// Whether a channel moves them; the offset then counts from the start of a band rather than its middle.
    var isEncoded = false
    /// nil if marks aren't moved.
    var values: [Double]?

    func added(to places: [Double]) -> [Double] {
        values.map { zip(places, $0).map(+) } ?? places
    }
}

extension MarkContext {
    /// Returns the offset of a channel: that of its offset channel, otherwise the mark's own.
    ///
    /// Follows Vega-Lite's `positionOffset` (`compile/mark/encode/offset.ts`).
    ///
    /// - Parameter share: The relative position within a band of the offset channel, from 0 to 1.
    func offset(_ channel: Channel, band share: Double) -> PositionOffset {
        if let offsetChannel = channel.offset, let model = unit[offsetChannel] {
            if let number = model.spec.value?.number {
                return PositionOffset(isEncoded: true, values: repeated(number))
            }
            if let scale = positions[offsetChannel] {
                let lead = scale.bandwidth * share
                if let datum = model.datum {
                    return PositionOffset(
                        isEncoded: true, values: repeated((scale.position(datum) ?? .nan) + lead))
                }
                if let field = model.field {
                    let places = positions(of: unit.table.values(at: field), scale)
                    return PositionOffset(isEncoded: true, values: places.map { $0 + lead })
                }
            }
        }
        return PositionOffset(values: ownOffset(channel).map(repeated))
    }

    private func ownOffset(_ channel: Channel) -> Double? {
        let mark = unit.mark
        return switch channel {
        case .x: mark.xOffset
        case .y: mark.yOffset
        case .x2: mark.x2Offset
        case .y2: mark.y2Offset
        case .theta: mark.thetaOffset
        case .theta2: mark.theta2Offset
        case .radius: mark.radiusOffset
        case .radius2: mark.radius2Offset
        default: nil
        }
    }
}

extension Unit {
    /// Whether an offset channel divides the bands of a channel (Vega-Lite's `channelHasNestedOffsetScale`,
    /// `encoding.ts`).
    func hasNestedOffset(_ channel: Channel) -> Bool {
        guard let offset = channel.offset, self[offset]?.showsData == true, let model = self[channel],
            model.showsData
        else { return false }
        return model.timeUnit != nil || model.type == .nominal || model.type == .ordinal
    }

    /// Whether a quantity in the offset channel determines the mark's length within the band, from the
    /// offset's zero (Vega-Lite's `isRangedOffset`, `compile/unit.ts`).
    func isRangedByOffset(_ channel: Channel) -> Bool {
        guard type.startsAtZero, let offset = channel.offset, self[offset]?.isMeasure == true,
            channel.secondary.flatMap({ self[$0] }) == nil
        else { return false }
        guard let model = self[channel] else { return true }
        return model.showsData && ScaleKind.of(model, self).isDiscrete
    }
}

extension Channel {
    /// Whether it moves marks from their positions.
    var isOffset: Bool { self == .xOffset || self == .yOffset }

    /// The channel that moves marks from their positions on this one.
    var offset: Channel? {
        switch self {
        case .x: .xOffset
        case .y: .yOffset
        default: nil
        }
    }
}
