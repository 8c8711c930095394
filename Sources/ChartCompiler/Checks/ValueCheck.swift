import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that aren't numbers, which would be left out silently, and empty texts, which Vega-Lite takes
/// for 0. A missing value is a gap, and no finding.
struct ValueCheck: Check {
    let id = "values"
    let codes: [Diagnostic.Code] = [.missingAsZero, .notANumber]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap { unit in
            Channel.allCases.flatMap { findings(in: unit, $0) }
        }
    }

    private func findings(in unit: Unit, _ channel: Channel) -> [Finding] {
        guard let model = unit.channels[channel], channel.hasScale, model.type == .quantitative,
            !model.isBinned, model.spec.aggregate == nil, let field = model.field
        else { return [] }
        let column = unit.source.values(at: field)
        return [unusable(column, unit, model, field), empty(column, unit, model, field)].compactMap { $0 }
    }

    private func empty(_ column: Column, _ unit: Unit, _ model: ChannelModel, _ field: FieldPath) -> Finding?
    {
        let rows = emptyRows(column)
        guard !rows.isEmpty else { return nil }
        return Finding(
            .fact, .missingAsZero,
            "'\(field.name)' is empty in \(rows.count) of \(column.count) rows, and counts as 0 here",
            at: model.spec.fieldSpan ?? model.spec.span, notes: unit.source.notes(on: rows, of: field),
            hints: ["read empty cells as missing, by the data's format: {parse: {\(field.name): number}}"])
    }

    private func emptyRows(_ column: Column) -> [Int] {
        if let numbers = column.writtenNumbers { return numbers.indices.filter { numbers[$0].isNaN } }
        switch column.storage {
        case .string(let codes, let dictionary):
            guard let empty = dictionary.firstIndex(of: "") else { return [] }
            return codes.indices.filter { Int(codes[$0]) == empty }
        case .mixed(let values):
            return values.indices.filter { if case .string("") = values[$0] { true } else { false } }
        case .number, .date, .boolean: return []
        }
    }

    private func unusable(_ column: Column, _ unit: Unit, _ model: ChannelModel, _ field: FieldPath)
        -> Finding?
    {
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
