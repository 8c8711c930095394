import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds categories without a name: empty cells, as merged ones of a spreadsheet leave them.
struct EmptyNameCheck: Check {
    let id = "empty-names"
    let codes: [Diagnostic.Code] = [.emptyName]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    private static let channels: [Channel] = [
        .x, .y, .color, .fill, .xOffset, .yOffset, .row, .column, .facet,
    ]

    func findings(in subject: CheckSubject) -> [Finding] {
        var told: Set<String> = []
        return (subject.chart?.view.units ?? []).flatMap { unit in
            Self.channels.compactMap { channel in
                guard let model = unit[channel], model.type == .nominal || model.type == .ordinal,
                    model.spec.aggregate == nil, let name = model.spec.field, !told.contains(name)
                else { return nil }
                let field = FieldPath(name)
                let rows = emptyRows(unit.source.values(at: field))
                guard !rows.isEmpty, rows.count < unit.source.rowCount else { return nil }
                told.insert(name)
                return Finding(
                    .judgement, .emptyName,
                    "'\(field.name)' is empty in \(rows.count) of \(unit.source.rowCount) rows: a category without a name",
                    at: model.spec.namedSpan,
                    notes: unit.source.notes(on: rows, of: field),
                    hints: [
                        "a merged cell has its name in its first row only: fill it in, or leave such rows out with a filter"
                    ])
            }
        }
    }

    private func emptyRows(_ column: Column) -> [Int] {
        if let numbers = column.writtenNumbers { return numbers.indices.filter { numbers[$0].isNaN } }
        guard case .string(let codes, let dictionary) = column.storage else { return [] }
        let empty = dictionary.map { $0.allSatisfy(\.isWhitespace) }
        return empty.contains(true) ? codes.indices.filter { empty[Int(codes[$0])] } : []
    }
}
