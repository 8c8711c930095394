import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds names of a channel that look the same, or that differ only in their case, so that what a reader takes for one
/// thing is shown as two.
struct LookAlikeCheck: Check {
    let id = "look-alike-names"
    let codes: [Diagnostic.Code] = [.lookAlikeNames]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        var told: Set<String> = []
        return (subject.chart?.view.units ?? []).flatMap { unit -> [Finding] in
            let shown = unit.models + unit.detail
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
        return lookAlikes(names, in: table, field) + otherCases(names, in: table, field)
    }

    private func lookAlikes(_ names: [String], in table: Table, _ field: FieldPath) -> [Finding] {
        guard names.contains(where: { $0.hiddenPart != nil }) else { return [] }
        let column = table.values(at: field)
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
    /// A name in two cases: zibo and Zibo. Letters and codes may well differ in case alone.
    private func otherCases(_ names: [String], in table: Table, _ field: FieldPath) -> [Finding] {
        guard Set(names.map(\.caseless)).count < names.count else { return [] }
        let column = table.values(at: field)
        let groups = Dictionary(grouping: names.filter { $0.count > 3 }) { $0.lowercased() }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { alike in
            let counts = alike.map { name in (0..<column.count).filter { column[$0].string == name } }
            // The rarer form is the slip.
            let rarest = counts.indices.min { counts[$0].count < counts[$1].count } ?? 0
            let other = alike.first { $0 != alike[rarest] } ?? ""
            return Finding(
                .judgement, .lookAlikeNames,
                "'\(alike[rarest])' of '\(field.name)' stands in the data as '\(other)', too, and is shown as another",
                at: nil, notes: table.notes(on: counts[rarest], of: field),
                hints: ["if they are the same, correct the data, so that they are one name"])
        }
    }
}

extension String {
    /// A number that names have in common if they differ in nothing but the case of Latin letters.
    fileprivate var caseless: UInt64 {
        utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            let isCapital = (0x41...0x5A).contains(byte)
            return (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01b3
        }
    }
}
