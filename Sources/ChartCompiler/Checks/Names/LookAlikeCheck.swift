import Dataflow
import Diagnostics
import Grammar

/// Finds names of a channel that look the same, so that what a reader takes for one thing is shown as two.
struct LookAlikeCheck: Check {
    let id = "look-alike-names"
    let codes: [Diagnostic.Code] = [.lookAlikeNames]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        var told: Set<String> = []
        return (subject.chart?.view.units ?? []).flatMap { unit -> [Finding] in
            let shown = Channel.allCases.compactMap { unit[$0] } + unit.detail
            let fields =
                shown.filter {
                    $0.type.isDiscrete && !$0.isBinned && $0.timeUnit == nil && $0.channel != .text
                }
                .compactMap(\.field) + unit.facets
            return fields.uniqued.filter { unit.source.has($0) && told.insert($0.text).inserted }
                .flatMap { findings(in: unit.source, $0) }
        }
    }

    private func findings(in table: Table, _ field: FieldPath) -> [Finding] {
        let column = table.values(at: field)
        guard case .string = column.storage, !column.holdsWrittenNumbers else { return [] }
        let names = column.distinctValues.map(\.string)
        guard names.contains(where: { $0.hiddenPart != nil }) else { return [] }
        return Dictionary(grouping: names, by: \.appearance).values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }.map { alike in
                let odd = alike.first { $0.hiddenPart != nil } ?? alike[0]
                let rows = (0..<column.count).filter { column[$0].string.utf8.elementsEqual(odd.utf8) }
                let hidden = odd.hiddenPart ?? "another character"
                return Finding(
                    .fact, .lookAlikeNames,
                    "'\(odd.appearance)' of '\(field.name)' stands in the data in \(alike.count) forms that look the same: "
                        + "one has \(hidden)",
                    at: nil, notes: table.notes(on: rows, of: field),
                    hints: ["correct the data, so that they are one name"])
            }
    }
}
