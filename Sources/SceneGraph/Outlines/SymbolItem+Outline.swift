extension SymbolItem {
    /// The outline, scaled to the symbol's size, turned and moved to its place.
    public var outline: Path {
        let scale = size > 0 ? size.squareRoot() / 2 : 0
        return unitOutline.placed(at: Point(x, y), scale: scale, angle: angle)
    }

    /// The outline within −1…1.
    public var unitOutline: Path {
        switch shape {
        case .named(let name): SymbolItem.unitOutlines[name] ?? SymbolItem.circle
        case .path(let path, _): path
        }
    }

    /// Whether the shape has no area, so that it shows by its stroke alone.
    public var isOpen: Bool { shape == .named("stroke") }

    /// The names of shapes, as Vega knows them.
    public static let shapeNames: [String] = unitOutlines.keys.sorted()

    private static let circle = {
        var path = Path()
        path.addCircle(center: .zero, radius: 1)
        return path
    }()

    private static let unitOutlines: [String: Path] = {
        let height = 3.0.squareRoot() / 2
        // The distance from the middle of an equilateral triangle's box to its centroid.
        let lift = height - 1 / 3.0.squareRoot()
        return [
            "circle": circle,
            "square": polygon((-1, -1), (1, -1), (1, 1), (-1, 1)),
            "cross": polygon(
                (-1, -0.4), (-1, 0.4), (-0.4, 0.4), (-0.4, 1), (0.4, 1), (0.4, 0.4), (1, 0.4), (1, -0.4),
                (0.4, -0.4), (0.4, -1), (-0.4, -1), (-0.4, -0.4)),
            "diamond": polygon((-1, 0), (0, -1), (1, 0), (0, 1)),
            "triangle-up": polygon((0, -height), (-1, height), (1, height)),
            "triangle-down": polygon((0, height), (-1, -height), (1, -height)),
            "triangle-right": polygon((height, 0), (-height, -1), (-height, 1)),
            "triangle-left": polygon((-height, 0), (height, -1), (height, 1)),
            "triangle": polygon((0, -height - lift), (-1, height - lift), (1, height - lift)),
            "wedge": polygon((0, -height - lift), (-0.25, height - lift), (0.25, height - lift)),
            "arrow": polygon(
                (-1 / 7.0, 1), (1 / 7.0, 1), (1 / 7.0, -0.125), (0.4, -0.125), (0, -1), (-0.4, -0.125),
                (-1 / 7.0, -0.125)),
            "stroke": Path([.move(Point(-1, 0)), .line(Point(1, 0))]),
        ]
    }()

    private static func polygon(_ points: (Double, Double)...) -> Path {
        Path(
            points.enumerated().map { $0 == 0 ? .move(Point($1.0, $1.1)) : .line(Point($1.0, $1.1)) } + [
                .close
            ])
    }
}
