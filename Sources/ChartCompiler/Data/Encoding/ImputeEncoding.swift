import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The rows that a channel's `impute` adds: one for each position that a series lacks.
///
/// Follows Vega-Lite's `compile/data/impute.ts`: this is the transform of that name, whose key is the field
/// of the other position and whose groups are the fields that split the mark into series.
struct ImputeEncoding {
    let log: DiagnosticLog

    func apply(to unit: inout Unit) {
        guard let x = unit[.x], let y = unit[.y], x.field != nil, y.field != nil else { return }
        let (imputed, key) = x.imputes ? (x, y) : (y, x)
        guard let options = imputed.spec.impute.value, let field = imputed.spec.field,
            let keyField = key.spec.field, unit.table.has(FieldPath(field)),
            unit.table.has(FieldPath(keyField))
        else { return }
        let transform = ImputeTransform(
            FieldPath(field), key: FieldPath(keyField), groupBy: unit.seriesFields, options,
            at: imputed.spec.span)
        do {
            unit.table = try transform.apply(
                to: unit.table, TransformContext(signals: unit.signals, log: log))
        } catch {
            log.add(error)
        }
    }
}

extension ChannelModel {
    fileprivate var imputes: Bool { spec.impute.value != nil }
}
