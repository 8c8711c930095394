import Cartography
import Documents

/// The form in which coordinates are written: nested lists of numbers.
protocol CoordinateTree: Sendable {
    var parts: [Self]? { get }
    var coordinate: Double? { get }
}

extension Node: CoordinateTree {
    var parts: [Node]? { elements }
    var coordinate: Double? { number }
}

extension Value: CoordinateTree {
    var parts: [Value]? { if case .array(let elements) = self { elements } else { nil } }
    var coordinate: Double? { if case .number(let number) = self { number } else { nil } }
}

extension Geometry {
    /// A geometry of GeoJSON; nil if its type is unknown, or its coordinates are not nested as the type requires.
    convenience init?(type: String, coordinates: some CoordinateTree) {
        switch type {
        case "Point": self.init(Self.position(coordinates).map { .points([$0]) }, isSingle: true)
        case "MultiPoint": self.init(Self.positions(coordinates).map { .points($0) })
        case "LineString": self.init(Self.positions(coordinates).map { .lines([$0]) }, isSingle: true)
        case "MultiLineString": self.init(Self.lines(coordinates).map { .lines($0) })
        case "Polygon": self.init(Self.lines(coordinates).map { .polygons([$0]) }, isSingle: true)
        case "MultiPolygon": self.init(Self.all(coordinates, Self.lines).map { .polygons($0) })
        default: return nil
        }
    }

    private convenience init?(_ content: Content?, isSingle: Bool = false) {
        guard let content else { return nil }
        self.init(content, isSingle: isSingle)
    }

    private static func all<Tree: CoordinateTree, Part>(
        _ tree: Tree, _ part: (Tree) -> Part?
    ) -> [Part]? {
        guard let elements = tree.parts else { return nil }
        var result: [Part] = []
        result.reserveCapacity(elements.count)
        for element in elements {
            guard let value = part(element) else { return nil }
            result.append(value)
        }
        return result
    }

    private static func lines(_ tree: some CoordinateTree) -> [[Place]]? { all(tree, positions) }
    private static func positions(_ tree: some CoordinateTree) -> [Place]? { all(tree, position) }

    private static func position(_ tree: some CoordinateTree) -> Place? {
        guard let elements = tree.parts, elements.count >= 2, let x = elements[0].coordinate,
            let y = elements[1].coordinate
        else { return nil }
        return Place(x, y)
    }
}

extension Geometry {
    /// The lines or polygons that are written as an object in a document; nil for points, whose further coordinates
    /// expressions may use, and for anything else.
    static func outlines(_ members: [Node.Member]) -> Geometry? {
        guard members.count == 2, let type = members.first(where: { $0.key == "type" })?.value.string,
            type.hasSuffix("Polygon") || type.hasSuffix("LineString"),
            let coordinates = members.first(where: { $0.key == "coordinates" })?.value
        else { return nil }
        return Geometry(type: type, coordinates: coordinates)
    }
}
