import ChartModel
import Grammar
import SceneGraph

/// Lays out a facet: its cells in a grid, surrounded by headers with labels, the axes that rows and columns
/// share, and titles (Vega's `trellisLayout`, Vega-Lite's `compile/header`).
struct FacetLayout {
    private let layout: ViewLayout
    private let facet: Facet
    private let row: FacetHeader?
    private let column: FacetHeader?
    private let wrapped: FacetHeader?

    /// The distance between the labels of rows or columns and their title; 0 if labels are above each cell
    /// (Vega-Lite's `getHeaderLayoutMixins`, `compile/model.ts`).
    private var titleOffset: Double { facet.wrapped == nil ? 10 : 0 }

    init(_ layout: ViewLayout, _ facet: Facet) {
        self.layout = layout
        self.facet = facet
        func header(_ field: FacetField?) -> FacetHeader? {
            field.flatMap { FacetHeader($0, layout.environment, layout.config) }
        }
        (row, column, wrapped) = (header(facet.row), header(facet.column), header(facet.wrapped))
    }

    private var measuring: any TextMeasuring { layout.environment.measuring }

    func laidOut(_ sizing: Sizing) -> LaidOut {
        var inner = sizing.inColumns(min(facet.columns, facet.cells.count))
        inner.headerChannels = Set([.x, .y].filter { facet.sharesAxis($0) })
        let cells = facet.cells.enumerated().map { index, cell in
            var child = cell
            if let title = cellTitle(index) { child.setCellTitle(title) }
            return layout.laidOut(child, inner)
        }
        let isFlush = facet.composition.bounds == "flush"
        let places = layout.gridLayout(facet.composition, columns: facet.columns, sizing)
            .places(cells.map { isFlush ? $0.plot : $0.outline })
        var laid = layout.placed(cells, at: places, isColumn: facet.columns == 1)
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
        for header in [row, column, wrapped].compactMap({ $0 }) {
            drawTitle(of: header, around: grid, margins, &laid)
        }
        // All cells have the same scales, so one of them represents them in legends.
        laid.contexts = cells.first { !$0.contexts.isEmpty }?.contexts ?? []
        return laid
    }

    /// Returns the title of a cell, if labels are drawn at each cell rather than in headers.
    private func cellTitle(_ index: Int) -> HeaderLabel? {
        if facet.wrapped != nil { return wrapped?.label(index) }
        if let row, row.isAcross { return row.label(index / facet.columns) }
        if let column, column.isAcross { return column.label(index % facet.columns) }
        return nil
    }

    /// The place of a cell: its origin, its plot, and the bounds of everything it draws.
    struct Cell {
        var origin: Point
        var plot: Rect
        var bounds: Rect
    }

    // MARK: Headers and footers

    /// Draws the headers on one side, and returns the coordinate of their outer edge.
    private func headerGroups(
        _ side: HeaderSide, _ cells: [LaidOut], _ frames: [Cell], _ laid: inout LaidOut, _ rounds: Bool
    ) -> Double {
        let columns = max(1, min(facet.columns, cells.count))
        var edge = 0.0
        for frame in frames { edge = side.farther(edge, side.edge(of: frame.bounds), rounds) }
        let field = side.isRow ? facet.row : facet.column
        let header = side.isRow ? row : column
        let labelled = header?.side == side ? header : nil
        let axes = cells.first?.headerAxes.filter { side.holds($0.orient) } ?? []
        guard labelled != nil || !axes.isEmpty, !cells.isEmpty else { return edge }
        let rows = (cells.count + columns - 1) / columns
        let count = facet.wrapped != nil || field != nil ? (side.isRow ? rows : columns) : 1
        var headers: [Header] = []
        let start = edge
        for index in 0..<count {
            let cell = side.cell(index, rows: rows, columns: columns, count: cells.count)
            var group = group(beside: frames[cell], side, at: start)
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
            let axes = cells[cell].headerAxes.filter { side.holds($0.orient) }
                .map { AxisDrawing(axis: $0.beside) }
            for axis in axes { bounds.formUnion(axis.bounds) }
            let title = labelled?.label(index).flatMap {
                drawn($0, around: bounds, width: group.width ?? 0, height: group.height ?? 0)
            }
            bounds.formUnion(title?.bounds ?? .empty)
            bounds = bounds.offset(by: Point(group.x, group.y))
            edge = side.farther(edge, side.edge(of: bounds), rounds)
            laid.bounds.formUnion(bounds)
            headers.append(Header(group: group, axes: axes, label: title?.mark))
        }
        laid.draws { $0.marks.append(Mark(.group(headers.map { $0.drawn() }), role: side.role)) }
        return edge
    }

    /// What stands beside a row or column: the axes that its cells share, and its label.
    private struct Header {
        var group: GroupItem
        var axes: [AxisDrawing]
        var label: Mark?

        func drawn() -> GroupItem {
            var group = group
            group.marks = axes.compactMap { $0.drawn() } + [label].compactMap { $0 }
            return group
        }
    }

    /// Returns the group of a header: along the plot, or at the middle of a cell that isn't a plot.
    private func group(beside cell: Cell, _ side: HeaderSide, at edge: Double) -> GroupItem {
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

    private func drawTitle(
        of header: FacetHeader, around grid: Rect, _ margins: Margins, _ laid: inout LaidOut
    ) {
        guard let title = header.title else { return }
        let (side, band) = (header.titleSide, header.titleBand)
        let across = margins[side] + (side.isFooter ? titleOffset : -titleOffset)
        let along =
            side.isRow
            ? (grid.minY + band * grid.height).rounded() : (grid.minX + band * grid.width).rounded()
        var group = GroupItem(marks: [])
        (group.x, group.y) = side.isRow ? (across, along) : (along, across)
        let box = Rect(x: 0, y: 0, width: 0, height: 0)
        guard let drawn = drawn(title, around: box, width: 0, height: 0) else { return }
        group.marks.append(drawn.mark)
        laid.bounds.formUnion(drawn.bounds.offset(by: Point(group.x, group.y)))
        laid.draws {
            $0.marks.append(Mark(.group([group]), role: side.isRow ? .rowTitle : .columnTitle))
        }
    }

    private func drawn(_ label: HeaderLabel, around box: Rect, width: Double, height: Double)
        -> DrawnTitle?
    {
        TitleDrawing(environment: layout.environment, config: layout.config)
            .drawn(label.definition, label.lines, around: box, width: width, height: height)
    }
}
