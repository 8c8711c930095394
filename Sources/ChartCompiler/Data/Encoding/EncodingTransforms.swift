import Dataflow
import Diagnostics
import Documents
import Grammar

/// What the encoding asks of the table, in the order of Vega-Lite's `compile/data/parse.ts`.
///
/// Bins and time units come before, as channels are resolved (`ChannelResolver`).
struct EncodingTransforms {
    let log: DiagnosticLog

    func apply(to unit: inout Unit) {
        parseDates(&unit)
        AggregateEncoding.apply(to: &unit)
        ImputeEncoding(log: log).apply(to: &unit)
        StackEncoding(log: log).apply(to: &unit)
        dropInvalidRows(&unit)
    }

    /// Leaves out rows that have no place on a continuous scale. Lines, areas and trails are
    /// interrupted there instead; `invalid` null or "show" keeps the rows.
    private func dropInvalidRows(_ unit: inout Unit) {
        if [.line, .area, .trail].contains(unit.type) { return }
        if let invalid = unit.mark.invalid, invalid.isNull || invalid.string == "show" { return }
        var isValid = [Bool](repeating: true, count: unit.table.rowCount)
        for model in unit.channels.values where model.channel.hasScale && model.isContinuous {
            guard let field = model.field, model.spec.aggregate?.operation != .count,
                model.spec.scale?.isNull != true
            else { continue }
            for (row, number) in unit.table.values(at: field).numbers.enumerated() where !number.isFinite {
                isValid[row] = false
            }
        }
        if isValid.contains(false) { unit.table = unit.table.rows(isValid.indices.filter { isValid[$0] }) }
    }

    /// Text in a temporal field becomes dates.
    private func parseDates(_ unit: inout Unit) {
        for model in unit.channels.values where model.type == .temporal && model.timeUnit == nil {
            guard let field = model.field, let column = unit.table[field.name] else { continue }
            if case .date = column.storage { continue }
            unit.table[field.name] = Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) })
        }
    }
}
