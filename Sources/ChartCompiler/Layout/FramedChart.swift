public import Diagnostics
public import SceneGraph

/// A chart in its frame, and the measures by which charts side by side align.
public struct FramedChart: Sendable {
    public var scene: Scene
    /// The height of the title above the plots, and the height from the first baseline of the foot down.
    public var head = 0.0
    public var foot = 0.0
    /// Whether the plots can have another height.
    public var isFlexible = false
    /// The diagnostics of the chart at this size.
    public var notes: [Diagnostic] = []

    public var hasErrors: Bool { notes.contains { $0.severity == .error } }
}
