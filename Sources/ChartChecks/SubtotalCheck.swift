import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds rows of totals that a sum or a mean takes for parts.
struct SubtotalCheck: Check {
    let id = "subtotals"
    let codes: [Diagnostic.Code] = [.subtotal]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    private static let words: Set = [
        "合计", "总计", "小计", "共计", "总和", "Total", "TOTAL", "total", "Subtotal", "Sum",
    ]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).compactMap(finding)
    }

    private func finding(in unit: Unit) -> Finding? {
        let models = unit.models
        let summed = models.first { model in
            guard let operation = model.spec.aggregate?.operation else { return false }
            return [.sum, .mean, .average, .median].contains(operation)
        }
        guard let summed else { return nil }
        let shown = Set((models + unit.detail).filter { $0.spec.aggregate == nil }.compactMap(\.spec.field))
        for name in unit.source.names where !shown.contains(name) {
            // Most columns of a large table aren't read, and where it has totals, some are among its edges.
            guard unit.source.edges(of: name).map(mayHoldTotals) == true, let column = unit.source[name],
                case .string(let codes, let dictionary) = column.storage,
                let code = dictionary.firstIndex(where: Self.words.contains)
            else { continue }
            let rows = codes.indices.filter { Int(codes[$0]) == code }
            guard let operation = summed.spec.aggregate?.operation, !rows.isEmpty, rows.count < column.count
            else {
                continue
            }
            let total = dictionary[code]
            return Finding(
                .judgement, .subtotal,
                "the \(operation.rawValue) of '\(summed.spec.field ?? "")' counts \(rows.count) rows of totals among their parts: '\(name)' is '\(total)'",
                at: summed.spec.namedSpan,
                notes: unit.source.notes(on: rows, of: FieldPath(literally: name)),
                hints: ["leave them out before: filter: datum['\(name)'] != '\(total)'"])
        }
        return nil
    }

    private func mayHoldTotals(_ column: Column) -> Bool {
        guard !column.holdsWrittenNumbers, case .string(_, let dictionary) = column.storage else {
            return false
        }
        return dictionary.contains(where: Self.words.contains)
    }
}
