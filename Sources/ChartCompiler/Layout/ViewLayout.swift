import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Lays out a tree of views: plots, and grids of views with titles and shared legends.
struct ViewLayout {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func laidOut(_ view: View, _ sizing: Sizing) -> LaidOut {
        switch view {
        case .plot(let plot):
            return PlotLayout(environment: environment, config: config, scales: scales, outerLegends: [])
                .laidOut(plot, sizing)
        case .concat(let concat): return grid(concat, sizing)
        }
    }

    private func grid(_ concat: Concat, _ sizing: Sizing) -> LaidOut {
        var children = concat.children.map { laidOut($0, sizing) }
        if !sizing.rounds { alignLeftEdges(&children, concat, sizing) }
        var groups = children.map(\.group)
        let boxes = children.map { concat.bounds == "flush" ? $0.plot : $0.bounds }
        let spacing = concat.spacing ?? 20
        let places = GridLayout(
            columns: concat.columns ?? groups.count, columnPadding: spacing, rowPadding: spacing,
            alignment: concat.align.flatMap { GridLayout.Alignment(rawValue: $0) } ?? .each,
            centersColumns: concat.center, centersRows: concat.center, rounds: sizing.rounds
        ).places(boxes)
        var bounds = Rect(x: 0, y: 0, width: 0, height: 0)
        for index in groups.indices {
            groups[index].x = places[index].x
            groups[index].y = places[index].y
            bounds.formUnion(children[index].bounds.offset(by: places[index]))
        }
        var group = GroupItem(marks: groups.map { Mark(.group([$0]), role: .scope) })
        group.description = concat.description
        if let title = TitleDrawing(environment: environment, config: config)
            .drawn(concat.title, around: bounds, width: bounds.width, height: bounds.height, isPlot: false)
        {
            group.marks.append(title.mark)
            bounds.formUnion(title.bounds)
        }
        return LaidOut(group: group, bounds: bounds, plot: bounds, fitBounds: bounds)
    }

    /// In print, plots above one another start at one left edge: each leaves the room that the
    /// widest axis of its column needs.
    private func alignLeftEdges(_ children: inout [LaidOut], _ concat: Concat, _ sizing: Sizing) {
        let columns = max(1, min(concat.columns ?? children.count, children.count))
        guard children.count > columns else { return }
        for column in 0..<columns {
            let members = Array(stride(from: column, to: children.count, by: columns))
            let widest = members.map { -children[$0].bounds.minX }.max() ?? 0
            for index in members where -children[index].bounds.minX < widest - 0.01 {
                var wider = sizing
                wider.leftExtent = widest
                children[index] = laidOut(concat.children[index], wider)
            }
        }
    }
}

extension View {
    /// How many plots beside each other take their width from the frame.
    var flexibleColumns: Int {
        switch self {
        case .plot(let plot):
            if case .length? = plot.width { return 0 }
            if case .step? = plot.width { return 0 }
            return 1
        case .concat(let concat):
            let columns = max(1, min(concat.columns ?? concat.children.count, concat.children.count))
            return (0..<columns).reduce(0) { total, column in
                let members = stride(from: column, to: concat.children.count, by: columns)
                return total + (members.map { concat.children[$0].flexibleColumns }.max() ?? 0)
            }
        }
    }

    /// How many plots above each other take their height from the frame.
    func flexibleRows(_ scales: [ScaleModel]) -> Int {
        switch self {
        case .plot(let plot):
            switch plot.height {
            case .container?: return 1
            case .length?, .step?: return 0
            case nil:
                let model = plot.units.lazy.compactMap { $0.scales[.y] }.first.map { scales[$0] }
                return model?.isDiscrete ?? false ? 0 : 1
            }
        case .concat(let concat):
            let columns = max(1, min(concat.columns ?? concat.children.count, concat.children.count))
            return stride(from: 0, to: concat.children.count, by: columns).reduce(0) { total, row in
                let members = row..<min(row + columns, concat.children.count)
                return total + (members.map { concat.children[$0].flexibleRows(scales) }.max() ?? 0)
            }
        }
    }
}
