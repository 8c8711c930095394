import Grammar
import SceneGraph

/// Arranges the legends of one side (`legendParams` of Vega's `layout/legend.js`).
struct LegendSide {
    private let orient: LegendDefinition.Orient
    private let definition: LegendSideDefinition
    private let offset: Double
    private let rounds: Bool

    init(_ orient: LegendDefinition.Orient, _ legends: [LegendModel], rounds: Bool) {
        (self.orient, self.rounds) = (orient, rounds)
        definition = (legends.lazy.compactMap(\.definition.layout).first ?? LegendSideDefinition()).of(orient)
        offset = legends.compactMap(\.definition.offset).max() ?? definition.offset ?? 18
    }

    /// Returns the origin of each legend's box.
    func origins(_ boxes: [Rect], xBounds: Rect, yBounds: Rect, width: Double, height: Double) -> [Point] {
        let margin = definition.margin ?? 8
        let places = GridLayout(
            columns: definition.direction == .vertical ? 1 : boxes.count, columnPadding: margin,
            rowPadding: margin, columnAlignment: .each, rowAlignment: .each,
            centersColumns: definition.center ?? false, centersRows: definition.center ?? false
        ).places(boxes)
        let total = zip(boxes, places).reduce(Rect.empty) { $0.union($1.0.offset(by: $1.1)) }
        let share: Double = definition.anchor == .end ? 1 : definition.anchor == .middle ? 0.5 : 0
        // Positions along the side, relative to the plot or to the bounds including axes.
        let isOnBounds = definition.frame == .bounds
        let plotWidth = width > 0 ? width : yBounds.width + 2 * yBounds.minX
        let plotHeight = height > 0 ? height : xBounds.height + 2 * xBounds.minY
        let x = isOnBounds ? xBounds.minX + share * xBounds.width : share * plotWidth
        let y = isOnBounds ? yBounds.minY + share * yBounds.height : share * plotHeight
        let down = { (place: Double) in rounds ? place.rounded(.down) : place }
        let up = { (place: Double) in rounds ? place.rounded(.up) : place }
        let anchor: Point =
            switch orient {
            case .left: Point(down(xBounds.minX) - offset - total.width, y - share * total.height)
            case .right: Point(up(xBounds.maxX) + offset, y - share * total.height)
            case .top: Point(x - share * total.width, down(yBounds.minY) - offset - total.height)
            case .bottom: Point(x - share * total.width, up(yBounds.maxY) + offset)
            case .topLeft: Point(offset, offset)
            case .topRight: Point(width - offset - total.width, offset)
            case .bottomLeft: Point(offset, height - offset - total.height)
            case .bottomRight: Point(width - offset - total.width, height - offset - total.height)
            case .none: .zero
            }
        let origin = rounds ? Point(down(anchor.x + 0.5), down(anchor.y + 0.5)) : anchor
        return places.map { $0 + origin }
    }
}
