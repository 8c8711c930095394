public import Documents

/// How the legends of one side stand together: the config's `legend.layout`, with the same for single
/// sides within it.
public struct LegendSideDefinition: Declared, Sendable {
    public enum Frame: String, CaseIterable, Sendable { case bounds, group }

    public var anchor: Anchor?
    public var center: Bool?
    public var direction: LegendDefinition.Direction?
    public var frame: Frame?
    public var margin: Double?
    public var offset: Double?

    private var left: Node?
    private var right: Node?
    private var top: Node?
    private var bottom: Node?
    private var topLeft: Node?
    private var topRight: Node?
    private var bottomLeft: Node?
    private var bottomRight: Node?

    public init() {}

    /// The properties of a single side.
    public func side(_ orient: LegendDefinition.Orient) -> Node? {
        switch orient {
        case .left: left
        case .right: right
        case .top: top
        case .bottom: bottom
        case .topLeft: topLeft
        case .topRight: topRight
        case .bottomLeft: bottomLeft
        case .bottomRight: bottomRight
        case .none: nil
        }
    }

    public static let typeName = "a legend layout"

    public static let properties: [Property<LegendSideDefinition>] =
        own + sides + Property.ignored("bounds")

    private static let own: [Property<LegendSideDefinition>] = [
        Property("anchor", \.anchor, .name(), "Where along their side legends stand."),
        Property("center", \.center, .boolean, "Whether legends are centred in their row or column."),
        Property("direction", \.direction, .name(), "Which way legends follow one another."),
        Property("frame", \.frame, .name(), "Whether the anchor is on the plot or on all around it."),
        Property("margin", \.margin, .number, "Space between legends."),
        Property("offset", \.offset, .number, "Distance from the plot."),
    ]

    private static let sides: [Property<LegendSideDefinition>] = [
        Property("left", \.left, .any, "On the left."),
        Property("right", \.right, .any, "On the right."),
        Property("top", \.top, .any, "Over the plot."),
        Property("bottom", \.bottom, .any, "Under the plot."),
        Property("top-left", \.topLeft, .any, "In the plot's upper left corner."),
        Property("top-right", \.topRight, .any, "In the plot's upper right corner."),
        Property("bottom-left", \.bottomLeft, .any, "In the plot's lower left corner."),
        Property("bottom-right", \.bottomRight, .any, "In the plot's lower right corner."),
    ]
}
