import SceneGraph

/// A change of coordinates (ISO 32000-1, 8.3.3): x and y of a point, then the two axes' images.
struct Matrix: Hashable, Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static let identity = Matrix()

    init() {}

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// nil unless there are six numbers.
    init?(_ numbers: [Double]?) {
        guard let numbers, numbers.count == 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    /// This change first, the other after it.
    func then(_ m: Matrix) -> Matrix {
        Matrix(
            a * m.a + b * m.c, a * m.b + b * m.d, c * m.a + d * m.c, c * m.b + d * m.d,
            e * m.a + f * m.c + m.e, e * m.b + f * m.d + m.f)
    }

    func apply(_ point: Point) -> Point {
        Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
    }

    func apply(_ path: Path) -> Path { path.map(apply) }

    /// The box around a rectangle's image.
    func apply(_ rect: Rect) -> Rect {
        guard !rect.isEmpty else { return .empty }
        return [
            Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.minX, rect.maxY),
            Point(rect.maxX, rect.maxY),
        ].reduce(.empty) { $0.union(apply($1)) }
    }

    var determinant: Double { a * d - b * c }

    var inverse: Matrix? {
        let determinant = determinant
        guard determinant.isFinite, abs(determinant) > 1e-30 else { return nil }
        return Matrix(
            d / determinant, -b / determinant, -c / determinant, a / determinant,
            (c * f - d * e) / determinant, (b * e - a * f) / determinant)
    }

    /// The length of the images of the unit vectors.
    var lengthX: Double { (a * a + b * b).squareRoot() }
    var lengthY: Double { (c * c + d * d).squareRoot() }

    /// The smallest factor by which it scales any direction; a pen with a round nib is that thin somewhere.
    var leastScale: Double {
        let sum = a * a + b * b + c * c + d * d
        let difference = max(0, sum * sum - 4 * determinant * determinant).squareRoot()
        return max(0, (sum - difference) / 2).squareRoot()
    }

    var isFinite: Bool { [a, b, c, d, e, f].allSatisfy { $0.isFinite && abs($0) < 1e12 } }
}
