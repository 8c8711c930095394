import Dataflow
import Diagnostics
import Grammar

/// Finds names in the tests of conditions and highlights that no row has, so that nothing is marked.
struct TestedNameCheck: Check {
    let id = "tested-names"
    let codes: [Diagnostic.Code] = [.unknownCategory, .unlikeKinds]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap { unit in
            unit.channels.values.sorted { $0.channel.rawValue < $1.channel.rawValue }.flatMap { model in
                // The names of all conditions of a channel are one list of cases.
                let names = model.spec.condition.compactMap(\.test).flatMap(\.writtenNames)
                return unit.table.unknownNames(among: names, selects: false)
            }
        }.map { Finding($0.diagnostic) }
    }
}
