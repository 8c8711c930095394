public import Documents

/// How the views of a composition stand where the spec doesn't say.
public struct CompositionConfig: Declared {
    public var spacing = 20.0
    public var columns: Int?

    public init() {}

    public static let typeName = "the config of a composition"

    public static let properties: [Property<CompositionConfig>] =
        [
            Property("spacing", \.spacing, .number, "Space between views."),
            Property("columns", \.columns, .integer(), "Views in a row."),
        ] + Property.unsupported("title")
}
