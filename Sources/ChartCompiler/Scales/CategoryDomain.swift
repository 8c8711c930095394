import Dataflow
import Diagnostics
import Grammar

/// The categories of a discrete scale in their order: those of the spec, or all those in the data of its
/// members (Vega-Lite's `mergeDomains`).
struct CategoryDomain {
    let members: [ScaleMember]
    let config: Config
    let log: DiagnosticLog

    func values() -> [Value] {
        var sources = members.map { member in
            (
                spec: DomainSpec(
                    member.definition?.domain, member.unit, member.model, config: config, log: log),
                member: member
            )
        }
        // An explicit domain replaces those of other layers.
        if sources.contains(where: \.spec.isExplicit) { sources.removeAll { !$0.spec.isExplicit } }
        var values: [Value] = []
        var seen: Set<Value> = []
        var derived: [ScaleMember] = []
        func add(_ more: [Value]) {
            for value in more {
                if seen.insert(value).inserted { values.append(value) }
            }
        }
        for (spec, member) in sources {
            switch spec {
            case .values(let own): add(own)
            case .union(let own):
                add(own)
                add(data(member))
                derived.append(member)
            case .derived, .unaggregated:
                add(data(member))
                derived.append(member)
            }
        }
        guard let sorting = sorting(derived) else { return values }
        return DomainSort(unit: sorting.unit, model: sorting.model, log: log).sorted(values)
    }

    private func data(_ member: ScaleMember) -> [Value] {
        if let datum = member.model.datum { return [datum] }
        return member.model.field.map { member.unit.domainRows.values(at: $0).distinctValues } ?? []
    }

    /// Returns the member whose order applies to all. If members disagree, the order is the natural one; nil
    /// if none asks for an order.
    private func sorting(_ members: [ScaleMember]) -> ScaleMember? {
        let sorted = members.filter {
            $0.isPrimary && $0.model.field != nil && $0.model.spec.sort?.isNone != true
                // A domain by an expression is empty at first, and takes values in the order of the data.
                && $0.definition?.domain?.value.isExpression != true
        }
        guard var first = sorted.first else { return nil }
        if sorted.contains(where: { !first.model.sortsAlike($0.model) }) { first.model.spec.sort = nil }
        return first
    }
}

extension ChannelModel {
    fileprivate func sortsAlike(_ other: ChannelModel) -> Bool {
        func order(_ model: ChannelModel) -> SortSpec.Order? {
            model.spec.sort.flatMap { $0.order == .ascending ? nil : $0.order }
        }
        return order(self) == order(other)
    }
}
