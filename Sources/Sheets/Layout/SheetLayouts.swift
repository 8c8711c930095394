import ChartLayout
import ChartModel
import Diagnostics
import Documents
import SceneGraph

/// The layouts of a sheet's blocks and charts at the sizes that were requested, each computed once.
///
/// A row asks its blocks for their natural heights and then for the tallest of these; a row within a row does
/// so for each request, and a briefing is composed until its contents have their page numbers. Caching keeps
/// this linear in the number of blocks, however they are nested. The diagnostics of a layout are kept with
/// it; in the end, those of the layouts that are on pages are reported.
final class SheetLayouts {
    private struct BlockRequest: Hashable {
        /// The range of the block in the document.
        var place: Range<Int>
        var width: Double
        var fit: Fit?
        var grid: Grid
        var level: Int
    }

    private struct ChartPlace: Hashable {
        var file: ObjectIdentifier
        var range: Range<Int>

        init(_ span: Span) {
            file = ObjectIdentifier(span.file)
            range = span.range
        }
    }

    private struct Preparation {
        var chart: PreparedChart?
        var diagnostics: [Diagnostic]
    }

    private struct ChartRequest: Hashable {
        var place: ChartPlace
        var layout: LayoutRequest
    }

    private var blocks: [BlockRequest: LaidOutBlock] = [:]
    /// The headings that these layouts used for contents.
    private var outline: [OutlineEntry] = []
    /// The log of each layout of a block.
    private var logs: [DiagnosticLog] = []
    /// What these layouts draw when they are on a page, and what they have drawn.
    private var drawings: [Int: () -> [Mark]] = [:]
    private var drawn: [Int: [Mark]] = [:]
    private var prepared: [ChartPlace: Preparation] = [:]
    private var charts: [ChartRequest: LaidOutChart] = [:]

    /// How often charts were prepared, laid out and drawn, for tests.
    private(set) var counts = (prepared: 0, laidOut: 0, drawn: 0)

    /// Returns the layout of a block at a width, with its place in the document.
    func layout(of placed: PlacedBlock, width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let request = BlockRequest(
            place: placed.node.span.range, width: width, fit: fit, grid: context.grid, level: context.level)
        if context.outline != outline { (outline, blocks) = (context.outline, [:]) }
        if let known = blocks[request] { return known }
        var inner = context
        inner.environment.log = context.log.separate()
        var laid = placed.block.laidOut(width: width, fit: fit, inner)
        laid.source = GroupItem.Source(bytes: placed.node.span.range, room: width, layout: logs.count)
        drawings[logs.count] = laid.drawing
        logs.append(inner.log)
        blocks[request] = laid
        return laid
    }

    /// Returns a chart, prepared as far as its size doesn't matter. Its diagnostics are reported on each
    /// call, as the layout that made the first call may be discarded.
    ///
    /// - Parameter span: The place of the chart's source.
    func prepared(
        _ span: Span, log: DiagnosticLog, _ prepare: (DiagnosticLog) -> PreparedChart?
    ) -> PreparedChart? {
        let place = ChartPlace(span)
        let preparation: Preparation
        if let known = prepared[place] {
            preparation = known
        } else {
            counts.prepared += 1
            let own = log.separate()
            // A draft leaves a chart out as a whole.
            if own.leniency == .draft { own.leniency = .plain }
            preparation = Preparation(chart: prepare(own), diagnostics: own.diagnostics)
            prepared[place] = preparation
        }
        log.add(contentsOf: preparation.diagnostics)
        return preparation.chart
    }

    func layout(of chart: PreparedChart, at span: Span, _ request: LayoutRequest) -> LaidOutChart {
        let key = ChartRequest(place: ChartPlace(span), layout: request)
        if let known = charts[key] { return known }
        let laid = reframed(key) ?? laidOut(chart, request)
        charts[key] = laid
        return laid
    }

    private func laidOut(_ chart: PreparedChart, _ request: LayoutRequest) -> LaidOutChart {
        counts.laidOut += 1
        return chart.layout(request)
    }

    /// Returns a chart whose plots have heights of their own, and that was laid out at its natural height, in the height
    /// of its row.
    private func reframed(_ key: ChartRequest) -> LaidOutChart? {
        // Bands are fitted to a height that the block states.
        guard !key.layout.fitsSteps else { return nil }
        var natural = key
        (natural.layout.height, natural.layout.footHeight) = (nil, nil)
        return charts[natural]?.reframed(key.layout)
    }

    // MARK: Drawing

    func draw(_ chart: LaidOutChart) -> Scene {
        counts.drawn += 1
        return chart.draw()
    }

    /// Returns marks of blocks with everything drawn that these layouts left for the end.
    func drawn(_ marks: [Mark]) -> [Mark] {
        marks.map { mark in
            guard case .group(let items) = mark.items else { return mark }
            var mark = mark
            mark.items = .group(
                items.map { item in
                    var item = item
                    item.marks = drawn(item.marks)
                    if let layout = item.source?.layout { item.marks += drawn(layout) }
                    return item
                })
            return mark
        }
    }

    private func drawn(_ layout: Int) -> [Mark] {
        if let known = drawn[layout] { return known }
        let marks = drawings[layout]?() ?? []
        drawn[layout] = marks
        return marks
    }

    /// Reports the diagnostics of the layouts that are on pages, each once.
    func tell(of pages: [[Mark]], log: DiagnosticLog) {
        var told: Set<Int> = []
        func tell(_ marks: [Mark]) {
            for case .group(let items) in marks.lazy.map(\.items) {
                for item in items {
                    if let layout = item.source?.layout, told.insert(layout).inserted {
                        log.add(contentsOf: logs[layout].diagnostics)
                    }
                    tell(item.marks)
                }
            }
        }
        for marks in pages { tell(marks) }
    }
}
