public import Colors
import Diagnostics
public import Documents
import SceneGraph
public import VisualEncoding

/// The colours of a scale: a named scheme, of which only a part or a number of colours may be used, or a list
/// of colours between which the scale interpolates.
public enum SchemeDefinition: Sendable {
    case scheme(ColorScheme, part: (Double, Double)?, count: Int?)
    case ramp([Color])
}

extension ValueType<SchemeDefinition> {
    /// A scheme in the ranges of the config: a name, or `{scheme, extent, count}`.
    public static var rangeScheme: ValueType {
        ValueType("a colour scheme", schema: .object(RangeScheme.self)) { node, context in
            if node.members == nil { return scheme.decode(node, context) }
            return RangeScheme.decode(node, context)?.scheme
        }
    }

    static var scheme: ValueType {
        let schema = Schema.either([
            .oneOf(ColorScheme.names), .object(NamedScheme.self), ValueType<[Color]>.schemeColors.schema,
        ])
        return ValueType("the name of a colour scheme", schema: schema) { node, context in
            if node.elements != nil {
                return ValueType<[Color]>.schemeColors.decode(node, context).map { .ramp($0) }
            }
            if node.members != nil { return NamedScheme.decode(node, context)?.scheme }
            return ValueType<ColorScheme>.colorScheme.decode(node, context)
                .map { .scheme($0, part: nil, count: nil) }
        }
    }
}

/// A scheme, of which only a part may be used.
struct NamedScheme: Declared {
    var name: ColorScheme?
    var extent: [Double]?
    var count: Double?

    static let typeName = "a colour scheme"

    static let properties: [Property<NamedScheme>] = [
        Property("name", \.name, .colorScheme, "The scheme.").required(),
        Property("extent", \.extent, .list(of: .number), "The part of it that is taken, from 0 to 1."),
        Property("count", \.count, .colorCount, "How many colours it has."),
    ]

    var scheme: SchemeDefinition? {
        let part = extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
        let count = count.flatMap { Int(exactly: max($0, 1).rounded()) }
        return name.map { .scheme($0, part: part, count: count) }
    }
}

extension ValueType<Double> {
    /// How many colours are taken from a scheme: no more than a byte tells apart.
    fileprivate static var colorCount: ValueType {
        ValueType("a number", schema: .number()) { node, context in
            guard let count = ValueType.number.decode(node, context) else { return nil }
            return context.limited(count, to: 256, at: node.span)
        }
    }
}

/// A scheme in the ranges of the config.
struct RangeScheme: Declared {
    var named = NamedScheme()

    static let typeName = "a colour scheme"

    static let properties: [Property<RangeScheme>] = [
        Property("scheme", \.named.name, .schemeOrColors, "The scheme, or the colours that it runs through.")
            .required(),
        Property("extent", \.named.extent, .list(of: .number), "The part of it that is taken, from 0 to 1."),
        Property("count", \.named.count, .colorCount, "How many colours it has."),
    ]

    var scheme: SchemeDefinition? { named.scheme }
}

extension ValueType<[Color]> {
    /// The colours that a scheme of one's own runs through.
    fileprivate static var schemeColors: ValueType {
        ValueType("a list of colours", schema: .list(.text("a colour"))) { node, context in
            guard let elements = node.elements, !elements.isEmpty else {
                context.log.error(.wrongType, "expected a list of colours, found none", at: node.span)
                return nil
            }
            let colors = elements.compactMap { element -> Color? in
                guard let value = ValueType<PaintValue>.paint.decode(element, context) else { return nil }
                if let color = value.color { return color }
                // A colour that isn't known has been told already.
                if case .unknown? = value.paint { return nil }
                context.log.error(
                    .wrongType, "expected a colour, found \(element.kind)", at: element.span)
                return nil
            }
            return colors.isEmpty ? nil : colors
        }
    }
}

extension ValueType<ColorScheme> {
    /// The name of a scheme, or a list of colours between which one interpolates.
    fileprivate static var schemeOrColors: ValueType {
        let colors = ValueType<[Color]>.schemeColors
        return ValueType("a colour scheme", schema: .either([colorScheme.schema, colors.schema])) {
            node, context in
            guard node.elements != nil else { return colorScheme.decode(node, context) }
            return colors.decode(node, context).map { .ramp(ColorRamp($0)) }
        }
    }

    static var colorScheme: ValueType {
        ValueType("the name of a colour scheme", schema: .oneOf(ColorScheme.names)) { node, context in
            guard let name = node.string else {
                context.log.error(
                    .wrongType, "expected the name of a colour scheme, found \(node.kind)", at: node.span)
                return nil
            }
            if let scheme = ColorScheme.named(name) { return scheme }
            context.log.error(
                .unknownScheme, "no colour scheme is named '\(name)'", at: node.span,
                hint: ColorScheme.names.nearest(to: name).map { "did you mean '\($0)'?" })
            return nil
        }
    }
}

extension ValueType<ColorInterpolation> {
    /// A colour space, or `{type, gamma}`.
    public static var interpolation: ValueType {
        let space = ValueType<ColorInterpolation.Space>.name()
        let schema = Schema.either([space.schema, .object(InterpolationDefinition.self)])
        return ValueType("a colour space or {type, gamma}", schema: schema) { node, context in
            if node.members == nil { return space.decode(node, context).map { ColorInterpolation($0) } }
            guard let definition = InterpolationDefinition.decode(node, context), let type = definition.type
            else {
                return nil
            }
            return ColorInterpolation(type, gamma: definition.gamma ?? 1)
        }
    }
}

/// A colour space with a gamma.
struct InterpolationDefinition: Declared {
    var type: ColorInterpolation.Space?
    var gamma: Double?

    static let typeName = "an interpolation of colours"

    static let properties: [Property<InterpolationDefinition>] = [
        Property("type", \.type, .name(), "The colour space.").required(),
        Property("gamma", \.gamma, .number, "Favours dark (above 1) or light (below 1) colours."),
    ]
}
