import Dataflow
import Documents
import Grammar

/// The selections of a view, read with what its channels show.
struct ViewSelections {
    let selections: [Selection]
    /// The fields of selections that a timer moves on, by their names.
    let timed: [String: String]

    init(_ params: Node?, _ encoding: EncodingSpec) {
        var selections: [Selection] = []
        var timed: [String: String] = [:]
        for parameter in params?.elements ?? [] {
            guard let selection = Selection(parameter, channel: { encoding[$0] ?? encoding.list($0).first })
            else { continue }
            selections.append(selection)
            let event = parameter["select"]?["on"]
            let isTimed = event?.string?.hasPrefix("timer") ?? (event?["type"]?.string == "timer")
            if isTimed, let field = selection.state.projections.first?.field { timed[selection.name] = field }
        }
        self.selections = selections
        self.timed = timed
    }

    /// The first frame of an animation: the least value of the field that the timer moves along.
    ///
    /// Scales go over all rows, and only marks by frame, so the filter on the frame is left to the end
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
