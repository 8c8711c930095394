import Cartography
import Dataflow
import Documents

/// A `graticule` as data: true, or the density of its lines (Vega's transform of that name).
struct GraticuleDefinition: Declared {
    var extent: ClipExtent?
    var extentMajor: ClipExtent?
    var extentMinor: ClipExtent?
    var step: Place?
    var stepMajor: Place?
    var stepMinor: Place?
    var precision: Double?

    static let typeName = "a graticule"

    static let properties: [Property<GraticuleDefinition>] = [
        Property("extent", \.extent, .corners, "The part of the globe: [[west, south], [east, north]]."),
        Property("extentMajor", \.extentMajor, .corners, "That of the lines that reach the poles."),
        Property("extentMinor", \.extentMinor, .corners, "That of the other lines."),
        Property("step", \.step, .degrees, "The distances of meridians and of parallels in degrees."),
        Property("stepMajor", \.stepMajor, .degrees, "Those of the lines that reach the poles."),
        Property("stepMinor", \.stepMinor, .degrees, "Those of the other lines."),
        Property("precision", \.precision, .number(in: 0.01...360), "The distance of two points of a line."),
    ]

    var table: Table {
        var graticule = Graticule()
        func apply(_ extent: ClipExtent?, _ step: Place?, to grid: inout Graticule.Grid) {
            if let extent { (grid.low, grid.high) = (extent.low, extent.high) }
            if let step { grid.step = step }
        }
        apply(extentMajor ?? extent, stepMajor ?? step, to: &graticule.major)
        apply(extentMinor ?? extent, stepMinor ?? step, to: &graticule.minor)
        if let precision { graticule.precision = precision }
        return .shape(graticule.geometry)
    }
}

extension Table {
    /// A table of one shape.
    static func shape(_ geometry: Geometry) -> Table {
        Table(objects: [[("type", .string("Feature")), ("geometry", .geometry(geometry))]])
    }
}

extension ValueType<GraticuleDefinition> {
    /// The definition; true for the default one.
    static var graticule: ValueType {
        ValueType(
            GraticuleDefinition.typeName, schema: .either([.boolean, .object(GraticuleDefinition.self)])
        ) {
            node, context in
            if let isOn = node.boolean { return isOn ? GraticuleDefinition() : nil }
            return GraticuleDefinition.decode(node, context)
        }
    }
}

extension ValueType<Place> {
    fileprivate static var degrees: ValueType {
        .matching("two positive numbers", schema: .list(.number())) { node in
            guard let numbers = node.elements?.compactMap(\.number), numbers.count == 2,
                numbers.allSatisfy({ $0 > 0 && $0.isFinite })
            else { return nil }
            return Place(numbers[0], numbers[1])
        }
    }
}

extension ValueType<ClipExtent> {
    fileprivate static var corners: ValueType {
        .matching(
            "two corners [[west, south], [east, north]]", schema: .list(.list(.number(), count: 2), count: 2)
        ) { node in
            let corners = (node.elements ?? []).map { ($0.elements ?? []).compactMap(\.number) }
            guard corners.count == 2, corners.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isFinite) })
            else {
                return nil
            }
            return ClipExtent(
                low: Place(corners[0][0], corners[0][1]), high: Place(corners[1][0], corners[1][1]))
        }
    }
}
