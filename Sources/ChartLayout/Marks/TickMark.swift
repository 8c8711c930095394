import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Ticks: short strokes across the axis that they are on (Vega-Lite's `compile/mark/tick.ts`).
enum TickMark: PrimitiveMark {
    static let name = "tick"
    static let look = MarkLook(opacity: 0.7)
    static let isRectBased = true
    static let size = SizeMeasure.band
    static let timeUnitBandPosition: Double? = 0.5

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).tick }
    static func bandPadding(_ config: ScaleConfig) -> Double { config.tickBandPaddingInner }

    /// A tick's size is its length, across the axis that it is on.
    static func sizeChannel(_ orient: MarkDefinition.Orient?) -> Channel? {
        orient.map { $0 == .vertical ? .y : .x }
    }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let mark = context.unit.mark
        let style = MarkStyle(context)
        let isHorizontal = context.unit.orient == .horizontal
        let thickness = context.repeated(mark.thickness ?? 1)
        func stroke(_ channel: Channel) -> Extents {
            Extents(context.points(channel), sizes: thickness, .middle)
        }
        let rects =
            isHorizontal
            ? context.rects(context.extents(.x, takesSize: true), stroke(.y))
            : context.rects(stroke(.x), context.extents(.y, takesSize: true))
        let reaches = style.strokeReaches
        let radii = mark.cornerRadii
        var box = Rect.empty
        for (row, rect) in rects.enumerated() {
            if let rect { box.formUnion(rect.expanded(by: reaches?[row] ?? 0)) }
        }
        return PlacedMark(reach: context.shown(box)) {
            let items = rects.enumerated().compactMap { row, rect in
                rect.map { rect in
                    var item = RectItem(rect, style: style[row])
                    item.cornerRadii = radii
                    return item
                }
            }
            return [Mark(.rect(ItemColumns(items)), clip: mark.clip ?? false)]
        }
    }
}
