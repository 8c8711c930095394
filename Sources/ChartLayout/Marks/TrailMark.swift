import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Trails: lines whose width varies with the size channel.
enum TrailMark: PrimitiveMark {
    static let name = "trail"
    static let look = MarkLook(strokeWidth: 2)
    static let stacking = Stacking.never
    static let isPath = true
    static let size = SizeMeasure.stroke
    static let overlays: [any PrimitiveMark.Type] = [PointMark.self]
    static let legendSymbol = "stroke"

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { .vertical }
    static func isParted(by channel: Channel) -> Bool { channel != .size && channel != .order }

    /// A trail is filled, but legends show it as a stroke.
    static func legendSlot(of channel: Channel, isFilled: Bool) -> Channel {
        switch channel {
        case .color: .stroke
        case .size: .strokeWidth
        default: channel
        }
    }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let style = MarkStyle(context)
        let widths = context.numbers(.size, default: context.unit.mark.size ?? 2)
        let defined = context.defined
        let series = Series(context: context)
        let runs = series.rows()
        let trails = zip(runs, series.names(of: runs)).compactMap { rows, name -> Mark? in
            guard let first = rows.first else { return nil }
            let sections = rows.map { row in
                xs[row].isFinite && ys[row].isFinite && defined?[row] != false
                    ? TrailItem.Section(Point(xs[row], ys[row]), width: widths[row]) : nil
            }
            return Mark(.trail(TrailItem(sections: sections, style: style[first]))).labelled(name)
        }
        return PlacedMark(trails, in: context)
    }
}
