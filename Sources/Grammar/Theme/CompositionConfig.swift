public import Documents

/// The default arrangement of a composition's views.
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
