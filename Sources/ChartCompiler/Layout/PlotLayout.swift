import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// Lays out one plot: scales over its size, axes, marks, legends and title around it.
struct PlotLayout {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func laidOut(_ plot: Plot, _ sizing: Sizing) -> LaidOut {
        let width = size(plot.width, .x, plot, sizing.width, fits: sizing.fitsWidth)
        let height = size(plot.height, .y, plot, sizing.height, fits: sizing.fitsHeight)
        var group = GroupItem(width: width, height: height)
        group.style = background(plot)
        group.description = plot.description
        let contexts = plot.units.map { context($0, plot, width, height) }
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
        group.marks += drawn
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
        let legends = LegendPlanner(environment: environment, config: config, scales: scales)
            .legends(shown, independent: plot.resolve.independentLegends) {
                !sizing.outerLegends.contains($0)
            }
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
        return LaidOut(
            group: group, bounds: viewBounds, plot: box, fitBounds: fitBounds, contexts: shown,
            headerAxes: models.filter { sizing.headerChannels.contains($0.channel) })
    }

    /// The size of the plot along a channel: the spec's, a step for each band, what the frame
    /// leaves, or the config's.
    private func size(_ own: SizeSpec?, _ channel: Channel, _ plot: Plot, _ outer: Double?, fits: Bool)
        -> Double
    {
        let view = config.section("view")
        let model = plot.units.lazy.compactMap { $0.scales[channel] }.first.map { scales[$0] }
        let isDiscrete = model?.isDiscrete ?? false
        let key = channel == .x ? "Width" : "Height"
        var step: Double?
        switch own {
        case .length(let length)?: return length
        case .container?: return outer ?? 300
        case .step(let length)?: step = length
        case nil:
            let context = DecodingContext(log: environment.log)
            if isDiscrete {
                let node = view?["discrete\(key)"]
                if let length = node.flatMap({
                    $0.members == nil ? ValueType<Double>.length.decode($0, context) : nil
                }) {
                    return length
                }
                if fits, channel == .x, let outer { return outer }
                step =
                    (node?["step"] ?? view?["step"]).flatMap { ValueType<Double>.length.decode($0, context) }
                    ?? 20
            } else if fits, let outer {
                return outer
            } else {
                let isUnused = model == nil && !plot.units.contains { $0.type == .arc }
                if isUnused {
                    return (view?["step"]).flatMap { ValueType<Double>.length.decode($0, context) } ?? 20
                }
                return (view?["continuous\(key)"]).flatMap { ValueType<Double>.length.decode($0, context) }
                    ?? 300
            }
        }
        guard let step, let model else { return outer ?? 300 }
        let padding = model.bandPadding
        let bands = BandScale.bandSpace(
            count: model.values.count, paddingInner: padding.inner, paddingOuter: padding.outer)
        let offsetChannel: Channel = channel == .x ? .xOffset : .yOffset
        if let offset = plot.units.lazy.compactMap({ $0.scales[offsetChannel] }).first.map({ scales[$0] }) {
            // The step is that of the bars within a group.
            let inner = BandScale.bandSpace(
                count: offset.values.count, paddingInner: offset.bandPadding.inner,
                paddingOuter: offset.bandPadding.outer)
            return max(0, bands * (step * inner / max(1 - padding.inner, 1e-6)))
        }
        return max(0, bands * step)
    }

    private func background(_ plot: Plot) -> Style {
        var style = Style(fill: nil)
        let view = plot.background.flatMap {
            ViewBackground.decode($0, DecodingContext(log: environment.log))
        }
        // Without an axis there is no plot to be framed.
        guard plot.units.contains(where: { $0[.x] != nil || $0[.y] != nil }) else { return style }
        style.stroke = .color(Color(0xDDDDDD))
        guard let view else { return style }
        if let stroke = view.stroke { style.stroke = stroke.paint }
        if let fill = view.fill { style.fill = fill.paint }
        style.strokeWidth = view.strokeWidth ?? 1
        style.opacity = view.opacity ?? 1
        return style
    }

    /// The step by which the sizes of points and bars are bounded: of the bins, of the bands as the
    /// spec has it, or of the config.
    private func step(_ channel: Channel, _ plot: Plot, _ unit: Unit, _ length: Double) -> Double {
        if let model = unit[channel], let bins = model.binExtent, let step = model.binStep, step > 0 {
            return length / ((bins.upperBound - bins.lowerBound) / step)
        }
        if case .step(let step)? = channel == .x ? plot.width : plot.height { return step }
        let view = config.section("view")
        let own = view?[channel == .x ? "discreteWidth" : "discreteHeight"]?["step"] ?? view?["step"]
        return own.flatMap { ValueType<Double>.length.decode($0, DecodingContext(log: environment.log)) }
            ?? 20
    }

    private func context(_ unit: Unit, _ plot: Plot, _ width: Double, _ height: Double) -> MarkContext {
        var positions: [Channel: Scale] = [:]
        for (channel, index) in unit.scales {
            let model = scales[index]
            switch channel {
            case .x: positions[.x] = model.positioned(from: 0, to: width)
            case .y:
                positions[.y] =
                    model.isDiscrete
                    ? model.positioned(from: 0, to: height) : model.positioned(from: height, to: 0)
            case .theta: positions[.theta] = polar(model, 0, 2 * .pi)
            case .radius: positions[.radius] = polar(model, 0, min(width, height) / 2)
            default: break
            }
        }
        for channel in [Channel.xOffset, .yOffset] {
            guard let index = unit.scales[channel] else { continue }
            let outer = positions[channel == .xOffset ? .x : .y]?.bandwidth ?? 0
            positions[channel] = scales[index].positioned(from: 0, to: outer)
        }
        let step = min(step(.x, plot, unit, width), step(.y, plot, unit, height))
        let range = VisualRange(config: config, log: environment.log, step: step)
        var visuals: [Channel: VisualScale] = [:]
        for (channel, index) in unit.scales where positions[channel] == nil {
            visuals[channel] = range.scale(scales[index])
        }
        return LateExpressions.resolved(
            MarkContext(
                unit: unit, width: width, height: height, positions: positions, visuals: visuals,
                config: config, environment: environment))
    }

    private func polar(_ model: ScaleModel, _ start: Double, _ end: Double) -> Scale {
        if let range = model.definition.range?.elements?.compactMap(\.number), range.count == 2 {
            return model.positioned(from: range[0], to: range[1])
        }
        return model.positioned(from: start, to: end)
    }
}

/// The `view` property: what the plot is drawn on.
struct ViewBackground: Declared {
    var fill: PaintValue?
    var stroke: PaintValue?
    var strokeWidth: Double?
    var opacity: Double?

    static let typeName = "a view background"

    static let properties: [Property<ViewBackground>] =
        [
            Property("fill", \.fill, .paint, "Colour of the plot."),
            Property("stroke", \.stroke, .paint, "Colour of the outline; null for none."),
            Property("strokeWidth", \.strokeWidth, .length, "Weight of the outline."),
            Property("opacity", \.opacity, .number(in: 0...1), "Opacity."),
        ]
        + Property.elsewhere([
            "continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight", "step",
        ]) + Property.ignored("cursor", "style")
        + Property.unsupported(
            "clip", "cornerRadius", "fillOpacity", "strokeOpacity", "strokeCap", "strokeDash",
            "strokeDashOffset",
            "strokeJoin", "strokeMiterLimit")
}
