import Colors
import Documents
import SceneGraph

/// A gradient: linear or radial, with coordinates as fractions of the painted shape (Vega's `gradient`).
struct GradientDefinition: Declared {
    enum Kind: String, CaseIterable { case linear, radial }

    struct Stop: Declared {
        var offset = 0.0
        var color: PaintValue?

        static let typeName = "a gradient's stop"

        static let properties: [Property<Stop>] = [
            Property("offset", \.offset, .number(in: 0...1), "Where, from 0 to 1."),
            Property("color", \.color, .paint, "The colour there."),
        ]
    }

    var gradient = Kind.linear
    var x1: Double?
    var y1: Double?
    var r1: Double?
    var x2: Double?
    var y2: Double?
    var r2: Double?
    var stops: [Stop] = []

    static let typeName = "a gradient"

    static let properties: [Property<GradientDefinition>] =
        [
            Property("gradient", \.gradient, .name(), "linear or radial."),
            Property("x1", \.x1, .number, "Where it begins, or the inner circle's centre."),
            Property("y1", \.y1, .number, "Where it begins, or the inner circle's centre."),
            Property("r1", \.r1, .nonNegative, "The inner circle's radius."),
            Property("x2", \.x2, .number, "Where it ends, or the outer circle's centre."),
            Property("y2", \.y2, .number, "Where it ends, or the outer circle's centre."),
            Property("r2", \.r2, .nonNegative, "The outer circle's radius."),
            Property("stops", \.stops, .list(of: .object()), "The colours in between."),
        ] + Property.ignored("id")

    var paint: Gradient {
        var result = Gradient(
            stops: stops.map { Gradient.Stop(offset: $0.offset, color: $0.color?.color ?? .transparent) })
        result.isRadial = gradient == .radial
        let middle = result.isRadial ? 0.5 : 0
        result.start = Point(x1 ?? middle, y1 ?? middle)
        result.end = Point(x2 ?? (result.isRadial ? 0.5 : 1), y2 ?? middle)
        result.startRadius = r1 ?? 0
        result.endRadius = r2 ?? 0.5
        return result
    }
}
