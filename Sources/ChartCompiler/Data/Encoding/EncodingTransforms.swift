import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Applies the transforms that an encoding implies to the unit's table, in the order of Vega-Lite's
/// `compile/data/parse.ts`.
///
/// Bins and time units have been added before, when channels were resolved (`ChannelResolver`).
struct EncodingTransforms {
    let log: DiagnosticLog
    let titles: FieldTitle

    func apply(to unit: inout Unit) {
        parseDates(&unit)
        AggregateEncoding.apply(to: &unit, titles)
        for model in unit.models where model.isAggregate {
            guard let field = model.field, let name = model.spec.field else { continue }
            unit.table.tellInfinite(
                aggregate: field, of: name, at: model.spec.namedSpan, log)
        }
        ImputeEncoding(log: log).apply(to: &unit)
        StackEncoding(log: log).apply(to: &unit)
    }

    /// Converts numbers, and text that has become part of the table only now, to dates in temporal fields.
    private func parseDates(_ unit: inout Unit) {
        for model in unit.channels.values where model.type == .temporal && model.timeUnit == nil {
            if let field = model.field { Self.parseDates(of: field, in: &unit.table) }
        }
    }

    static func parseDates(of field: FieldPath, in table: inout Table) {
        guard let column = table[field.name] else { return }
        if case .date = column.storage { return }
        table.convert(
            field.name, to: Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) }))
    }
}
