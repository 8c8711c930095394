import Diagnostics
public import Documents

/// A named value of `params`, which may be a selection, as a view writes it. What its value is, ``ParameterValues`` says.
public struct ParameterDefinition: Declared, Sendable {
    public var name: String?
    /// The value as it is written: of a selection, the projections say what it means.
    var value: Node?
    public var select: SelectDefinition?
    public var bind: Binding?

    /// What changes a parameter on a screen.
    public enum Binding: Sendable { case scales, legend, inputs }

    public init() {}

    public static let typeName = "a parameter"

    public static let properties: [Property<ParameterDefinition>] =
        [
            Property("name", \.name, .string, "The name that expressions use.").required(),
            Property("value", \.value, .any, "The initial value."),
            Property(elsewhere: "expr", .string, "An expression of other parameters."),
            Property(
                "bind", \.bind, .binding, "What changes it on a screen: 'scales', 'legend', or inputs."),
            Property("select", \.select, .select, "Makes it a selection."),
            Property(elsewhere: "views", .list(.any), "The views that the selection belongs to."),
        ] + Property.ignored("react")
}

extension ValueType<[ParameterDefinition]> {
    /// A list of parameters.
    public static var parameters: ValueType {
        ValueType(
            "a list of parameters", object: ParameterDefinition.self,
            schema: .list(.object(ParameterDefinition.self))
        ) { node, context in
            guard let parameters = node.elements else {
                context.log.error(
                    .wrongType, "expected a list of parameters, found \(node.kind)", at: node.span)
                return nil
            }
            return parameters.compactMap { ParameterDefinition.decode($0, context) }
        }
    }
}

extension ValueType<ParameterDefinition.Binding> {
    /// What a parameter is bound to. Pages that embed the chart may know more than these, which changes no picture.
    fileprivate static var binding: ValueType {
        ValueType("'scales', 'legend', or inputs") { node, _ in
            switch node.string {
            case "scales": .scales
            case "legend": .legend
            default: node.members == nil ? nil : .inputs
            }
        }
    }
}
