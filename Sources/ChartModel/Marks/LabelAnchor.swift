package import SceneGraph

/// What a row's label belongs to, as far as it decides where the label may stand.
package enum LabelAnchor {
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
package struct BarAnchor {
    package var rect: Rect
    package var isHorizontal: Bool
    /// Whether the bar runs to the right or upwards.
    package var isForward: Bool
    /// The space beyond the bar's end before a label may begin.
    package var reach = 0.0
    /// Whether a label belongs in the middle, as beyond the end there is a neighbour.
    package var isInStack = false

    package init(
        rect: Rect, isHorizontal: Bool, isForward: Bool, reach: Double = 0.0, isInStack: Bool = false
    ) {
        (self.rect, self.isHorizontal, self.isForward, self.reach) = (rect, isHorizontal, isForward, reach)
        self.isInStack = isInStack
    }

    /// The middle of its far edge, beyond what its open end takes.
    package var tip: Point {
        switch (isHorizontal, isForward) {
        case (true, true): Point(rect.maxX + reach, rect.center.y)
        case (true, false): Point(rect.minX - reach, rect.center.y)
        case (false, true): Point(rect.center.x, rect.minY - reach)
        case (false, false): Point(rect.center.x, rect.maxY + reach)
        }
    }
}

/// A symbol at a point.
package struct PointAnchor {
    /// Where labels stand, so that those of a row or column of points do so alike.
    package enum Side {
        /// Wherever there is room.
        case anywhere
        /// To the right or left, as points of a dot plot lie in rows.
        case beside
        /// Above or below, as points along a line do.
        case above
    }

    package var center: Point
    package var radius: Double
    package var side: Side

    package init(center: Point, radius: Double, side: Side) {
        (self.center, self.radius, self.side) = (center, radius, side)
    }

    package var box: Rect { Rect.empty.union(center).expanded(by: radius) }
}
