import SceneGraph

/// What a row's label belongs to, as far as it decides where the label may stand.
enum LabelAnchor {
    case bar(BarAnchor)
    case point(PointAnchor)
    /// The end of a line.
    case lineEnd(Point)
    case slice(ArcItem)
    case area(AreaItem)
    /// A cell of a heat map.
    case cell(Rect)
    /// A region on a map.
    case region(Path)
}

/// A bar, and the room that its open end takes.
struct BarAnchor {
    var rect: Rect
    var isHorizontal: Bool
    /// Whether the bar runs to the right or upwards.
    var isForward: Bool
    /// The space beyond the bar's end before a label may begin.
    var reach = 0.0
    /// Whether a label belongs in the middle, as beyond the end there is a neighbour.
    var isInStack = false

    /// The middle of its far edge, beyond what its open end takes.
    var tip: Point {
        switch (isHorizontal, isForward) {
        case (true, true): Point(rect.maxX + reach, rect.center.y)
        case (true, false): Point(rect.minX - reach, rect.center.y)
        case (false, true): Point(rect.center.x, rect.minY - reach)
        case (false, false): Point(rect.center.x, rect.maxY + reach)
        }
    }
}

/// A symbol at a point.
struct PointAnchor {
    /// Where labels stand, so that those of a row or column of points do so alike.
    enum Side {
        /// Wherever there is room.
        case anywhere
        /// To the right or left, as points of a dot plot lie in rows.
        case beside
        /// Above or below, as points along a line do.
        case above
    }

    var center: Point
    var radius: Double
    var side: Side

    var box: Rect { Rect.empty.union(center).expanded(by: radius) }
}
