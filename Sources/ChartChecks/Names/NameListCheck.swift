import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds names in the lists of a spec, of an order or of a discrete domain, that the data don't have.
///
/// A list may name more than the data have at present: all months, all districts. What is told is a name that the data
/// have in another spelling, and a name without a row while a row has one that the list lacks.
struct NameListCheck: Check {
    let id = "listed-names"
    let codes: [Diagnostic.Code] = [.unknownCategory, .repeatedName, .unlikeKinds]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart else { return [] }
        let lists = NameList.all(in: chart.view)
        guard !lists.isEmpty else { return [] }
        let units = chart.view.units
        return lists.flatMap { findings($0, units) }
    }

    private func findings(_ list: NameList, _ units: [Unit]) -> [Finding] {
        let values = list.literals.map { list.model.value($0, DiagnosticLog()) }
        let known = list.known(units)
        // A list of an expression's results isn't written out.
        guard !known.isEmpty, values.allSatisfy({ $0.isName }) else { return [] }
        let names = values.map(\.string)
        var findings = repeated(names, list)
        let texts = Set(known.map(\.string))
        let unknown = names.indices.filter { !texts.contains(names[$0]) }
        if unknown.count < names.count {
            // A constant is matched with its category as it is written.
            if list.purpose != .constant { findings += otherKind(values, known, list) }
        } else if names.count > 1 {
            let likely = LikelyNames(texts.sorted())
            let meant = names.lazy.compactMap { name in likely.likeliest(for: name).map { (name, $0) } }.first
            let hint =
                meant.map {
                    "perhaps '\($0.1)' is meant by '\($0.0)'; they are \(known.map(\.string).listed)"
                }
                ?? "they are \(known.map(\.string).listed)"
            return findings + [
                Finding(
                    .fact, .unknownCategory,
                    "none of the names in the list is a value of '\(list.name)'", at: list.span, hints: [hint]
                )
            ]
        }
        let listed = Set(names)
        let unlisted = list.occurring.filter { !listed.contains($0) }
        let candidates = known.map(\.string).filter { !listed.contains($0) }
        let likely = LikelyNames(unknown.isEmpty ? [] : candidates)
        var absent: [Int] = []
        for index in unknown {
            guard let meant = likely.likeliest(for: names[index]) else {
                absent.append(index)
                continue
            }
            findings.append(
                Finding(
                    .fact, .unknownCategory, "'\(names[index])' is none of the values of '\(list.name)'",
                    at: list.literals[index].span, hints: [meant.suggested(for: names[index])]))
        }
        if let first = absent.first, list.purpose == .part || list.purpose == .whole && !unlisted.isEmpty {
            findings.append(
                Finding(
                    .judgement, .unknownCategory,
                    absent.count == 1
                        ? "'\(names[first])' is none of the values of '\(list.name)'"
                        : "\(absent.map { names[$0] }.listed) are none of the values of '\(list.name)'",
                    at: list.literals[first].span,
                    hints: [
                        list.purpose == .part
                            ? "they are \(candidates.listed)" : "the list lacks \(unlisted.listed)"
                    ]))
        }
        return findings
    }

    private func repeated(_ names: [String], _ list: NameList) -> [Finding] {
        var seen: Set<String> = []
        return names.indices.filter { !seen.insert(names[$0]).inserted }.map { index in
            Finding(
                .fact, .repeatedName, "'\(names[index])' stands twice in the list",
                at: list.literals[index].span,
                hints: ["leave it out here, or write the name that was meant"])
        }
    }

    /// Finds a number that the data have as text, or a text that they have as a number: they aren't the same.
    private func otherKind(_ values: [Value], _ known: [Value], _ list: NameList) -> [Finding] {
        let exact = Set(known)
        let texts = Set(known.map(\.string))
        guard
            let index = values.indices.first(where: {
                !exact.contains(values[$0]) && texts.contains(values[$0].string)
            })
        else { return [] }
        let value = values[index]
        let isText = if case .string = value { true } else { false }
        return [
            Finding(
                .fact, .unlikeKinds,
                "'\(list.name)' is \(isText ? "a number" : "text"), which \(isText ? "the text '\(value.string)'" : "the number \(value.string)") never equals",
                at: list.literals[index].span,
                hints: [isText ? "write \(value.string) without quotes" : "write '\(value.string)' in quotes"]
            )
        ]
    }
}

extension Value {
    /// Whether a list can name it.
    fileprivate var isName: Bool {
        switch self {
        case .string, .number, .boolean, .null: true
        default: false
        }
    }
}
