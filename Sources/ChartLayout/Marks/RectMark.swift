import ChartModel
import Grammar
import SceneGraph

/// Rects: a rectangle for each row, over a band, over a bin, or between two positions.
enum RectMark: PrimitiveMark {
    static let name = "rect"
    static let stacking = Stacking.never
    static let isRectBased = true
    static let coversPlane = true
    static let timeUnitBandPosition: Double? = 0.5
    static let printsLabels = true
    static let legendSymbol = "square"

    static func placed(_ context: MarkContext) -> PlacedMark {
        let bars = BarMark.placed(context, zeroLine: nil)
        let anchors = bars.anchors.map { anchors in
            PlacedMark.Anchors(
                places: {
                    anchors.places().map { anchor in
                        guard case .bar(let bar)? = anchor else { return anchor }
                        return .cell(bar.rect)
                    }
                }, style: anchors.style)
        }
        return PlacedMark(reach: bars.reach, anchors: anchors, draw: bars.draw)
    }
}
