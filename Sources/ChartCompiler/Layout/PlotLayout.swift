import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// Lays out one plot: scales for its size, axes, marks, legends, and a title around it.
struct PlotLayout {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func laidOut(_ plot: Plot, _ sizing: Sizing) -> LaidOut {
        let size = PlotSize(plot: plot, scales: scales, config: config)
        let width = size.length(.x, outer: sizing.width, fits: sizing.fitsWidth)
        let height = size.length(.y, outer: sizing.height, fits: sizing.fitsHeight)
        var group = GroupItem(width: width, height: height)
        let background = ViewBackground.of(plot, config, log: environment.log)
        group.style = background.style
        group.cornerRadii = CornerRadii(background.cornerRadius ?? 0)
        group.description = plot.description
        let contexts = LateExpressions.resolved(plot.units.map { context($0, plot, size, width, height) })
        let models = AxisPlanner(environment: environment, config: config, scales: scales)
            .axes(plot, contexts, width: width, height: height, leftExtent: sizing.leftExtent)
        let axes = (plot.isVacant ? [] : models).map { model in
            var axis = AxisDrawing(axis: model).drawn()
            if sizing.headerChannels.contains(model.channel) { axis.leaveToHeader() }
            return axis
        }
        let shown = plot.isVacant ? [] : contexts
        let drawn = shown.flatMap { LateExpressions.parts(of: $0) }
            .flatMap { MarkRegistry.drawing($0.unit.type).draw($0) }
        group.marks = axes.compactMap(\.grid) + axes.compactMap(\.axis).filter { $0.zIndex == 0 }
        let brushes = plot.isVacant ? [] : plot.brushes.compactMap { $0.drawn(contexts[$0.unit]) }
        group.marks += brushes.map(\.under) + drawn + brushes.map(\.over)
        group.marks += axes.compactMap(\.axis).filter { $0.zIndex != 0 }
        let box = Rect(x: 0, y: 0, width: width, height: height)
        var viewBounds = box
        var xBounds = box
        var yBounds = box
        for axis in axes {
            if axis.isHorizontal { yBounds.formUnion(axis.bounds) } else { xBounds.formUnion(axis.bounds) }
        }
        for mark in drawn {
            let bounds = mark.bounds(measuring: environment.measuring)
            viewBounds.formUnion(mark.clip ? bounds.intersection(box) : bounds)
        }
        let ownLegends = plot.resolve.independentLegends
        let outer = sizing.outerLegends.subtracting(
            plot.units.flatMap { unit in ownLegends.compactMap { unit.scales[$0] } })
        let legends = LegendPlanner(environment: environment, config: config, scales: scales)
            .legends(shown, independent: ownLegends) { !outer.contains($0) }
        let placed = LegendLayout(measuring: environment.measuring)
            .placed(legends, xBounds: xBounds, yBounds: yBounds, width: width, height: height)
        group.marks += placed.marks
        var fitBounds = viewBounds.union(xBounds).union(yBounds)
        viewBounds = fitBounds.union(placed.bounds)
        fitBounds.formUnion(placed.fitBounds(box))
        let titles = TitleDrawing(environment: environment, config: config)
        let title =
            if let label = plot.cellTitle {
                titles.drawn(
                    label.definition, label.lines, around: viewBounds, width: width, height: height)
            } else { titles.drawn(plot.title, around: viewBounds, width: width, height: height) }
        if let title {
            group.marks.append(title.mark)
            viewBounds.formUnion(title.bounds)
            fitBounds.formUnion(title.bounds)
        }
        var laid = LaidOut(
            group: group, bounds: viewBounds, plot: box, fitBounds: fitBounds, contexts: shown,
            headerAxes: models.filter { sizing.headerChannels.contains($0.channel) })
        laid.close(ownLegends)
        laid.common = RowColumn(row: height, column: width)
        laid.isStepped = (isStepped(plot.width, .x, plot), isStepped(plot.height, .y, plot))
        return laid
    }

    private func isStepped(_ own: SizeSpec?, _ channel: Channel, _ plot: Plot) -> Bool {
        switch own {
        case .length?, .container?: false
        case .step?: true
        case nil:
            plot.units.lazy.compactMap { $0.scales[channel] }.first.map { scales[$0].isDiscrete } ?? false
        }
    }

    /// Returns the step that limits the sizes of points and bars: that of the bins, of the bands in the spec,
    /// or of the config.
    private func step(_ channel: Channel, _ plot: Plot, _ unit: Unit, _ length: Double) -> Double {
        if let model = unit[channel], let bins = model.binExtent, let step = model.binStep, step > 0 {
            return length / ((bins.upperBound - bins.lowerBound) / step)
        }
        if case .step(let step, _)? = channel == .x ? plot.width : plot.height { return step }
        return config.view.discreteStep(channel)
    }

    private func context(
        _ unit: Unit, _ plot: Plot, _ size: PlotSize, _ width: Double, _ height: Double
    ) -> MarkContext {
        let positions = PositionScales(
            unit: unit, models: scales, config: config, width: width, height: height
        ).scales()
        var steps: [Channel: Double] = [:]
        for channel in [Channel.x, .y] { steps[channel] = size.step(channel) }
        let step = min(step(.x, plot, unit, width), step(.y, plot, unit, height))
        let range = VisualRange(config: config, log: environment.log, step: step)
        var visuals: [Channel: VisualScale] = [:]
        for (channel, index) in unit.scales where positions[channel] == nil {
            visuals[channel] = range.scale(scales[index])
        }
        var unit = unit
        if let frame = unit.frame {
            let mask = frame.mask(over: unit.table)
            unit.table = unit.table.rows(mask.indices.filter { mask[$0] })
        }
        // Marks are drawn in the order of the order channel, unless that sorts stacks.
        if unit.stack == nil, !unit.orderKeys.isEmpty {
            unit.table = unit.table.rows(sortedRows(unit.table, by: unit.orderKeys))
        }
        return MarkContext(
            unit: unit, width: width, height: height, positions: positions, steps: steps, visuals: visuals,
            map: unit.map?.projection(width: width, height: height), config: config,
            environment: environment)
    }
}
