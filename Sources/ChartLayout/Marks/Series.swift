import ChartModel
import Dataflow
import Grammar
import VisualEncoding

/// The rows of each series of a line or area, in the order in which they are connected.
struct Series {
    let context: MarkContext

    func rows() -> [[Int]] {
        let unit = context.unit
        let groups = unit.table.groups(by: unit.seriesFields).map(\.rows)
        guard let places = placesInOrder else { return groups }
        return groups.map { rows in
            rows.stableSorted {
                places[$0]
            } by: {
                // Rows without a position come first, as nulls do in Vega.
                $0 < $1 || ($0.isNaN && !$1.isNaN)
            }
        }
    }

    /// What tells series apart, the values of their fields, as far as it can be said: 张店, or 张店 2024.
    func names(of series: [[Int]]) -> [String?] {
        let columns = context.unit.seriesFields.map { context.unit.table.values(at: $0) }
        return series.map { rows in
            guard let first = rows.first else { return nil }
            let values = columns.map { $0[first] }.filter { !$0.isMissing }
            return values.isEmpty ? nil : values.map(\.string).joined(separator: " ")
        }
    }

    /// What the rows of a series are sorted by: their places along its axis, from left to right or from the top; nil if they
    /// are in order, as by the order channel (Vega-Lite's `getSort`, `compile/mark/mark.ts`).
    private var placesInOrder: [Double]? {
        let unit = context.unit
        if unit.stack == nil, unit.order.contains(where: { $0.field != nil }) { return nil }
        if let order = unit.order.first?.spec.value, order.isNull || order.value == .boolean(false) {
            return nil
        }
        if unit.order.isEmpty, unit.mark.keepsOrder { return nil }
        let channel: Channel = unit.orient == .horizontal ? .y : .x
        return unit[channel]?.hasFieldOrCount == true ? context.positions(channel) : nil
    }
}
