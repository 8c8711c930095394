import ChartModel
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
