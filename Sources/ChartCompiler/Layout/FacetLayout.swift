import Grammar
import SceneGraph

/// Lays out a facet: its cells in a grid, and around them headers with labels, the axes that rows and
/// columns share, and titles (Vega's `trellisLayout`, Vega-Lite's `compile/header`).
struct FacetLayout {
    private let layout: ViewLayout
    private let facet: Facet
    private let headers: HeaderDrawing

    /// Between the labels of rows or columns and their title.
    private static let titleOffset = 10.0

    init(_ layout: ViewLayout, _ facet: Facet) {
        self.layout = layout
        self.facet = facet
        headers = HeaderDrawing(environment: layout.environment, config: layout.config)
    }

    private var measuring: any TextMeasuring { layout.environment.measuring }

    func laidOut(_ sizing: Sizing) -> LaidOut {
        var inner = sizing
        inner.headerChannels = Set([.x, .y].filter { facet.sharesAxis($0) })
        let cells = facet.cells.enumerated().map { index, cell in
            var child = cell
            if let title = cellTitle(index) { child.setCellTitle(title) }
            return layout.laidOut(child, inner)
        }
        let isFlush = facet.composition.bounds == "flush"
        let places = layout.gridLayout(facet.composition, columns: facet.columns, sizing)
            .places(cells.map { isFlush ? $0.plot : $0.outline })
        var laid = layout.placed(cells, at: places)
        let grid = laid.bounds
        let frames = zip(cells, places).map { cell, place in
            Cell(
                origin: place, plot: cell.plot.offset(by: place),
                bounds: (isFlush ? cell.plot : cell.outline).offset(by: place))
        }
        var margins = Margins()
        for side in HeaderSide.allCases {
            let edge = headerGroups(side, cells, frames, &laid, sizing.rounds)
            margins[side] = edge
        }
        for field in [facet.row, facet.column, facet.wrapped].compactMap({ $0 }) {
            drawTitle(of: field, around: grid, margins, &laid)
        }
        // Cells are alike: one of them tells what legends show.
        laid.contexts = cells.first { !$0.contexts.isEmpty }?.contexts ?? []
        return laid
    }

    /// The title of a cell, where labels stand over each cell rather than in headers.
    private func cellTitle(_ index: Int) -> HeaderLabel? {
        if let field = facet.wrapped { return headers.label(field, index) }
        for (field, position) in [(facet.row, index / facet.columns), (facet.column, index % facet.columns)] {
            if let field, headers.isAcross(field) { return headers.label(field, position) }
        }
        return nil
    }

    /// Where a cell stands: its origin, its plot, and all that it draws.
    struct Cell {
        var origin: Point
        var plot: Rect
        var bounds: Rect
    }

    // MARK: Headers and footers

    /// Draws the headers on one side, and returns how far they reach.
    private func headerGroups(
        _ side: HeaderSide, _ cells: [LaidOut], _ frames: [Cell], _ laid: inout LaidOut, _ rounds: Bool
    ) -> Double {
        let columns = max(1, min(facet.columns, cells.count))
        var edge = 0.0
        for frame in frames { edge = side.farther(edge, side.edge(of: frame.bounds), rounds) }
        let field = side.isRow ? facet.row : facet.column
        let labelled = field.flatMap { headers.side(of: $0) == side ? $0 : nil }
        let axes = cells.first?.headerAxes.filter { side.holds($0.orient) } ?? []
        guard labelled != nil || !axes.isEmpty, !cells.isEmpty else { return edge }
        let rows = (cells.count + columns - 1) / columns
        let count = facet.wrapped != nil || field != nil ? (side.isRow ? rows : columns) : 1
        var groups: [GroupItem] = []
        let start = edge
        for index in 0..<count {
            let cell = side.cell(index, rows: rows, columns: columns, count: cells.count)
            var group = header(beside: frames[cell], side, at: start)
            if case .plot? = facet.cells.first {
                let peers = stride(
                    from: side.isRow ? index * columns : index,
                    to: side.isRow ? min(cells.count, (index + 1) * columns) : cells.count,
                    by: side.isRow ? 1 : columns)
                if side.isRow {
                    group.height = peers.map { cells[$0].plot.height }.max()
                } else {
                    group.width = peers.map { cells[$0].plot.width }.max()
                }
            }
            var bounds = Rect(x: 0, y: 0, width: group.width ?? 0, height: group.height ?? 0)
            for axis in cells[cell].headerAxes where side.holds(axis.orient) {
                var axis = axis
                axis.depth = 0
                let drawn = AxisDrawing(axis: axis).drawn()
                group.marks += [drawn.axis].compactMap { $0 }
                bounds.formUnion(drawn.bounds)
            }
            if let labelled, let label = headers.label(labelled, index) {
                let title = headers.drawn(
                    label, around: bounds, width: group.width ?? 0, height: group.height ?? 0)
                group.marks += [title?.mark].compactMap { $0 }
                bounds.formUnion(title?.bounds ?? .empty)
            }
            bounds = bounds.offset(by: Point(group.x, group.y))
            edge = side.farther(edge, side.edge(of: bounds), rounds)
            laid.bounds.formUnion(bounds)
            groups.append(group)
        }
        laid.group.marks.append(Mark(.group(groups), role: side.role))
        return edge
    }

    /// The group of a header: along the plot, or at the middle of a cell that has none of its own.
    private func header(beside cell: Cell, _ side: HeaderSide, at edge: Double) -> GroupItem {
        var group = GroupItem(marks: [])
        if case .plot? = facet.cells.first {
            (group.x, group.y) = side.isRow ? (edge, cell.origin.y) : (cell.origin.x, edge)
        } else {
            let box = cell.bounds
            (group.x, group.y) =
                side.isRow
                ? (edge, (box.minY + box.height / 2).rounded())
                : ((box.minX + box.width / 2).rounded(), edge)
        }
        return group
    }

    // MARK: Titles

    private func drawTitle(of field: FacetField, around grid: Rect, _ margins: Margins, _ laid: inout LaidOut)
    {
        guard let title = headers.title(field) else { return }
        let isRow = headers.titleIsRow(field)
        let isAfter = headers.titleIsAfter(field)
        let band = headers.titleBand(field)
        let side: HeaderSide =
            isRow ? (isAfter ? .rowFooter : .rowHeader) : (isAfter ? .columnFooter : .columnHeader)
        let across = margins[side] + (isAfter ? Self.titleOffset : -Self.titleOffset)
        let along =
            isRow
            ? (grid.minY + band * grid.height).rounded() : (grid.minX + band * grid.width).rounded()
        var group = GroupItem(marks: [])
        (group.x, group.y) = isRow ? (across, along) : (along, across)
        let box = Rect(x: 0, y: 0, width: 0, height: 0)
        guard let drawn = headers.drawn(title, around: box, width: 0, height: 0) else { return }
        group.marks.append(drawn.mark)
        laid.bounds.formUnion(drawn.bounds.offset(by: Point(group.x, group.y)))
        laid.group.marks.append(Mark(.group([group]), role: isRow ? .rowTitle : .columnTitle))
    }
}
