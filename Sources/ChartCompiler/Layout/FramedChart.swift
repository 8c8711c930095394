public import Diagnostics
public import SceneGraph

/// A chart as it stands in its frame, with what sets it beside others.
public struct FramedChart: Sendable {
    public var scene: Scene
    /// The height of the title over the plots, and from the first baseline of the foot down.
    public var head = 0.0
    public var foot = 0.0
    /// Whether the plots can take another height.
    public var isFlexible = false
    /// What there is to say of the chart at this size.
    public var notes: [Diagnostic] = []

    public var hasErrors: Bool { notes.contains { $0.severity == .error } }
}
