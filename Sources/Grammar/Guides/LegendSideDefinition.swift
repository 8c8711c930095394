public import Documents

/// How the legends on a side are arranged: the config's `legend.layout`, which may contain the same
/// properties for single sides.
public struct LegendSideDefinition: Declared, Sendable {
    public enum Frame: String, CaseIterable, Sendable { case bounds, group }

    public var anchor: Anchor?
    public var center: Bool?
    public var direction: LegendDefinition.Direction?
    public var frame: Frame?
    public var margin: Double?
    public var offset: Double?

    private var sides: [LegendDefinition.Orient: LegendSideDefinition] = [:]

    public init() {}

    /// Returns the properties for a side: its own, completed by those for all sides.
    public func of(_ orient: LegendDefinition.Orient) -> LegendSideDefinition {
        var result = self
        result.sides = [:]
        // Legends to the left or right of the plot are stacked.
        if orient == .left || orient == .right { result.direction = .vertical }
        return sides[orient]?.filled(by: result) ?? result
    }

    public static let typeName = "a legend layout"

    public static let properties: [Property<LegendSideDefinition>] =
        own + singleSides + Property.ignored("bounds")

    private static let own: [Property<LegendSideDefinition>] = [
        Property("anchor", \.anchor, .name(), "Where along their side legends stand."),
        Property("center", \.center, .boolean, "Whether legends are centred in their row or column."),
        Property("direction", \.direction, .name(), "Which way legends follow one another."),
        Property("frame", \.frame, .name(), "Whether the anchor is on the plot or on all around it."),
        Property("margin", \.margin, .number, "Space between legends."),
        Property("offset", \.offset, .number, "Distance from the plot."),
    ]

    private static let singleSides: [Property<LegendSideDefinition>] = [
        (.left, "On the left."), (.right, "On the right."), (.top, "Over the plot."),
        (.bottom, "Under the plot."), (.topLeft, "In the plot's upper left corner."),
        (.topRight, "In the plot's upper right corner."), (.bottomLeft, "In the plot's lower left corner."),
        (.bottomRight, "In the plot's lower right corner."),
    ].map { (orient: LegendDefinition.Orient, words: String) in
        Property(orient.rawValue, \.sides[orient], .object(), words)
    }
}
