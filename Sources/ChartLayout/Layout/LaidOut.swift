import ChartModel
import Grammar
import SceneGraph

/// A measured view: everything in it has its place, and only its own origin is open.
struct LaidOut {
    /// Draws the view; called once the layout has settled.
    var draw: () -> GroupItem
    /// How far the stroke of the plot's background reaches beyond the plot.
    var strokeReach = 0.0
    /// The bounds of everything that it draws, in its own coordinates.
    var bounds: Rect
    /// The bounds of the plot alone.
    var plot: Rect
    /// The bounds used for fitting: legends only count across the side that they are on.
    var fitBounds: Rect
    /// The units that it draws, for legends of surrounding views.
    var contexts: [MarkContext] = []
    /// The common width of stacked views, or the common height of views in a row, which is then
    /// that of the whole.
    var common = RowColumn<Double>()
    /// Whether its width or height results from the step of its bands.
    var isStepped = (width: false, height: false)
    /// How much of a frame's width names beside bars take, where they may as well stand over them.
    var nameColumn = 0.0
    /// How far labels of bars reach out on the left of a plot whose names stand over the bars.
    var nameEdge = 0.0
    /// The greatest distance between bands that wrap at which they have room; infinite where none do.
    var pitch = Double.infinity
    /// The axes that the headers of a facet draw instead.
    var headerAxes: [AxisModel] = []
    /// What annotations of surrounding views may be about.
    var plots: [AnnotatedPlot] = []
    /// The rules over titles, which are as long as the whole that they stand in.
    var titleRules: [TitleRule] = []

    /// Excludes these channels from the legends of surrounding views.
    mutating func close(_ channels: Set<Channel>) {
        guard !channels.isEmpty else { return }
        contexts = contexts.map { $0.excludingLegends(channels) }
    }

    /// Adds the room of a title, and its rule.
    mutating func add(_ title: DrawnTitle) {
        bounds.formUnion(title.bounds)
        fitBounds.formUnion(title.bounds)
        titleRules += [title.rule].compactMap { $0 }
    }

    /// Draws the rules over titles from one edge of everything that it draws to the other.
    mutating func drawTitleRules() {
        let (rules, bounds) = (titleRules, bounds)
        guard !rules.isEmpty else { return }
        titleRules = []
        draws { group in group.marks += rules.flatMap { $0.drawn(from: bounds.minX, to: bounds.maxX) } }
    }

    /// Changes what will be drawn, such as by adding marks over it.
    mutating func draws(_ change: @escaping (inout GroupItem) -> Void) {
        let inner = draw
        draw = {
            var group = inner()
            change(&group)
            return group
        }
    }

    /// The bounds of everything that it draws, including the outline of its plot, as a grid uses them.
    var outline: Rect { bounds.expanded(by: strokeReach) }
}

extension MarkContext {
    /// Excludes channels from the legends of surrounding views.
    func excludingLegends(_ channels: some Sequence<Channel>) -> MarkContext {
        var unit = unit
        for channel in channels { unit.scales[channel] = nil }
        return with(unit)
    }
}

/// The sizes of views that state none.
struct Sizing: Hashable {
    var width: Double?
    var height: Double?
    /// Whether a frame or container determines the width of continuous plots.
    var fitsWidth = false
    var fitsHeight = false
    /// The width of the frame around the whole; nil for views beside others, which share it.
    var frameWidth: Double?
    /// Whether the names of bars stand over these.
    var liftsNames = false
    /// How far to the left of plots names over bars begin, so that they stand on the frame's edge.
    var nameEdge = 0.0
    /// The greatest distance between bands that wrap.
    var pitch = Double.infinity
    /// The least extent to the left of plots, so that stacked plots share an edge.
    var leftExtent = 0.0
    /// Whether positions are rounded to whole points, as Vega does for screens.
    var rounds = true
    /// Whether the view isn't within another one; only then does a composition's own size count.
    var isOutermost = true
    /// The scales whose legends a surrounding view draws.
    var outerLegends: Set<Int> = []
    /// The channels whose axes a facet draws once for each row or column.
    var headerChannels: Set<Channel> = []

    /// The room for a title around some bounds; nil if no frame limits it.
    func titleRoom(around bounds: Rect) -> TitleRoom? {
        guard fitsWidth, bounds.minX.isFinite, bounds.maxX.isFinite else { return nil }
        return TitleRoom(
            left: bounds.minX, right: max(bounds.maxX, bounds.minX + (frameWidth ?? 0)),
            isOutermost: isOutermost)
    }

    /// The sizes for views that stand in columns.
    func inColumns(_ count: Int) -> Sizing {
        var sizing = self
        if count > 1 { sizing.frameWidth = nil }
        return sizing
    }
}
