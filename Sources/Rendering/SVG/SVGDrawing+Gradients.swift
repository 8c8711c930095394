import Colors
import SceneGraph

extension SVGDrawing {
    /// A reference to a gradient within a box.
    ///
    /// A linear one refers to the box of whatever it fills, so that many shapes share it. One with circles, which stay
    /// round in any box, and those of text and of lines without a height have coordinates of their own.
    mutating func gradient(_ gradient: Gradient, _ form: SVGForm, in box: Rect) -> String {
        let (width, height) = (max(box.width, 1e-6), max(box.height, 1e-6))
        let isFlat = min(width, height) < 0.01
        var element: SVGElement
        if gradient.isRadial {
            let reach = max(width, height)
            func x(_ share: Double) -> String { (box.minX + share * width).svg }
            func y(_ share: Double) -> String { (box.minY + share * height).svg }
            let (start, end) = (gradient.start, gradient.end)
            let startRadius = max(0, gradient.startRadius) * reach
            element = SVGElement(
                "radialGradient",
                [
                    ("gradientUnits", "userSpaceOnUse"), ("cx", x(end.x)), ("cy", y(end.y)),
                    ("r", (max(0, gradient.endRadius) * reach).svg),
                    ("fx", start == end ? nil : x(start.x)), ("fy", start == end ? nil : y(start.y)),
                    ("fr", startRadius > 0 ? startRadius.svg : nil),
                ])
        } else {
            let (start, end) = (gradient.start, gradient.end)
            element = SVGElement(
                "linearGradient",
                [
                    ("x1", start.x == 0 ? nil : start.x.svgFactor),
                    ("y1", start.y == 0 ? nil : start.y.svgFactor),
                    ("x2", end.x == 1 ? nil : end.x.svgFactor), ("y2", end.y == 0 ? nil : end.y.svgFactor),
                ])
            if form == .text || isFlat {
                element.set("gradientUnits", "userSpaceOnUse")
                element.set(
                    "gradientTransform",
                    "matrix(\(width.svg) 0 0 \(height.svg) \(box.minX.svg) \(box.minY.svg))")
                if end.x == 1 { element.set("x2", "1") }
            }
        }
        for stop in gradient.stops where stop.offset.isFinite {
            let alpha = stop.color.alpha
            element.append(
                SVGElement(
                    "stop",
                    [
                        ("offset", max(0, min(1, stop.offset)).svgFactor), ("stop-color", stop.color.svg),
                        ("stop-opacity", alpha < 1 ? alpha.svgShare : nil),
                    ]))
        }
        return definitions.reference(to: element)
    }
}
