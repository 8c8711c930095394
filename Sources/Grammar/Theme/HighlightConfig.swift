public import Dataflow
public import Documents

/// The colours of highlighted marks and of the others. An addition to the grammar.
public struct HighlightConfig: Declared {
    public var color: Literal?
    public var otherwise: Literal?

    public init() {}

    public static let typeName = "the config of highlights"

    public static let properties: [Property<HighlightConfig>] = [
        Property("color", \.color, .constant.described(as: .paint), "The colour of what is highlighted."),
        Property("otherwise", \.otherwise, .constant.described(as: .paint), "The colour of the rest."),
    ]
}
