extension RectItem {
    /// What it covers without its stroke.
    public var rect: Rect { Rect(x: x, y: y, width: width, height: height) }

    /// The outline, with round corners; no radius is greater than half the shorter side.
    public var outline: Path {
        Path(roundedRect: rect, radii: cornerRadii)
    }
}

extension GroupItem {
    /// The group's box, in its own coordinates; nil without a size.
    public var box: Rect? {
        guard width != nil || height != nil else { return nil }
        return Rect(x: 0, y: 0, width: width ?? 0, height: height ?? 0)
    }

    /// The outline that the group clips to, in its own coordinates.
    public var clipOutline: Path {
        box.map { Path(roundedRect: $0, radii: cornerRadii) } ?? Path()
    }

    /// The outline that is filled and stroked, in the group's own coordinates.
    ///
    /// As in Vega, the box of a group with a hairline around it is moved by half a point, so that the
    /// line fills whole pixels at scale 1, as the axes at half points do.
    public var outline: Path {
        let width = style.strokeWidth
        let shift = style.stroke != nil && width > 0.5 && width < 1.5 ? 0.5 - abs(width - 1) : 0
        return clipOutline.offset(by: Point(shift, shift))
    }
}

extension Path {
    /// A rectangle with round corners, clockwise from the top left.
    public init(roundedRect rect: Rect, radii: CornerRadii) {
        self.init()
        guard !radii.isZero else {
            addRect(rect)
            return
        }
        let limit = min(rect.width, rect.height) / 2
        func clamped(_ radius: Double) -> Double { max(0, min(radius, limit)) }
        let (topLeft, topRight) = (clamped(radii.topLeft), clamped(radii.topRight))
        let (bottomLeft, bottomRight) = (clamped(radii.bottomLeft), clamped(radii.bottomRight))
        // The distance of a quarter circle's control points from its corner, in radii.
        let c = 0.448084975506

        move(to: Point(rect.minX + topLeft, rect.minY))
        line(to: Point(rect.maxX - topRight, rect.minY))
        if topRight > 0 {
            curve(
                to: Point(rect.maxX, rect.minY + topRight),
                control1: Point(rect.maxX - c * topRight, rect.minY),
                control2: Point(rect.maxX, rect.minY + c * topRight))
        }
        line(to: Point(rect.maxX, rect.maxY - bottomRight))
        if bottomRight > 0 {
            curve(
                to: Point(rect.maxX - bottomRight, rect.maxY),
                control1: Point(rect.maxX, rect.maxY - c * bottomRight),
                control2: Point(rect.maxX - c * bottomRight, rect.maxY))
        }
        line(to: Point(rect.minX + bottomLeft, rect.maxY))
        if bottomLeft > 0 {
            curve(
                to: Point(rect.minX, rect.maxY - bottomLeft),
                control1: Point(rect.minX + c * bottomLeft, rect.maxY),
                control2: Point(rect.minX, rect.maxY - c * bottomLeft))
        }
        line(to: Point(rect.minX, rect.minY + topLeft))
        if topLeft > 0 {
            curve(
                to: Point(rect.minX + topLeft, rect.minY),
                control1: Point(rect.minX, rect.minY + c * topLeft),
                control2: Point(rect.minX + c * topLeft, rect.minY))
        }
        close()
    }
}
