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
    }

    /// Numbers in a temporal field become dates, and text that only came with the encoding.
    private func parseDates(_ unit: inout Unit) {
        for model in unit.channels.values where model.type == .temporal && model.timeUnit == nil {
            guard let field = model.field, let column = unit.table[field.name] else { continue }
            if case .date = column.storage { continue }
            unit.table[field.name] = Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) })
        }
    }
}
