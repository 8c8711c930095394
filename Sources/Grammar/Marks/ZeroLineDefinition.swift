public import Documents

/// The line at the base of each bar; an addition to the grammar.
public struct ZeroLineDefinition: Declared, Sendable {
    public var color: PaintValue?
    public var width: Double?
    public var overhang: Double?

    public init() {}

    public static let typeName = "a zero line"

    public static let properties: [Property<ZeroLineDefinition>] = [
        Property("color", \.color, .paint, "Colour."),
        Property("width", \.width, .length, "Weight."),
        Property("overhang", \.overhang, .length, "How far it reaches over the bar on each side."),
    ]
}
