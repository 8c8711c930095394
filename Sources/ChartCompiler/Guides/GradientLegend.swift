import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// The ramp of a legend with its labels: continuous, or a band for each class of a discretizing scale
/// (`legend-gradient.js`, `legend-gradient-discrete.js` of vega-parser).
struct GradientLegend {
    let legend: LegendModel
    let drawing: LegendDrawing

    private var definition: LegendDefinition { legend.definition }
    private var isVertical: Bool { drawing.isVertical }
    private var thickness: Double { definition.gradientThickness ?? 16 }

    /// As long as the plot is high, within bounds; a top or bottom legend as long as the plot is wide.
    private var length: Double {
        if let own = definition.gradientLength { return own }
        guard legend.colorScale != nil else { return 200 }
        if isVertical { return max(64, min(200, legend.height)) }
        let isOutside = definition.orient == .top || definition.orient == .bottom
        return isOutside ? max(100, min(200, legend.width)) : 100
    }

    func mark(_ entries: [LegendModel.Entry], at origin: Point) -> Mark {
        let ramp = legend.colorScale.map { Mark(.rect([bar($0)]), role: .legendGradient) } ?? bands(entries)
        let labels = entries.compactMap { entry in
            entry.label.isEmpty ? nil : entry.share.map { label(entry.label, at: $0) }
        }
        let group = GroupItem(
            x: origin.x, y: origin.y, marks: [ramp, Mark(.text(labels), role: .legendLabel)])
        return Mark(.group([group]), role: .legendEntry)
    }

    private func bar(_ scale: ColorScale) -> RectItem {
        // Vega sets a stop at each of about fifteen ticks and at both ends, and mixes between them.
        let extent = scale.scale.extent ?? 0...1
        let inner = scale.scale.ticks(count: 15).filter { extent.lowerBound < $0 && $0 < extent.upperBound }
        var gradient = Gradient(
            stops: ([extent.lowerBound] + inner + [extent.upperBound]).map { value in
                Gradient.Stop(offset: legend.share(of: value, along: scale.scale), color: scale.color(value))
            })
        (gradient.start, gradient.end) = isVertical ? (Point(0, 1), Point(0, 0)) : (Point(0, 0), Point(1, 0))
        return rect(from: 0, to: 1, fill: .gradient(gradient))
    }

    private func bands(_ entries: [LegendModel.Entry]) -> Mark {
        let items = entries.indices.compactMap { index -> RectItem? in
            guard let start = entries[index].share, let color = legend.color(entries[index].value) else {
                return nil
            }
            let end = entries.indices.contains(index + 1) ? entries[index + 1].share ?? 1 : 1
            return rect(from: start, to: end, fill: .color(color))
        }
        return Mark(.rect(items), role: .legendBand)
    }

    private func rect(from start: Double, to end: Double, fill: Paint) -> RectItem {
        var style = Style(fill: fill, stroke: definition.gradientStrokeColor?.paint)
        style.opacity =
            definition.gradientOpacity ?? (legend.colorScale == nil ? 1 : MarkStyle.opacity(legend.unit))
        style.strokeWidth = definition.gradientStrokeWidth ?? 1
        return isVertical
            ? RectItem(
                x: 0, y: (1 - end) * length, width: thickness, height: (end - start) * length, style: style)
            : RectItem(
                x: start * length, y: 0, width: (end - start) * length, height: thickness, style: style)
    }

    private func label(_ text: String, at share: Double) -> TextItem {
        let across = thickness + (definition.labelOffset ?? 2)
        if isVertical {
            let baseline: TextBaseline = share >= 1 ? .top : share <= 0 ? .bottom : .middle
            return drawing.labelItem(
                text, at: Point(across, (1 - share) * length), align: .left, baseline: baseline)
        }
        let align: TextAlign = share <= 0 ? .left : share >= 1 ? .right : .center
        return drawing.labelItem(text, at: Point(share * length, across), align: align, baseline: .top)
    }
}
