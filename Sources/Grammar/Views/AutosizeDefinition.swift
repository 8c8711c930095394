public import Documents

/// What a chart's size includes.
public struct AutosizeDefinition: Declared {
    public enum Kind: String, CaseIterable, Sendable {
        case pad, fit
        case fitX = "fit-x"
        case fitY = "fit-y"
        case unfitted = "none"
    }

    public enum Contents: String, CaseIterable, Sendable { case content, padding }

    public var type: Kind?
    public var contains: Contents?

    public init() {}

    public static let typeName = "an automatic size"

    public static let properties: [Property<AutosizeDefinition>] =
        [
            Property("type", \.type, .name(), "What is fitted."),
            Property("contains", \.contains, .name(), "Whether padding counts."),
        ] + Property.ignored("resize")
}

extension ValueType<AutosizeDefinition> {
    /// A kind, or an object.
    public static var autosize: ValueType {
        let kind = ValueType<AutosizeDefinition.Kind>.name()
        let schema = Schema.either([kind.schema, .object(AutosizeDefinition.self)])
        return ValueType(schema.words, schema: schema) { node, context in
            if node.string == nil { return AutosizeDefinition.decode(node, context) }
            return kind.decode(node, context).map {
                var result = AutosizeDefinition()
                result.type = $0
                return result
            }
        }
    }
}
