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
            for value in more where values.count <= Self.greatestCount {
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
                "\(model.channel.rawValue) has more than \(Self.greatestCount) categories",
                at: model.spec.span,
                hint: "aggregate or filter the rows, or give the field the type 'quantitative'")
            return []
        }
        return order(derived)?.sorted(values) ?? values
    }

    private func data(_ member: ScaleMember) -> [Value] {
        if let datum = member.model.datum { return [datum] }
        return member.model.field.map { member.unit.domainRows.values(at: $0).distinctValues } ?? []
    }

    /// Returns the order that applies to all members; nil if none asks for one. It is the natural one where members
    /// disagree, and where it depends on operations that can't be united over different rows.
    private func order(_ members: [ScaleMember]) -> DomainSort? {
        let candidates: [(member: ScaleMember, order: DomainSort)] = members.map {
            ($0, DomainSort(unit: $0.unit, model: $0.model, log: log))
        }.filter {
            $0.member.isPrimary && $0.member.model.field != nil && $0.member.model.spec.sort?.isNone != true
                // A domain by an expression is empty at first, and takes values in the order of the data.
                && $0.member.definition?.domain?.value.isExpression != true
                && $0.order.isPossible
        }
        let orders = candidates.map(\.order)
        guard var first = orders.first else { return nil }
        let sources = Set(members.map(Source.init))
        if orders.dropFirst().allSatisfy({ $0.isAlike(first) }) {
            guard sources.count > 1, first.model.spec.sort?.isByOthers == true else { return first }
            if let operation = first.operation, !operation.isUnited {
                first.model.spec.sort = nil
            } else {
                first.others = rows(of: members, besides: candidates[0].member)
            }
            return first
        }
        // Of several operations on the same rows, one that is no minimum has been meant.
        let meant = orders.filter { $0.operation != .min }
        if sources.count == 1, orders.allSatisfy({ $0.operation != nil }), let order = meant.first,
            meant.dropFirst().allSatisfy({ $0.isAlike(order) })
        {
            return order
        }
        first.model.spec.sort = nil
        return first
    }

    /// The rows that other members have and one hasn't, each once.
    private func rows(of members: [ScaleMember], besides own: ScaleMember) -> [DomainSort.Rows] {
        var seen: Set = [Source(own)]
        return members.compactMap { member in
            guard let key = member.model.field, seen.insert(Source(member)).inserted else { return nil }
            return DomainSort.Rows(table: member.unit.source, key: key)
        }
    }

    private struct Source: Hashable {
        var lineage: [Int]
        var field: FieldPath?

        init(_ member: ScaleMember) {
            (lineage, field) = (member.unit.rowsLineage, member.model.field)
        }
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
