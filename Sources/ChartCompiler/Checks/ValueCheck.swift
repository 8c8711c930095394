import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that aren't numbers, which would be left out silently. A missing value is a gap, as in
/// Vega-Lite, and no finding.
struct ValueCheck: Check {
    let id = "values"
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap { unit in
            Channel.allCases.compactMap { finding(in: unit, $0) }
        }
    }

    private func finding(in unit: Unit, _ channel: Channel) -> Finding? {
        guard let model = unit.channels[channel], channel.hasScale, model.type == .quantitative,
            !model.isBinned, model.spec.aggregate == nil, let field = model.field
        else { return nil }
        let column = unit.source.values(at: field)
        let rows = unusableRows(column)
        guard let row = rows.first else { return nil }
        let notes = unit.source.notes(on: rows, of: field)
        let number = notes.isEmpty ? " in row \(row + 1)" : ""
        return Finding(
            .judgement, .notANumber, "'\(field.name)' is no number\(number): \(shown(column[row]))",
            at: model.spec.fieldSpan ?? model.spec.span, notes: notes,
            hints: ["correct the data, filter such rows out, or leave the cell empty"])
    }

    /// Returns the rows whose value isn't missing but can't be read as a quantity. O(rows).
    private func unusableRows(_ column: Column) -> [Int] {
        if column.holdsWrittenNumbers { return [] }
        switch column.storage {
        case .number(let values): return values.indices.filter { values[$0].isNaN }
        case .string(let codes, let dictionary):
            let isUsable = dictionary.map { $0.isEmpty || !Value.string($0).number.isNaN }
            if !isUsable.contains(false) { return [] }
            return codes.indices.filter { !isUsable[Int(codes[$0])] }
        case .mixed(let values):
            return values.indices.filter { row in
                switch values[row] {
                case .number(let number): number.isNaN
                case .string(let text): !text.isEmpty && values[row].number.isNaN
                default: false
                }
            }
        case .boolean, .date: return []
        }
    }

    private func shown(_ value: Value) -> String {
        if case .string(let text) = value { "'\(text.prefix(40))'" } else { value.string }
    }
}
