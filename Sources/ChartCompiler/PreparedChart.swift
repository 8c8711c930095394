import Diagnostics
import Grammar
import SceneGraph

/// A chart whose tables have been read and transformed and whose scales have been trained.
///
/// It can be laid out at any number of sizes without being prepared again.
public struct PreparedChart {
    let spec: ChartSpec
    /// The title of the whole, which furniture prints.
    let title: TitleDefinition?
    let view: View
    let scales: [ScaleModel]
    let config: Config
    let environment: ChartEnvironment
    /// The chart as it is at some widths; the first that applies takes its place.
    var variants: [(width: WidthCondition, chart: PreparedChart)] = []

    /// Whether the chart, or its house style, says its size in print.
    public var hasFrame: Bool { spec.frame != nil }

    /// Phase 6: settles the sizes and places of axes, marks, legends, titles and furniture within the frame,
    /// without drawing them.
    ///
    /// - Returns: The chart with the diagnostics of this size. They don't go to a log, as another size may
    ///   be chosen.
    public func layout(_ request: LayoutRequest) -> LaidOutChart {
        let width = request.width ?? spec.width
        if let width, let variant = variants.first(where: { $0.width.holds(width) }) {
            return variant.chart.layout(request)
        }
        return ChartFrame(chart: self, request: request).laidOut()
    }
}

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

extension ChartSpec {
    /// The width that the chart states for the whole, or for its plot.
    fileprivate var width: Double? {
        if let frame { return frame.width }
        if case .length(let width)? = view.width { return width }
        return nil
    }
}
