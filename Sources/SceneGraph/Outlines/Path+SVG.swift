extension Path {
    /// The path as an SVG path string in absolute commands, with at most six decimals.
    public var svg: String {
        var text = ""
        func add(_ letter: String, _ points: Point...) {
            text += letter
            for (index, point) in points.enumerated() {
                if index > 0 { text += "," }
                text += "\(decimal(point.x)),\(decimal(point.y))"
            }
        }
        for element in elements {
            switch element {
            case .move(let point): add("M", point)
            case .line(let point): add("L", point)
            case .curve(let a, let b, let point): add("C", a, b, point)
            case .close: text += "Z"
            }
        }
        return text
    }
}
