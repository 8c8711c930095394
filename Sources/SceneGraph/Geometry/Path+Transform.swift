import Glibc

extension Path {
    /// The path with every point mapped, control points included: right for affine maps.
    public func map(_ transform: (Point) -> Point) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(transform(p))
                case .line(let p): .line(transform(p))
                case .curve(let a, let b, let p): .curve(transform(a), transform(b), transform(p))
                case .close: .close
                }
            })
    }

    /// The path scaled about the origin, then rotated about it, then moved to a point.
    ///
    /// - Parameter angle: Degrees clockwise.
    public func placed(at origin: Point, scale: Double = 1, angle: Double = 0) -> Path {
        guard angle != 0 else {
            return map { Point(origin.x + scale * $0.x, origin.y + scale * $0.y) }
        }
        let radians = angle * .pi / 180
        let (cosine, sine) = (scale * cos(radians), scale * sin(radians))
        return map {
            Point(origin.x + cosine * $0.x - sine * $0.y, origin.y + sine * $0.x + cosine * $0.y)
        }
    }
}
