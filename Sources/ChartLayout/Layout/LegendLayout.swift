import Grammar
import SceneGraph

/// Places legends around a plot, grouped by side, as Vega's legend layout does.
struct LegendLayout {
    let measuring: any TextMeasuring
    /// Whether legends are placed at whole points.
    let rounds: Bool

    struct Placed {
        var marks: [Mark] = []
        var bounds = Rect.empty
        var sides: [(orient: LegendDefinition.Orient, bounds: Rect)] = []

        /// Returns the bounds used for fitting: of legends beside the plot only in x, and of those above and
        /// below it only in y.
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
            let orient = legend.definition.orient ?? .right
            let room = orient == .top || orient == .bottom ? max(width, xBounds.width) : .infinity
            guard let group = LegendDrawing(legend: legend).drawn(within: room) else { continue }
            sides[orient, default: []].append((legend, group))
        }
        for orient in LegendDefinition.Orient.allCases {
            guard let members = sides[orient] else { continue }
            let side = LegendSide(orient, members.map(\.0), rounds: rounds)
            let boxes = members.map { Rect(x: 0, y: 0, width: $0.1.width ?? 0, height: $0.1.height ?? 0) }
            let origins = side.origins(
                boxes, xBounds: xBounds, yBounds: yBounds, width: width, height: height)
            var covered = Rect.empty
            for (index, (legend, drawn)) in members.enumerated() {
                var group = drawn
                let own = Point(legend.definition.legendX ?? 0, legend.definition.legendY ?? 0)
                let place = orient == .none ? own : origins[index]
                (group.x, group.y) = (place.x, place.y)
                result.marks.append(
                    Mark(.group([group]), role: .legend, zIndex: legend.definition.zindex ?? 0))
                covered.formUnion(boxes[index].expanded(by: group.style.strokeReach).offset(by: place))
            }
            result.bounds.formUnion(covered)
            result.sides.append((orient, covered))
        }
        return result
    }
}
