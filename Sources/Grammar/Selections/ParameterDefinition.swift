import Diagnostics
public import Documents

/// A named value of `params`, which may be a selection.
///
/// Parameters are evaluated where they are used (`ExpressionReferences`, `Signals`, `Selection`); this declares how
/// they are written, so that a mistake in one is reported at its place.
public struct ParameterDefinition: Declared, Sendable {
    public var name: String?

    public init() {}

    public static let typeName = "a parameter"

    public static let properties: [Property<ParameterDefinition>] =
        [
            Property("name", \.name, .string, "The name that expressions use.").required(),
            Property(elsewhere: "value", .any, "The initial value."),
            Property(elsewhere: "expr", .string, "An expression of other parameters."),
            Property(elsewhere: "bind", .any, "What changes it on a screen: 'scales', 'legend', or inputs."),
            Property(
                elsewhere: "select", .either([.oneOf(kinds), .object(SelectDefinition.self)]),
                "Makes it a selection."),
            Property(elsewhere: "views", .list(.any), "The views that the selection belongs to."),
        ] + Property.ignored("react")

    fileprivate static let kinds = Selection.Kind.allCases.map(\.rawValue)

    /// Reports what is wrong with a list of parameters.
    fileprivate static func validate(_ node: Node, _ context: DecodingContext) {
        guard let parameters = node.elements else {
            context.log.error(
                .wrongType, "expected a list of parameters, found \(node.kind)", at: node.span)
            return
        }
        for parameter in parameters {
            _ = decode(parameter, context)
            guard let select = parameter["select"] else { continue }
            if select.members == nil {
                _ = ValueType<Selection.Kind>.name().decode(select, context)
            } else {
                _ = SelectDefinition.decode(select, context)
            }
        }
    }
}

/// What is selected, and how: the `select` of a parameter.
struct SelectDefinition: Declared, Sendable {
    var type: Selection.Kind?
    var encodings: [Channel]?
    var fields: [String]?
    var mark: MarkDefinition?

    static let typeName = "a selection"

    static let properties: [Property<SelectDefinition>] =
        [
            Property("type", \.type, .name(), "point or interval.").required(),
            Property("encodings", \.encodings, .list(of: .name()), "The channels whose values are selected."),
            Property("fields", \.fields, .list(of: .string), "The fields whose values are selected."),
            Property("mark", \.mark, .object(), "The look of an interval's rectangle."),
        ] + Property.ignored("on", "clear", "toggle", "resolve", "nearest", "translate", "zoom")
}

extension ValueType<Node> {
    /// A list of parameters, as it is written.
    static var parameters: ValueType {
        ValueType("a list of parameters", schema: .list(.object(ParameterDefinition.self))) { node, context in
            ParameterDefinition.validate(node, context)
            return node
        }
    }
}
