import ChartModel
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// The gradient of a legend with its labels: continuous, or a band for each class of a discretizing scale
/// (`legend-gradient.js`, `legend-gradient-discrete.js` of vega-parser).
struct GradientLegend {
    let legend: LegendModel

    private var definition: LegendDefinition { legend.definition }
    private var isVertical: Bool { legend.isVertical }
    private var thickness: Double { definition.gradientThickness ?? 16 }
    private var length: Double { legend.gradientLength }

    func group(_ entries: [LegendEntries.Entry]) -> GroupItem {
        let ramp = legend.colorScale.map { Mark(.rect([bar($0)]), role: .legendGradient) } ?? bands(entries)
        let labels = entries.enumerated().compactMap { index, entry in
            entry.label.isEmpty
                ? nil : entry.share.map { label(entry.label, of: legend.at(entry, index: index), at: $0) }
        }
        return GroupItem(marks: [ramp, Mark(.text(separated(labels)), role: .legendLabel)])
    }

    private func bar(_ color: ColorScale) -> RectItem {
        // Vega has a stop at each of about fifteen ticks and at both ends, and interpolates between them.
        let scale = color.scale
        let (first, last) = (scale.domain.first ?? 0, scale.domain.last ?? 1)
        let stops: [Gradient.Stop]
        if first == last {
            // A domain of a single value still shows the whole gradient.
            stops = (0...10).map {
                .init(offset: Double($0) / 10, color: color.ramp.color(at: Double($0) / 10))
            }
        } else {
            let inner = scale.ticks(count: 15).filter { $0 != first && $0 != last }
            stops = ([first] + inner + [last]).map {
                .init(offset: scale.share(of: $0), color: color.color($0))
            }
        }
        var gradient = Gradient(stops: stops.filter { (0...1).contains($0.offset) })
        (gradient.start, gradient.end) = isVertical ? (Point(0, 1), Point(0, 0)) : (Point(0, 0), Point(1, 0))
        return rect(from: 0, to: 1, fill: .gradient(gradient))
    }

    private func bands(_ entries: [LegendEntries.Entry]) -> Mark {
        let items = entries.indices.compactMap { index -> RectItem? in
            guard let start = entries[index].share, let color = legend.color(entries[index].value) else {
                return nil
            }
            let end = entries.indices.contains(index + 1) ? entries[index + 1].share ?? 1 : 1
            return rect(from: start, to: end, fill: .color(color))
        }
        return Mark(.rect(ItemColumns(items)), role: .legendBand)
    }

    private func rect(from start: Double, to end: Double, fill: Paint) -> RectItem {
        var style = Style(fill: fill, stroke: definition.gradientStrokeColor?.paint)
        style.opacity = definition.gradientOpacity ?? legend.look.gradientOpacity ?? 1
        style.strokeWidth = definition.gradientStrokeWidth ?? 0
        if style.strokeWidth == 0 { style.stroke = nil }
        return isVertical
            ? RectItem(
                x: 0, y: (1 - end) * length, width: thickness, height: (end - start) * length, style: style)
            : RectItem(
                x: start * length, y: 0, width: (end - start) * length, height: thickness, style: style)
    }

    private func label(_ lines: [String], of model: LegendModel, at share: Double) -> TextItem {
        let definition = model.definition
        let drawing = LegendDrawing(legend: model)
        let across = thickness + (definition.labelOffset ?? definition.gradientLabelOffset ?? 2)
        var item: TextItem
        if isVertical {
            let baseline: TextBaseline = share >= 1 ? .top : share <= 0 ? .bottom : .middle
            item = drawing.labelItem(
                lines, at: Point(across, (1 - share) * length), align: .left, baseline: baseline)
        } else {
            let align: TextAlign = share <= 0 ? .left : share >= 1 ? .right : .center
            item = drawing.labelItem(lines, at: Point(share * length, across), align: align, baseline: .top)
        }
        item.limit = definition.labelText.limit ?? definition.gradientLabelLimit
        if let limit = item.limit, limit <= 0 { item.limit = nil }
        return item
    }

    /// Returns the labels that remain after overlapping ones are removed.
    private func separated(_ labels: [TextItem]) -> [TextItem] {
        guard let method else { return labels }
        let boxes = labels.map { $0.bounds(measuring: legend.environment.measuring) }
        return OverlapFilter(method: method, separation: definition.labelSeparation ?? 0).kept(boxes)
            .map { labels[$0] }
    }

    private var method: OverlapFilter.Method? {
        if let own = definition.labelOverlap { return OverlapFilter.Method(own) }
        return [.quantile, .threshold, .log, .symlog].contains(legend.scale.model.kind) ? .greedy : .parity
    }
}
