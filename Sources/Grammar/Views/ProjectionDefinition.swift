public import Cartography
public import Dataflow
import Diagnostics
public import Documents

/// A `projection` of the globe onto the plane of a map (Vega-Lite `projection.ts`).
public struct ProjectionDefinition: Declared, Equatable, Sendable {
    /// nil for the default, which differs between Vega-Lite and Vega.
    public var type: String?
    public var settings = ProjectionSettings()
    /// The radius of points within shapes.
    public var pointRadius: Double?
    /// The rectangle that the shapes fill; `size` is an alternative for one that begins at the plot's corner.
    public var extent: ClipExtent?
    public var size: Place?
    /// The shapes that fill it, in place of those that are drawn.
    public var fit: Value?

    public init() {}

    public static let typeName = "a projection"

    /// Larger scales could need more points for a line than memory holds.
    private static let scales = 1e-9...1e7

    public static let properties: [Property<ProjectionDefinition>] =
        [
            Property("type", \.type, .projectionType, "The type, such as equalEarth or mercator."),
            Property(
                "scale", \.settings.scale, .number(in: scales),
                "Magnification; fitted to the shapes where left out."),
            Property(
                "translate", \.settings.translate, .place, "Where the centre stands on the plot: [x, y]."),
            Property("center", \.settings.center, .place, "The centre: [longitude, latitude]."),
            Property(
                "rotate", \.settings.rotate, .rotation,
                "How the globe is turned: [yaw, pitch, roll] in degrees."),
            Property(
                "parallels", \.settings.parallels, .place, "The two latitudes that a conic projection keeps."),
            Property(
                "clipAngle", \.settings.clipAngle, .number(in: 0...180),
                "The radius of the part shown, in degrees."),
            Property(
                "clipExtent", \.settings.clipExtent, .clipExtent,
                "The part of the plot shown: [[x0, y0], [x1, y1]]."),
            Property(
                "precision", \.settings.precision, .nonNegative,
                "How far a curve may stray from the true one."),
            Property("reflectX", \.settings.reflectX, .boolean, "Whether left and right are exchanged."),
            Property("reflectY", \.settings.reflectY, .boolean, "Whether top and bottom are exchanged."),
            Property("pointRadius", \.pointRadius, .nonNegative, "The radius of points within shapes."),
            Property(
                "extent", \.extent, .clipExtent, "The rectangle that the shapes fill: [[x0, y0], [x1, y1]]."),
            Property("size", \.size, .place, "The size of what the shapes fill: [width, height]."),
            Property("fit", \.fit, .anyValue, "Shapes of GeoJSON that fill it."),
        ]
        // Properties of projections that Vega doesn't include.
        + Property.ignored(
            "coefficient", "distance", "fraction", "lobes", "parallel", "radius", "ratio", "spacing", "tilt")

    /// Whether scale and position are computed from the shapes.
    public var isFitted: Bool { settings.scale == nil && settings.translate == nil }

    /// The properties in which maps that share a projection must agree: all but those of size and fit (Vega-Lite's
    /// `PROJECTION_PROPERTIES`, `projection.ts`).
    public var form: ProjectionDefinition {
        var result = self
        (result.settings.scale, result.settings.translate, result.pointRadius) = (nil, nil, nil)
        (result.extent, result.size, result.fit) = (nil, nil, nil)
        return result
    }

    /// Returns the projection of a type, before fitting.
    public func projection(type fallback: String) -> (any Projection)? {
        ProjectionRegistry.projection(type ?? fallback, settings)
    }
}

extension ValueType<String> {
    fileprivate static var projectionType: ValueType {
        ValueType("a type of projection", schema: .oneOf(ProjectionRegistry.names)) { node, context in
            let names = ProjectionRegistry.names
            guard let name = node.string else {
                context.log.error(
                    .wrongType, "expected a type of projection, found \(node.kind)", at: node.span)
                return nil
            }
            if names.contains(where: { $0.lowercased() == name.lowercased() }) { return name }
            context.log.error(
                .unknownProjection, "unknown projection '\(name)'", at: node.span,
                hint: names.nearest(to: name).map { "did you mean '\($0)'?" }
                    ?? "known are \(names.joined(separator: ", "))")
            return nil
        }
    }
}

extension Node {
    /// The finite numbers of a list; nil if it contains anything else.
    fileprivate var numbers: [Double]? {
        guard let elements else { return nil }
        let numbers = elements.compactMap(\.number).filter(\.isFinite)
        return numbers.count == elements.count ? numbers : nil
    }

    fileprivate var place: Place? {
        guard let numbers, numbers.count == 2 else { return nil }
        return Place(numbers[0], numbers[1])
    }
}

extension ValueType<Place> {
    fileprivate static var place: ValueType {
        .matching("two numbers", schema: .list(.number())) { $0.place }
    }
}

extension ValueType<SIMD3<Double>> {
    fileprivate static var rotation: ValueType {
        .matching("two or three numbers", schema: .list(.number())) { node in
            guard let numbers = node.numbers, (2...3).contains(numbers.count) else { return nil }
            return SIMD3(numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0)
        }
    }
}

extension ValueType<ClipExtent> {
    fileprivate static var clipExtent: ValueType {
        .matching("two corners [[x0, y0], [x1, y1]]", schema: .list(.list(.number(), count: 2), count: 2)) {
            node in
            guard let corners = node.elements, corners.count == 2, let low = corners[0].place,
                let high = corners[1].place
            else { return nil }
            return ClipExtent(low: low, high: high)
        }
    }
}
