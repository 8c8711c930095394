import ChartModel
import Grammar
import SceneGraph

/// Circles: a filled disc for each row.
enum CircleMark: PrimitiveMark {
    static let name = "circle"
    static let look = MarkLook(strokeWidth: 2, opacity: 0.7, isClosed: true)
    static let printsLabels = true

    static func placed(_ context: MarkContext) -> PlacedMark {
        PointMark.placed(context, shape: context.unit.mark.shape ?? "circle")
    }
}
