/// A point; x to the right, y downward, in points of 1/72 inch.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(0, 0)

    public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
}

/// An axis-parallel rectangle, given by its edges. The empty one has infinite edges and is the
/// neutral element of union.
public struct Rect: Hashable, Sendable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.init(
            minX: min(x, x + width), minY: min(y, y + height), maxX: max(x, x + width),
            maxY: max(y, y + height))
    }

    public static let empty = Rect(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

    public var isEmpty: Bool { minX > maxX || minY > maxY }
    public var width: Double { isEmpty ? 0 : maxX - minX }
    public var height: Double { isEmpty ? 0 : maxY - minY }
    public var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }

    public func union(_ other: Rect) -> Rect {
        Rect(
            minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
            maxY: max(maxY, other.maxY))
    }

    public mutating func formUnion(_ other: Rect) { self = union(other) }

    public func union(_ point: Point) -> Rect {
        union(Rect(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
    }

    public func intersection(_ other: Rect) -> Rect {
        Rect(
            minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
            maxY: min(maxY, other.maxY))
    }

    /// Whether the two share an area, not only an edge.
    public func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// The rectangle with its middle at a point.
    public func centered(at point: Point) -> Rect {
        Rect(x: point.x - width / 2, y: point.y - height / 2, width: width, height: height)
    }

    public func offset(by delta: Point) -> Rect {
        isEmpty
            ? self
            : Rect(minX: minX + delta.x, minY: minY + delta.y, maxX: maxX + delta.x, maxY: maxY + delta.y)
    }

    /// The rectangle grown by an amount on every side.
    public func expanded(by amount: Double) -> Rect {
        isEmpty
            ? self
            : Rect(minX: minX - amount, minY: minY - amount, maxX: maxX + amount, maxY: maxY + amount)
    }
}
