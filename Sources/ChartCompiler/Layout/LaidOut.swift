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
    /// The width or height that all views above or beside one another have, which is then that of the whole.
    var common = RowColumn<Double>()
    /// Whether its width or height follows from its bands.
    var isStepped = (width: false, height: false)
    /// The axes that it leaves to the headers of a facet.
    var headerAxes: [AxisModel] = []

    /// Leaves no legends of these channels to the views around.
    mutating func close(_ channels: Set<Channel>) {
        for index in contexts.indices {
            for channel in channels { contexts[index].unit.scales[channel] = nil }
        }
    }

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
    /// Whether nothing is around the view: only then do a composition's own sizes count.
    var isOutermost = true
    /// The scales whose legends are drawn further out.
    var outerLegends: Set<Int> = []
    /// The channels whose axes a facet draws once for each row or column.
    var headerChannels: Set<Channel> = []
}
