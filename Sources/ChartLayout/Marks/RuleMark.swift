import ChartModel
import Colors
import Dataflow
import Grammar
import SceneGraph

/// Rules: a straight line for each row, which spans the plot if only one position is given (Vega-Lite's
/// `compile/mark/rule.ts`).
enum RuleMark: PrimitiveMark {
    static let name = "rule"
    static let look = MarkLook(isFilled: false, color: .black)
    static let usesBands = true
    static let size = SizeMeasure.stroke
    static let overlays: [any PrimitiveMark.Type] = [PointMark.self]
    static let legendSymbol = "stroke"

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).rule }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let unit = context.unit
        let style = MarkStyle(context)
        let x = ends(.x, runsAlong: unit.orient != .vertical, context)
        let y = ends(.y, runsAlong: unit.orient != .horizontal, context)
        let widths =
            unit.mark.size.map(context.repeated)
            ?? unit[.size].map { _ in context.numbers(.size, default: 1) }
        let reaches = style.strokeReaches
        func line(_ row: Int) -> (from: Point, to: Point)? {
            let from = Point(x.ends[row], y.ends[row])
            let to = Point(x.starts[row], y.starts[row])
            guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { return nil }
            return (from, to)
        }
        var box = Rect.empty
        for row in 0..<context.rowCount {
            guard let line = line(row) else { continue }
            // A visible stroke is as wide as the size states.
            let reach = reaches.map { $0[row] == 0 ? 0 : widths?[row] ?? $0[row] } ?? 0
            box.formUnion(Rect.empty.union(line.from).union(line.to).expanded(by: reach))
        }
        return PlacedMark(reach: context.shown(box)) {
            let items = (0..<context.rowCount).lazy.compactMap { row in
                line(row).map { line in
                    var style = style[row]
                    if let widths { style.strokeWidth = widths[row] }
                    return RuleItem(from: line.from, to: line.to, style: style)
                }
            }
            return [Mark(.rule(ItemColumns(items)), clip: unit.mark.clip ?? false)]
        }
    }

    private static func ends(_ channel: Channel, runsAlong: Bool, _ context: MarkContext) -> Extents {
        guard runsAlong else {
            let points = context.points(channel)
            return Extents(starts: points, ends: points)
        }
        return context.ranges(channel, end: context.unit.orient == nil ? .middle : .zeroOrMax)
    }
}
