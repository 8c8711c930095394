import ChartModel
import Dataflow
import Grammar

/// The time units of a channel: columns with their starts and ends.
///
/// Follows Vega-Lite's `compile/data/timeunit.ts`.
struct TimeUnitEncoding {
    let options: TimeUnitOptions
    let titles: FieldTitle

    func apply(to model: inout ChannelModel, of path: FieldPath, in table: inout Table) {
        let dates = DatumReader.dates(table.values(at: path))
        let valid = dates.filter { !$0.isNaN }
        let unit = options.unit(for: (valid.min() ?? 0, valid.max() ?? 0))
        model.timeUnit = unit
        let starts = unit.isBinned ? dates : dates.map(unit.floor)
        let step = unit.step > 1 ? "_step_\(unit.step)" : ""
        let name = unit.isBinned ? path.name : "\(unit.name)\(step)_\(path.name)"
        model.field = FieldPath(name)
        model.endField = FieldPath("\(name)_end")
        table[name] = Column(starts.map { $0.isNaN ? .null : .date($0) })
        table["\(name)_end"] = Column(starts.map { $0.isNaN ? .null : .date(unit.next($0)) })
        if !unit.isBinned { model.name = titles.unit(unit, of: path.name) }
    }
}
