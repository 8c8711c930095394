import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The categories of a discrete scale in their order: those of the spec, or all those in the data of its
/// members (Vega-Lite's `mergeDomains`).
struct CategoryDomain {
    let members: [ScaleMember]
    let config: Config
    let log: DiagnosticLog

    /// The most categories of a scale: more than anyone can see, and each takes its time.
    private static let greatestCount = 200_000

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
        guard values.count <= Self.greatestCount else {
            let model = members[0].model
            log.error(
                .tooManyRows,
                "\(model.channel.rawValue) has \(values.count) categories, and \(Self.greatestCount) are the most",
                at: model.spec.span,
                hint: "aggregate or filter the rows, or give the field the type 'quantitative'")
            return []
        }
        guard let sorting = sorting(derived) else { return values }
        return DomainSort(unit: sorting.unit, model: sorting.model, log: log).sorted(values)
    }

    private func data(_ member: ScaleMember) -> [Value] {
        if let datum = member.model.datum { return [datum] }
        return member.model.field.map { member.unit.domainRows.values(at: $0).distinctValues } ?? []
    }

    /// Returns the member whose order applies to all; nil if none asks for an order. The order is the natural one
    /// where members disagree, and where it depends on operations that can't be united over different rows.
    private func sorting(_ members: [ScaleMember]) -> ScaleMember? {
        let candidates: [(member: ScaleMember, order: DomainSort)] = members.map {
            ($0, DomainSort(unit: $0.unit, model: $0.model, log: log))
        }.filter {
            $0.member.isPrimary && $0.member.model.field != nil && $0.member.model.spec.sort?.isNone != true
                // A domain by an expression is empty at first, and takes values in the order of the data.
                && $0.member.definition?.domain?.value.isExpression != true
                && $0.order.isPossible
        }
        guard var first = candidates.first?.member else { return nil }
        let orders = candidates.map(\.order)
        let sources = Set(members.map { Source(lineage: $0.unit.rowsLineage, field: $0.model.field) })
        if orders.dropFirst().allSatisfy({ $0.isAlike(orders[0]) }) {
            let isUnited =
                sources.count > 1 && candidates.contains { $0.member.model.spec.sort?.isByOthers == true }
            let united: Set<AggregateOperation> = [.min, .max, .count]
            if isUnited, let operation = orders[0].operation, !united.contains(operation) {
                first.model.spec.sort = nil
            }
            return first
        }
        // Of several operations on the same rows, one that is no minimum has been meant.
        let meant = candidates.filter { $0.order.operation != .min }
        if sources.count == 1, orders.allSatisfy({ $0.operation != nil }), let (member, order) = meant.first,
            meant.dropFirst().allSatisfy({ $0.order.isAlike(order) })
        {
            return member
        }
        first.model.spec.sort = nil
        return first
    }

    private struct Source: Hashable {
        var lineage: [Int]
        var field: FieldPath?
    }
}

extension DomainSort {
    fileprivate func isAlike(_ other: DomainSort) -> Bool {
        func order(_ model: ChannelModel) -> SortSpec.Order? {
            model.spec.sort.flatMap { $0.order == .ascending ? nil : $0.order }
        }
        return order(model) == order(other.model) && operation == other.operation
    }
}

extension Unit {
    /// What the rows were made from and by. The position in a listed order is a column of its own.
    fileprivate var rowsLineage: [Int] {
        let isRanked =
            channels.values.contains { $0.spec.sort?.isList == true } || ColorDomainOrder.isRanked(self)
        return isRanked ? lineage + [-1, span?.range.lowerBound ?? 0] : lineage
    }
}
