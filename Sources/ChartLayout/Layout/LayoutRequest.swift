/// The size of a chart, and the parts of it that a page draws.
public struct LayoutRequest: Hashable, Sendable {
    /// The width of the whole, in place of the spec's.
    public var width: Double?
    /// The height of the whole, in place of the spec's.
    public var height: Double?
    /// Whether plots with a height of their own also grow and shrink with `height`.
    public var stretches = false
    /// Whether those whose bands have a step, and those of facets, do, while others keep their height.
    public var fitsSteps = false
    /// The least height from the first baseline of the foot down, by which the feet of charts side by side align.
    public var footHeight: Double?
    /// Whether the chart's title, notes and source are drawn.
    public var drawsFurniture = true
    /// Whether source and credit are drawn; a sheet may print them once for all its charts.
    public var drawsSource = true

    public init() {}
}
