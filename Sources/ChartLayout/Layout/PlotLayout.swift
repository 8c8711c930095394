import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import VisualEncoding

/// Lays out one plot: scales for its size, axes, marks, legends, and a title around it.
struct PlotLayout {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func laidOut(_ plot: Plot, _ sizing: Sizing) -> LaidOut {
        if let wrapped = WrappedBands(plot, scales, config: config, sizing) {
            let pitch = min(wrapped.pitch, sizing.pitch)
            let (plot, scales) = wrapped.arranged(pitch: pitch)
            var laid = PlotLayout(environment: environment, config: config, scales: scales).laidOut(
                plot, sizing)
            laid.pitch = pitch
            return laid
        }
        let plot = sizing.fitsWidth ? plot.clippingBases(scales) : plot
        let size = PlotSize(plot: plot, scales: scales, config: config)
        let width = size.length(.x, outer: sizing.width, fits: sizing.fitsWidth)
        let height = size.length(.y, outer: sizing.height, fits: sizing.fitsHeight)
        let background = plot.background
        let contexts = LateExpressions.resolved(plot.units.map { context($0, plot, size, width, height) })
        let environment = environment.inPlot(width: width, height: height)
        let shown = plot.isVacant ? [] : contexts
        let parts = shown.enumerated().flatMap { layer, context in
            LateExpressions.parts(of: context).map { part in
                PlotLabels.Part(
                    layer: layer, context: part,
                    placed: part.unit.type.placed(part).named(part.unit.type.name)
                        .rastered(at: part.unit.mark.raster, log: part.log))
            }
        }
        let labels = PlotLabels(parts, annotations: plot.annotations)
        let box = Rect(x: 0, y: 0, width: width, height: height)
        var viewBounds = parts.reduce(box.union(labels.reach)) { $0.union($1.placed.reach) }
        let models = axes(
            of: plot, contexts, width, height, sizing, nameRoom: nameRoom(viewBounds, labels, sizing),
            environment)
        let axes = (plot.isVacant ? [] : models).map { AxisDrawing(axis: $0) }
        if let (plot, scales) = roomier(plot, axes, size, sizing) {
            return PlotLayout(environment: self.environment, config: config, scales: scales).laidOut(
                plot, sizing)
        }
        // A facet draws the axes that its cells share once for each row or column; the cells keep the grid.
        let ownAxes = axes.filter { !sizing.headerChannels.contains($0.axis.channel) }
        var xBounds = box
        var yBounds = box
        for axis in ownAxes {
            if axis.isHorizontal { yBounds.formUnion(axis.bounds) } else { xBounds.formUnion(axis.bounds) }
        }
        let ownLegends = ownLegends(of: plot)
        let outer = sizing.outerLegends.subtracting(
            ownLegends.flatMap { channel, units in units.compactMap { plot.units[$0].scales[channel] } })
        let legends = LegendLayout(measuring: environment.measuring, rounds: sizing.rounds)
            .placed(
                LegendPlanner(environment: environment, config: config, scales: scales)
                    .legends(shown, in: plot.layers) { !outer.contains($0) },
                xBounds: xBounds, yBounds: yBounds, width: width, height: height)
        var fitBounds = viewBounds.union(xBounds).union(yBounds)
        viewBounds = fitBounds.union(legends.bounds)
        fitBounds.formUnion(legends.fitBounds(box))
        let title = title(
            of: plot, around: sizing.fitsWidth ? viewBounds.flush(with: box) : viewBounds, width: width,
            height: height, sizing)
        if let title {
            viewBounds.formUnion(title.bounds)
            fitBounds.formUnion(title.bounds)
        }
        if background.clip == true { (viewBounds, fitBounds) = (box, box) }
        var laid = LaidOut(
            draw: {
                var group = GroupItem(width: width, height: height)
                group.style = background.style
                group.clip = background.clip ?? false
                group.cornerRadii = CornerRadii(background.cornerRadius ?? 0)
                group.description = plot.description
                let guides = ownAxes.compactMap { $0.drawn() }
                let brushes = plot.isVacant ? [] : plot.brushes.compactMap { $0.drawn(contexts[$0.unit]) }
                group.marks = axes.compactMap { $0.grid() } + guides.filter { $0.zIndex == 0 }
                let marks = labels.drawn(
                    within: viewBounds, guides: guides + legends.marks,
                    breaks: ScaleBreak.of(shown).flatMap { $0.drawn() })
                group.marks += brushes.map(\.under) + marks + brushes.map(\.over)
                group.marks += guides.filter { $0.zIndex != 0 } + legends.marks
                if let title { group.marks.append(title.mark) }
                return group
            }, strokeReach: background.style.strokeReach, bounds: viewBounds, plot: box, fitBounds: fitBounds,
            contexts: shown, headerAxes: models.filter { sizing.headerChannels.contains($0.channel) },
            plots: plot.isVacant ? [] : [labels.plot], titleRules: [title?.rule].compactMap { $0 })
        for (channel, units) in ownLegends where !plot.isVacant {
            for unit in units { laid.contexts[unit] = laid.contexts[unit].excludingLegends([channel]) }
        }
        laid.common = RowColumn(row: height, column: width)
        if sizing.frameWidth != nil, plot.hasLyingBars {
            if axes.contains(where: \.axis.setsNamesAbove) { laid.nameEdge = max(0, -labels.reach.minX) }
            laid.nameColumn = axes.filter(\.axis.mayLiftNames).map { -$0.bounds.minX }.max() ?? 0
        }
        laid.isStepped = (isStepped(plot.width, .x, plot), isStepped(plot.height, .y, plot))
        return laid
    }

