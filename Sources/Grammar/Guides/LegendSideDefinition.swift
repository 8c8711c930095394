public import Documents

/// How the legends of one side stand together: the config's `legend.layout`, with the same for single
/// sides within it.
public struct LegendSideDefinition: Declared, Sendable {
    public enum Frame: String, CaseIterable, Sendable { case bounds, group }

    public var anchor: Anchor?
    public var bounds: String?
    public var center: Bool?
    public var direction: LegendDefinition.Direction?
    public var frame: Frame?
    public var margin: Double?
    public var offset: Double?
    /// The properties of single sides.
    public var sides: [String: Node] = [:]

    public init() {}

    public static let typeName = "a legend layout"

    public static let properties: [Property<LegendSideDefinition>] =
        [
            Property("anchor", \.anchor, .name(), "Where along their side legends stand."),
            Property("bounds", \.bounds, .string, "'full' or 'flush'."),
            Property("center", \.center, .boolean, "Whether legends are centred in their row or column."),
            Property("direction", \.direction, .name(), "Which way legends follow one another."),
            Property("frame", \.frame, .name(), "Whether the anchor is on the plot or on all around it."),
            Property("margin", \.margin, .number, "Space between legends."),
            Property("offset", \.offset, .number, "Distance from the plot."),
        ]
        + LegendDefinition.Orient.allCases.map { side in
            Property(
                side.rawValue, \.sides, .any.map { [side.rawValue: $0] }, "The properties of one side.")
        }
}
