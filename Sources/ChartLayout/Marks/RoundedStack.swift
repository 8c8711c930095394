import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Stacked bars with round corners: the corners are those of the whole stack, which clips its bars.
///
/// Follows Vega-Lite's `getGroupsForStackedBarWithCornerRadius` (`compile/mark/mark.ts`).
struct RoundedStack {
    private let dimensions: [FieldPath]

    /// Returns nil for bars that aren't stacked, or whose thickness differs within a stack.
    init?(_ unit: Unit) {
        guard let stack = unit.stack, unit[.size] == nil else { return nil }
        dimensions = stack.dimensions
    }

    /// Returns a group for each stack, with its bars.
    ///
    /// - Parameters:
    ///   - bars: The bar of each row; nil for rows without one.
    ///   - radii: Returns the corner radii of a stack, given a row of it and its box.
    func marks(_ bars: [RectItem?], of table: Table, radii: (Int, Rect) -> CornerRadii) -> [Mark] {
        let groups = table.groups(by: dimensions).compactMap { _, rows -> GroupItem? in
            let members = rows.compactMap { row in bars[row].map { (row: row, bar: $0) } }
            guard let first = members.first else { return nil }
            let box = members.reduce(Rect.empty) { $0.union($1.bar.rect) }
            var group = GroupItem(x: box.minX, y: box.minY, width: box.width, height: box.height, marks: [])
            group.clip = true
            group.cornerRadii = radii(first.row, box)
            group.style = first.bar.style
            group.style.fill = nil
            let items = members.map { _, bar in
                var bar = bar
                (bar.x, bar.y) = (bar.x - box.minX, bar.y - box.minY)
                bar.cornerRadii = CornerRadii()
                return bar
            }
            group.marks = [Mark(.rect(ItemColumns(items)))]
            return group
        }
        return [Mark(.group(groups))]
    }
}
