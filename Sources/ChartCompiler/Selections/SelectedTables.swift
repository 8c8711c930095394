import Dataflow
import Diagnostics
import Documents

/// The tables of a chart and, by selection, the rows that are selected initially in the selection's view:
/// what `lookup` finds `from: {param: …}`.
final class SelectedTables: TableProviding {
    private let base: any TableProviding
    private var selected: [String: Table] = [:]
    /// The values of selections that are only known with a finished plot, for later views.
    private(set) var signals: [String: Value] = [:]

    init(_ base: any TableProviding) { self.base = base }

    func table(for data: Node, log: DiagnosticLog) -> Table? { base.table(for: data, log: log) }

    func largeTable(for data: Node, log: DiagnosticLog) -> LargeTable? {
        base.largeTable(for: data, log: log)
    }

    func table(selectedBy name: String) -> Table? { selected[name] }

    /// Records the table of a view that has a selection.
    func add(_ table: Table, selectedBy name: String, _ state: SelectionState) {
        guard selected[name] == nil else { return }
        if state.tuples.isEmpty {
            selected[name] = table
        } else {
            let mask = state.mask(over: table)
            selected[name] = table.rows(mask.indices.filter { mask[$0] })
        }
    }

    /// Records the state of a selection that the view itself determines, in place of the spec's.
    func set(_ state: SelectionState, of name: String, in table: Table) {
        selected[name] = nil
        add(table, selectedBy: name, state)
        signals[name] = state.value(isPoint: false)
        signals[name + SelectionState.storeSuffix] = state.store
    }
}
