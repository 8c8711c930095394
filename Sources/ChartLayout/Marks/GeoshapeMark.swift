import Cartography
import ChartModel
import Grammar
import SceneGraph

/// Shapes on a map, one for each row (Vega-Lite `compile/mark/geoshape.ts`).
enum GeoshapeMark: PrimitiveMark {
    static let name = "geoshape"
    static let look = MarkLook(isClosed: true)
    static let coordinates = CoordinateSystem.geographic
    static let stacking = Stacking.never
    static let coversPlane = true
    static let printsLabels = true

    static func placed(_ context: MarkContext) -> PlacedMark {
        guard let map = context.map else { return PlacedMark([], in: context) }
        let style = MarkStyle(context)
        let radius = context.unit.map?.definition.pointRadius ?? 4.5
        let shapes = context.unit.shapes(context.unit.table)
        var anchors = [LabelAnchor?](repeating: nil, count: context.rowCount)
        let items = shapes.enumerated().compactMap { row, shape -> PathItem? in
            guard let shape else { return nil }
            let sink = PathSink(pointRadius: radius)
            shape.stream(into: map.stream(into: sink))
            guard !sink.path.isEmpty else { return nil }
            anchors[row] = .region(sink.path)
            return PathItem(sink.path, style: style[row])
        }
        return PlacedMark(
            [Mark(.path(items), clip: context.unit.mark.clip ?? false)], in: context,
            anchors: .init(places: { anchors }, style: { style[$0] }))
    }
}