    /// Returns the units whose legends no surrounding view draws.
    private func ownLegends(of plot: Plot) -> [Channel: [Int]] {
        LegendPart.channels.reduce(into: [:]) { result, channel in
            result[channel] = plot.layers.legendSharing(channel).apart.flatMap { $0 }
        }
    }

    /// How wide names over bands may be: as wide as the frame, or beside other plots as this one with its labels, and up
    /// to notes on the right of the plot.
    ///
    /// - Parameter reach: What marks and labels cover.
    private func nameRoom(_ reach: Rect, _ labels: PlotLabels, _ sizing: Sizing) -> Double? {
        guard sizing.fitsWidth else { return nil }
        let room = sizing.frameWidth.map { $0 + min(0, reach.minX) + sizing.nameEdge } ?? reach.maxX
        let notes = labels.notes.map(\.minX).filter { $0 > room / 2 }
        return notes.min().map { min(room, $0) } ?? room
    }

    /// The plot with more space between its bars, which stay as thick, if names over them need it; nil if they don't, or if
    /// the height isn't the plot's to decide.
    private func roomier(
        _ plot: Plot, _ axes: [AxisDrawing], _ size: PlotSize, _ sizing: Sizing
    ) -> (plot: Plot, scales: [ScaleModel])? {
        guard sizing.frameWidth != nil, let step = size.step(.y),
            let shortage = axes.map(\.nameShortage).max(), shortage > 0.01,
            let index = plot.units.lazy.compactMap({ $0.scales[.y] }).first
        else { return nil }
        let wider = step + shortage
        var (plot, scales) = (plot, scales)
        let padding = scales[index].bandPadding
        scales[index].bandPadding.inner = (padding.inner * step + shortage) / wider
        scales[index].bandPadding.outer = padding.outer * step / wider
        plot.height = .step(wider, for: .position)
        return (plot, scales)
    }

    private func axes(
        of plot: Plot, _ contexts: [MarkContext], _ width: Double, _ height: Double, _ sizing: Sizing,
        nameRoom: Double?, _ environment: ChartEnvironment
    ) -> [AxisModel] {
        plot.axes.compactMap { plan in
            guard let scale = contexts[plan.unit].positions[plan.channel] else { return nil }
            let other: Channel = plan.channel == .x ? .y : .x
            return AxisModel(
                plan, scale: scale, across: contexts.lazy.compactMap { $0.positions[other] }.first,
                depth: plan.channel == .x ? height : width, leftExtent: sizing.leftExtent,
                nameRoom: nameRoom, nameEdge: sizing.frameWidth == nil ? 0 : sizing.nameEdge,
                liftsNames: sizing.liftsNames && plot.hasLyingBars, rounds: sizing.rounds,
                remarks: { contexts.remarks($0, along: plan.channel) }, config: config,
                environment: environment)
        }
    }

    private func title(of plot: Plot, around box: Rect, width: Double, height: Double, _ sizing: Sizing)
        -> DrawnTitle?
    {
        let titles = TitleDrawing(environment: environment, config: config)
        guard let label = plot.cellTitle else {
            return titles.drawn(
                plot.title, around: box, width: width, height: height, within: sizing.titleRoom(around: box))
        }
        return titles.drawn(
            label.definition, label.lines, around: box, width: width, height: height,
            origin: environment.noteGuide("the facet, a name in the data"))
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
            unit: unit, models: scales, config: config, width: width, height: height, size: size
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

extension Plot {
    fileprivate var hasLyingBars: Bool {
        units.contains { $0.type == BarMark.self && $0.orient == .horizontal }
    }
}

extension [MarkContext] {
    /// The texts of a field, by the values of a channel.
    fileprivate func remarks(_ field: String, along channel: Channel) -> [Value: String] {
        let field = FieldPath(field)
        var remarks: [Value: String] = [:]
        for context in self {
            guard let own = context.unit[channel]?.field, context.unit.table.has(field) else { continue }
            let values = context.unit.table.values(at: own)
            let texts = context.unit.table.values(at: field)
            for row in 0..<context.rowCount where !texts[row].isMissing && remarks[values[row]] == nil {
                remarks[values[row]] = texts[row].string
            }
        }
        return remarks
    }
}
