import Grammar
import SceneGraph

/// A view with its place in the picture decided but for its own origin.
struct LaidOut {
    var group: GroupItem
    /// All that it draws, in its own coordinates.
    var bounds: Rect
    /// The plot alone.
    var plot: Rect
    /// The room that a fit reckons with: legends count only across the side that they stand on.
    var fitBounds: Rect
    /// The units that it draws, for legends further out.
    var contexts: [MarkContext] = []
    /// The axes that it leaves to the headers of a facet.
    var headerAxes: [AxisModel] = []

    /// All that it draws with the outline of its plot, as a grid places it.
    var outline: Rect { bounds.expanded(by: group.style.strokeReach) }
}

/// The sizes that views take which have none of their own.
struct Sizing {
    var width: Double?
    var height: Double?
    /// Whether a frame or container decides the width of continuous plots.
    var fitsWidth = false
    var fitsHeight = false
    /// The least room on the left of plots, so that those above one another share an edge.
    var leftExtent = 0.0
    /// Whether positions are rounded to whole points, as Vega does for screens.
    var rounds = true
    /// The scales whose legends are drawn further out.
    var outerLegends: Set<Int> = []
    /// The channels whose axes a facet draws once for each row or column.
    var headerChannels: Set<Channel> = []
}
