/// An outline of straight and cubic segments.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    public var elements: [Element] = []

    public init() {}

    public init(_ elements: [Element]) { self.elements = elements }

    public var isEmpty: Bool { elements.isEmpty }

    public mutating func move(to point: Point) { elements.append(.move(point)) }
    public mutating func line(to point: Point) { elements.append(.line(point)) }
    public mutating func curve(to point: Point, control1: Point, control2: Point) {
        elements.append(.curve(control1, control2, point))
    }
    public mutating func close() { elements.append(.close) }

    public mutating func addRect(_ rect: Rect) {
        move(to: Point(rect.minX, rect.minY))
        line(to: Point(rect.maxX, rect.minY))
        line(to: Point(rect.maxX, rect.maxY))
        line(to: Point(rect.minX, rect.maxY))
        close()
    }

    /// The box around all points, control points included.
    public var controlBounds: Rect {
        elements.reduce(.empty) { box, element in
            switch element {
            case .move(let p), .line(let p): box.union(p)
            case .curve(let a, let b, let p): box.union(a).union(b).union(p)
            case .close: box
            }
        }
    }

    public func offset(by delta: Point) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(p + delta)
                case .line(let p): .line(p + delta)
                case .curve(let a, let b, let p): .curve(a + delta, b + delta, p + delta)
                case .close: .close
                }
            })
    }
}
