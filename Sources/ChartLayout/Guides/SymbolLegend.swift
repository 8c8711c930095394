import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Lays out the entries of a symbol legend in a grid (vega-parser's `legend-symbol-groups.js`).
struct SymbolLegend {
    private let legend: LegendModel
    private var definition: LegendDefinition { legend.definition }
    private var measuring: any TextMeasuring { legend.environment.measuring }

    init(_ legend: LegendModel) { self.legend = legend }

    func group(_ all: [LegendEntries.Entry]) -> GroupItem {
        let entries = limited(all)
        let models = entries.enumerated().map { legend.at($1, index: $0) }
        let items = zip(models, entries).map { LegendSymbol($0).symbol($1.value) }
        let sizes = zip(models, items).map { model, item in
            let size = (item.size.squareRoot() + item.style.strokeWidth).rounded(.up)
            return max(size, model.definition.labelText.fontSize ?? 10)
        }
        let columns = self.columns
        let widest = sizes.max() ?? 10
        var groups: [GroupItem] = []
        for (index, entry) in entries.enumerated() {
            let extent = Point(columns == 0 ? sizes[index] : widest, definition.clipHeight ?? sizes[index])
            groups.append(group(entry, of: models[index], items[index], extent))
        }
        let order = order(groups.count, columns)
        groups = order.map { groups[$0] }
        let grid = GridLayout(
            columns: columns == 0 ? groups.count : columns, columnPadding: definition.columnPadding ?? 10,
            rowPadding: definition.rowPadding ?? 2, columnAlignment: definition.gridAlign.column ?? .each,
            rowAlignment: definition.gridAlign.row ?? .each, centersRows: true)
        let boxes = groups.map { $0.bounds(measuring: measuring) }
        for (index, place) in grid.places(boxes).enumerated() {
            (groups[index].x, groups[index].y) = (place.x, place.y)
        }
        return GroupItem(marks: [Mark(.group(groups), role: .scope)])
    }

    /// Returns the entries up to the limit, followed by the number of the remaining ones.
    private func limited(_ entries: [LegendEntries.Entry]) -> [LegendEntries.Entry] {
        let limit = Int(min(definition.symbolLimit ?? 30, 10_000))
        guard limit > 0, entries.count > limit else { return entries }
        let rest = LegendEntries.Entry(
            value: entries[limit - 1].value, label: ["…\(entries.count - limit + 1) entries"])
        return entries.prefix(limit - 1) + [rest]
    }

    private func group(
        _ entry: LegendEntries.Entry, of model: LegendModel, _ symbol: SymbolItem, _ extent: Point
    ) -> GroupItem {
        let definition = model.definition
        let shift = definition.symbolOffset ?? 0
        var symbol = symbol
        (symbol.x, symbol.y) = (extent.x / 2 + shift, extent.y / 2)
        let start = Point(extent.x + shift + (definition.labelOffset ?? 4), extent.y / 2)
        var label = LegendDrawing(legend: model).labelItem(
            entry.label, at: start, align: definition.labelText.align ?? .left,
            baseline: definition.labelText.baseline ?? .middle)
        label.limit = definition.labelText.limit.map { $0 > 0 ? $0 : nil } ?? 160
        var group = GroupItem(marks: [
            Mark(.symbol([symbol]), role: .legendSymbol, clip: definition.clipHeight != nil),
            Mark(.text([label]), role: .legendLabel),
        ])
        if let height = definition.clipHeight {
            let box = group.marks.reduce(Rect.empty) { $0.union($1.bounds(measuring: measuring)) }
            (group.width, group.height) = (max(0, box.maxX), height)
        }
        return group
    }

    /// The number of entries in a row; 0 for all.
    private var columns: Int {
        definition.columns.map { Int(min($0, 10_000)) } ?? (legend.isVertical ? 1 : 0)
    }

    /// Returns the order of entries in the grid, which is filled by rows: vertical legends fill one column
    /// after the other.
    private func order(_ count: Int, _ columns: Int) -> [Int] {
        guard legend.isVertical, columns > 1 else { return Array(0..<count) }
        let rows = (count + columns - 1) / columns
        return (0..<count).sorted { ($0 % max(rows, 1), $0) < ($1 % max(rows, 1), $1) }
    }
}
