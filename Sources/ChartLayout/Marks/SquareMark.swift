import ChartModel
import Grammar
import SceneGraph

/// Squares: a filled square for each row.
enum SquareMark: PrimitiveMark {
    static let name = "square"
    static let look = MarkLook(strokeWidth: 2, opacity: 0.7, isClosed: true)
    static let printsLabels = true
    static let legendSymbol = "square"

    static func placed(_ context: MarkContext) -> PlacedMark {
        PointMark.placed(context, shape: "square")
    }
}
