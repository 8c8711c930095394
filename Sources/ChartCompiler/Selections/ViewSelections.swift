import Dataflow
import Grammar

/// The selections of a view, resolved with the definitions of its channels.
struct ViewSelections {
    let selections: [Selection]
    /// The field of each selection that a timer advances, by the selection's name.
    let timed: [String: String]

    init(_ parameters: [ParameterDefinition], _ encoding: EncodingSpec) {
        selections = parameters.compactMap { parameter in
            Selection(parameter) { encoding[$0] ?? encoding.list($0).first }
        }
        timed = selections.reduce(into: [:]) { timed, selection in
            guard selection.isTimed, let field = selection.state.projections.first?.field else { return }
            timed[selection.name] = field
        }
    }

    /// Returns the first frames of animations: the least value of the field that the timer advances.
    ///
    /// Scales cover all rows and only marks change by frame, so the filter by frame is applied last
    /// (Vega-Lite's `assembleUnitSelectionData`).
    func firstFrame(of table: Table) -> [String: SelectionState] {
        timed.mapValues { field in
            let values = table.values(at: FieldPath(field)).distinctValues.filter { !$0.isInvalid }
            let first = values.min(by: Value.ascending)
            return SelectionState(
                projections: [.init(field: field, kind: .equal)], tuples: first.map { [[$0]] } ?? [])
        }
    }
}
