public import Diagnostics
public import SceneGraph

/// A chart laid out at one size: its texts, guides and marks have been measured and have their places, but
/// nothing has been drawn.
///
/// A page tries several sizes and draws the one that it keeps.
public final class LaidOutChart {
    public let width: Double
    public let height: Double
    /// The height of the title above the plots, and the height from the first baseline of the foot down, by
    /// which charts side by side align.
    public let head: Double
    public let foot: Double
    /// Whether the plots depend on the height of the whole.
    public let isFlexible: Bool
    public let title: String?
    public let description: String?

    /// Puts the same views into the frame of another request, of which only heights differ.
    typealias Reframing = (LayoutRequest) -> LaidOutChart

    private let logs: [DiagnosticLog]
    private let reframing: Reframing?
    private let drawing: () -> Scene
    private lazy var scene = drawing()

    /// - Parameters:
    ///   - logs: Hold what is to be reported about this size; drawing adds to the last.
    ///   - reframing: nil if the plots depend on the height, or there is no frame.
    ///   - drawing: Draws the chart.
    init(
        width: Double, height: Double, head: Double = 0, foot: Double = 0, isFlexible: Bool = false,
        title: String?, description: String?, logs: [DiagnosticLog], reframing: Reframing? = nil,
        drawing: @escaping () -> Scene
    ) {
        (self.width, self.height, self.head, self.foot) = (width, height, head, foot)
        (self.isFlexible, self.title, self.description) = (isFlexible, title, description)
        (self.logs, self.reframing, self.drawing) = (logs, reframing, drawing)
    }

    /// The chart in a frame of another height, or with its foot at another one, without being laid out anew.
    ///
    /// - Parameter request: Differs from the chart's own in its heights alone.
    /// - Returns: nil if it has to be laid out anew, as its plots depend on the height.
    public func reframed(_ request: LayoutRequest) -> LaidOutChart? { reframing?(request) }

    /// Draws the chart and checks the result; only once, however often it is called.
    public func draw() -> Scene { scene }

    /// The diagnostics of the chart at this size; those of its drawing and of its checks follow when it has
    /// been drawn.
    public var diagnostics: [Diagnostic] { logs.flatMap(\.diagnostics) }

    public var hasErrors: Bool { logs.contains { $0.hasErrors } }
}
