import ChartModel
import Colors
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// Draws a legend of symbols or a colour gradient, with its title, as Vega's legend guides do.
struct LegendDrawing {
    private var legend: LegendModel

    init(legend: LegendModel) { self.legend = legend }

    private var definition: LegendDefinition { legend.definition }
    private var measuring: any TextMeasuring { legend.environment.measuring }

    /// Returns the legend as a group at (0, 0), with its size.
    ///
    /// - Parameter room: How wide it may be if its entries can go on in another row.
    func drawn(within room: Double = .infinity) -> GroupItem? {
        let entries = LegendEntries(legend).entries
        guard !entries.isEmpty || !legend.title.isEmpty else { return nil }
        var group = drawn(entries)
        guard definition.wrap == true, legend.isSymbols, !legend.isVertical, definition.columns == nil else {
            return group
        }
        var wrapped = self
        var columns = entries.count
        while (group.width ?? 0) > room, columns > 1 {
            columns -= 1
            wrapped.legend.definition.columns = Double(columns)
            group = wrapped.drawn(entries)
        }
        return group
    }

    private func drawn(_ entries: [LegendEntries.Entry]) -> GroupItem {
        let padding = definition.padding ?? 0
        let body =
            legend.isSymbols
            ? SymbolLegend(legend).group(entries)
            : GradientLegend(legend: legend).group(entries)
        let arrangement = LegendArrangement(legend, body: body, title: title, measuring: measuring)
        var marks = [Mark(.group([arrangement.body]), role: .legendEntry)]
        if let title = arrangement.title { marks.append(Mark(.text([title]), role: .legendTitle)) }
        let bounds = marks.reduce(Rect.empty) { $0.union($1.bounds(measuring: measuring)) }
        var group = GroupItem(
            width: (bounds.maxX + padding).rounded(.up), height: (bounds.maxY + padding).rounded(.up),
            marks: marks)
        group.style.fill = definition.fillColor?.paint
        group.style.stroke = definition.strokeColor?.paint
        group.style.strokeWidth = definition.strokeWidth ?? 1
        group.style.strokeDash = definition.strokeDash ?? []
        group.cornerRadii = CornerRadii(definition.cornerRadius ?? 0)
        return group.withoutInvisiblePaint
    }

    private var title: TextItem? {
        guard !legend.title.isEmpty else { return nil }
        let text = definition.titleText
        var item = TextItem(
            x: definition.padding ?? 0, y: definition.padding ?? 0, lines: legend.title.map { [TextRun($0)] },
            font: text.font(legend.environment.typeRules, size: 11, weight: 700),
            style: Style(fill: text.fill))
        item.style.fillOpacity = text.opacity ?? 1
        item.limit = text.limit ?? 180
        item.lineHeight = text.lineHeight
        return item
    }

    func labelItem(_ lines: [String], at point: Point, align: TextAlign, baseline: TextBaseline) -> TextItem {
        let text = definition.labelText
        var item = TextItem(
            x: point.x, y: point.y, lines: lines.map { [TextRun($0)] },
            font: text.font(legend.environment.typeRules, size: 10), style: Style(fill: text.fill))
        item.style.fillOpacity = text.opacity ?? 1
        item.align = align
        item.baseline = baseline
        item.origin = legend.environment.noteGuide(
            legend.first.visual.model.description(titled: legend.title))
        return item
    }
}

extension GroupItem {
    /// The group without transparent paints. They draw nothing, but have counted for the boxes
    /// of items until now.
    fileprivate var withoutInvisiblePaint: GroupItem {
        var result = self
        for index in marks.indices {
            switch marks[index].items {
            case .group(let groups): result.marks[index].items = .group(groups.map(\.withoutInvisiblePaint))
            case .symbol(let symbols):
                result.marks[index].items = .symbol(
                    symbols.map(looks: { look in
                        var look = look
                        if look.style.fill == .color(.transparent) { look.style.fill = nil }
                        if look.style.stroke == .color(.transparent) { look.style.stroke = nil }
                        return look
                    }))
            default: break
            }
        }
        return result
    }
}
