import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Lines: one for each series, interrupted at rows without a position.
enum LineMark: PrimitiveMark {
    static let name = "line"
    static let look = MarkLook(isFilled: false, strokeWidth: 2)
    static let isPath = true
    static let size = SizeMeasure.stroke
    static let overlays: [any PrimitiveMark.Type] = [PointMark.self]
    static let printsLabels = true
    static let legendSymbol = "stroke"

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).line }

    /// A line that connects two positions in each row is a rule (Vega-Lite's
    /// `normalize/ruleforrangedline.ts`).
    static func replacement(for encoding: EncodingSpec) -> (any PrimitiveMark.Type)? {
        let isRanged = [Channel.x, .y].contains { channel in
            guard channel.secondary.flatMap({ encoding[$0] }) != nil, let start = encoding[channel] else {
                return false
            }
            return start.field != nil && start.bin?.isGiven != true || start.datum != nil
        }
        return isRanged ? RuleMark.self : nil
    }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let style = MarkStyle(context)
        let sizes = context.unit[.size].map { _ in context.numbers(.size, default: 2) }
        let defined = context.defined
        var ends: [LabelAnchor?] = [LabelAnchor?](repeating: nil, count: context.rowCount)
        let series = Series(context: context)
        let runs = series.rows()
        let missing = MissingStretches(context)
        let marks = zip(runs, series.names(of: runs)).flatMap { rows, name -> [Mark] in
            guard let first = rows.first else { return [] }
            var itemStyle = style[first]
            if let sizes { itemStyle.strokeWidth = sizes[first] }
            if let size = context.unit.mark.size { itemStyle.strokeWidth = size }
            var item = LineItem(
                points: rows.map { row in
                    let (x, y) = (xs[row], ys[row])
                    return x.isFinite && y.isFinite && defined?[row] != false ? Point(x, y) : nil
                }, style: itemStyle)
            item.interpolation = context.unit.mark.interpolate ?? .linear
            item.tension = context.unit.mark.tension
            item.isVertical = context.unit.orient != .horizontal
            if let last = item.points.lastIndex(where: { $0 != nil }), let point = item.points[last] {
                ends[rows[last]] = .lineEnd(point)
            }
            return [Mark(.line(item), clip: context.unit.mark.clip ?? false).labelled(name)]
                + (missing?.marks(in: item) ?? [])
        }
        return PlacedMark(marks, in: context, anchors: .init(places: { ends }, style: { style[$0] }))
    }
}
