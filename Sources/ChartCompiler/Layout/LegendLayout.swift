import Grammar
import SceneGraph

/// Places legends around a plot, grouped by side, as Vega's legend layout does.
struct LegendLayout {
    let measuring: any TextMeasuring

    struct Placed {
        var marks: [Mark] = []
        var bounds = Rect.empty
        var sides: [(orient: LegendDefinition.Orient, bounds: Rect)] = []

        /// The room for a fit: beside the plot in x, over and under it in y.
        func fitBounds(_ plot: Rect) -> Rect {
            sides.reduce(Rect.empty) { box, side in
                switch side.orient {
                case .left, .right:
                    box.union(Rect(minX: side.bounds.minX, minY: 0, maxX: side.bounds.maxX, maxY: 0))
                case .top, .bottom:
                    box.union(Rect(minX: 0, minY: side.bounds.minY, maxX: 0, maxY: side.bounds.maxY))
                default: box
                }
            }
        }
    }

    func placed(_ legends: [LegendModel], xBounds: Rect, yBounds: Rect, width: Double, height: Double)
        -> Placed
    {
        var result = Placed()
        var sides: [LegendDefinition.Orient: [(LegendModel, GroupItem)]] = [:]
        for legend in legends {
            guard let group = LegendDrawing(legend: legend).drawn() else { continue }
            sides[legend.definition.orient ?? .right, default: []].append((legend, group))
        }
        for orient in LegendDefinition.Orient.allCases {
            guard let members = sides[orient] else { continue }
            let isColumn = orient == .left || orient == .right || orient == .none
            let offset = members.compactMap { $0.0.definition.offset }.max() ?? 18
            let boxes = members.map { Rect(x: 0, y: 0, width: $0.1.width ?? 0, height: $0.1.height ?? 0) }
            let places = GridLayout(
                columns: isColumn ? 1 : members.count, columnPadding: 8, rowPadding: isColumn ? 18 : 8,
                columnAlignment: .each, rowAlignment: .each
            ).places(boxes)
            let total = zip(boxes, places).reduce(Rect.empty) { $0.union($1.0.offset(by: $1.1)) }
            let anchor: Point =
                switch orient {
                case .left: Point(xBounds.minX.rounded(.down) - offset - total.width, 0)
                case .right: Point(xBounds.maxX.rounded(.up) + offset, 0)
                case .top: Point(0, yBounds.minY.rounded(.down) - offset - total.height)
                case .bottom: Point(0, yBounds.maxY.rounded(.up) + offset)
                case .topLeft: Point(offset, offset)
                case .topRight: Point(width - offset - total.width, offset)
                case .bottomLeft: Point(offset, height - offset - total.height)
                case .bottomRight: Point(width - offset - total.width, height - offset - total.height)
                case .none: .zero
                }
            var side = Rect.empty
            for (index, (legend, drawn)) in members.enumerated() {
                var group = drawn
                let own = Point(legend.definition.legendX ?? 0, legend.definition.legendY ?? 0)
                let place = orient == .none ? own : places[index] + anchor
                (group.x, group.y) = (place.x, place.y)
                let box = boxes[index].offset(by: place)
                result.marks.append(
                    Mark(.group([group]), role: .legend, zIndex: legend.definition.zindex ?? 0))
                side.formUnion(box)
            }
            result.bounds.formUnion(side)
            result.sides.append((orient, side))
        }
        return result
    }
}
