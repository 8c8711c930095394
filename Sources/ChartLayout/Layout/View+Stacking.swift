import ChartModel
import Grammar

extension View {
    /// The view with its panels under each other; nil for anything but a row, and for one in which panels do without the
    /// axis that another of them has.
    var stacked: View? {
        guard case .concat(var concat) = self, concat.columns == nil, concat.children.count > 1 else {
            return nil
        }
        func hasAxis(_ plot: Plot) -> Bool { plot.axes.contains { $0.channel == .y } }
        let rows = plots.filter { plot in plot.units.contains { $0[.y] != nil } }
        guard rows.allSatisfy(hasAxis) || !rows.contains(where: hasAxis) else { return nil }
        concat.columns = 1
        return .concat(concat)
    }
}
