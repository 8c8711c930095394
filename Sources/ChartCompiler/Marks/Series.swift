import Dataflow
import Documents
import Grammar
import VisualEncoding

/// The rows of each series of a line or area, in the order in which they are joined.
struct Series {
    let context: MarkContext

    func rows() -> [[Int]] {
        let unit = context.unit
        let keys = (Channel.allCases.filter(\.isGrouping).compactMap { unit.channels[$0] } + unit.detail)
            .filter { $0.spec.aggregate == nil }.compactMap(\.field)
        let groups = unit.table.groups(by: keys).map(\.rows)
        return groups.map(ordered)
    }

    /// Along the order channel, else along the axis that the series runs on.
    private func ordered(_ rows: [Int]) -> [Int] {
        let unit = context.unit
        if let order = unit.order.first {
            guard let field = order.field else { return rows }
            let column = unit.table.values(at: field)
            let isDescending = order.spec.sort?.string == "descending"
            return rows.stableSorted {
                column[$0]
            } by: {
                isDescending ? Value.compare($0, $1) > 0 : Value.compare($0, $1) < 0
            }
        }
        let channel: Channel = unit.orient == .horizontal ? .y : .x
        guard let model = unit[channel] else { return rows }
        if model.spec.sort?.isNull == true, model.type != .quantitative { return rows }
        if case .band(let scale)? = context.scale(channel), let field = model.field {
            let column = unit.table.values(at: field)
            return rows.stableSorted {
                scale.index(of: column[$0]) ?? .max
            } by: {
                $0 < $1
            }
        }
        guard let field = model.field else { return rows }
        let column = unit.table.values(at: field)
        return rows.stableSorted {
            column[$0]
        } by: {
            Value.compare($0, $1) < 0
        }
    }
}
