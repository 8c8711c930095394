import ChartModel
import Dataflow

extension ReadingRecorder {
    /// Notes which rows the marks of a chart draw.
    func note(_ chart: PreparedChart) {
        for unit in chart.view.units {
            let invalid = unit.invalid
            let left = unit.table.rowCount
            let total = max(left, invalid?.table.rowCount ?? 0)
            note(
                mark: ReadingReport.MarkReading(
                    mark: unit.type.name, rowCount: total, drawnCount: total - (invalid?.rows.count ?? 0),
                    losses: invalid.map { [(reason: $0.reason, count: $0.rows.count)] } ?? []))
        }
    }
}
