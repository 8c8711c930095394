import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// A range that is given by a column of the data, such as the colours of lines: `range: {field: …}`.
enum RangeField {
    /// Returns the column's distinct values, in the order of the least domain value that each occurs with
    /// (Vega-Lite `compile/scale/range.ts`); nil if the range isn't given by a column.
    static func values(
        _ range: ScaleRange?, _ unit: Unit, _ model: ChannelModel, log: DiagnosticLog
    ) -> [Value]? {
        guard case .field(let field)? = range, let key = model.field else { return nil }
        let path = field.path
        guard let table = [unit.table, unit.source].first(where: { $0.has(path) && $0.has(key) }) else {
            log.error(
                .missingField, "no column is named '\(field.name)'", at: field.span,
                hint: unit.source.names.likelyHint(for: field.name))
            return nil
        }
        var least: [Value: Value] = [:]
        let (values, keys) = (table.values(at: path), table.values(at: key))
        for row in 0..<table.rowCount {
            if let known = least[values[row]], Value.compare(known, keys[row]) <= 0 { continue }
            least[values[row]] = keys[row]
        }
        return values.distinctValues.stableSorted {
            least[$0] ?? .null
        } by: {
            Value.compare($0, $1) < 0
        }
    }
}
