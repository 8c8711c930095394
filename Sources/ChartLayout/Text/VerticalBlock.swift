import SceneGraph
import Typesetting

extension VerticalText {
    /// Returns the text as items. Its box is aligned at a point as horizontal text is: by its left, middle or
    /// right, and by its top, middle or bottom.
    func items(at point: Point, align: TextAlign, baseline: TextBaseline) -> [TextItem] {
        let x =
            switch align {
            case .left: point.x
            case .center: point.x - width / 2
            case .right: point.x - width
            }
        let y =
            switch baseline {
            case .top, .lineTop: point.y
            case .middle: point.y - height / 2
            case .alphabetic, .bottom, .lineBottom: point.y - height
            }
        return items(at: Point(x, y))
    }
}
