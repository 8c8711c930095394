import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The order of a discrete domain: the natural one, that of the data, of a list, or of
/// another field or channel.
struct DomainSort {
    let unit: Unit
    var model: ChannelModel
    let log: DiagnosticLog
    /// The rows of other members of the scale. What the values are ordered by is united over all rows.
    var others: [Rows] = []

    /// Rows, and the field in which they have the values.
    struct Rows {
        var table: Table
        var key: FieldPath
    }

    func sorted(_ values: [Value]) -> [Value] {
        // Bins shown as text are in the order of their starts.
        let sort = model.spec.sort
        if let start = model.binStart, sort?.isByOthers != true, sort?.isNone != true {
            return by(start, .min, sort?.order == .descending, values)
        }
        switch sort?.order {
        case nil, .ascending?: return values.sorted(by: Value.ascending)
        case .descending?: return values.sorted { Value.compare($0, $1) > 0 }
        case SortSpec.Order.none?: return values
        case .list(let order)?:
            let listed = order.map { model.value($0, log) }
            let rank = Dictionary(listed.enumerated().map { ($1, $0) }) { first, _ in first }
            return values.stableSorted {
                rank[$0] ?? Int.max
            } by: {
                $0 < $1
            }
        case .names(let order, let isDescending)?:
            let sorted = order.sorted(values)
            return isDescending ? sorted.reversed() : sorted
        case .channel(let channel, let isDescending)?: return byChannel(channel, isDescending, values)
        case .field(let field?, _, let isDescending)? where field.path == model.field:
            return values.sorted { (Value.compare($0, $1) < 0) != isDescending && $0 != $1 }
        case .field(let field?, let operation, let isDescending)?:
            guard unit.source.has(field.path) || others.contains(where: { $0.table.has(field.path) }) else {
                log.error(
                    .missingField, "no column is named '\(field.name)'", at: field.span,
                    hint: unit.source.names.likelyHint(for: field.name))
                return values
            }
            return by(field.path, operation ?? usualOperation(on: field.path), isDescending, values)
        case .field(nil, let operation, let isDescending)?:
            return operation == .count ? by(nil, .count, isDescending, values) : values
        }
    }

    private func byChannel(_ channel: Channel, _ isDescending: Bool, _ values: [Value]) -> [Value] {
        guard let other = unit[channel] else {
            log.error(
                .unknownOrder, "can't sort by '\(channel.rawValue)', which shows nothing here",
                at: model.spec.sort?.span)
            return values
        }
        if let aggregate = other.spec.aggregate {
            return by(other.spec.field.map { FieldPath($0) }, aggregate.operation, isDescending, values)
        }
        return by(
            other.field, other.field.map { usualOperation(on: $0) } ?? .min, isDescending, values)
    }

    /// Whether the unit shows what the values are ordered by.
    var isPossible: Bool {
        guard case .channel(let channel, _)? = model.spec.sort?.order, let other = unit[channel] else {
            return true
        }
        return other.field != nil || other.spec.aggregate != nil
    }

    /// The operation whose results order the values; nil for an order of the values themselves.
    var operation: AggregateOperation? {
        switch model.spec.sort?.order {
        case .field(let field?, let operation, _)?: operation ?? usualOperation(on: field.path)
        case .field(nil, let operation, _)?: operation
        case .channel(let channel, _)?:
            unit[channel]?.spec.aggregate?.operation
                ?? unit[channel]?.field.map { usualOperation(on: $0) }
        case .list?: .min
        case nil, .ascending?, .descending?, .names?, SortSpec.Order.none?: nil
        }
    }

    /// What is stacked is summed.
    private func usualOperation(on field: FieldPath) -> AggregateOperation {
        guard let stack = unit.stack, !stack.dimensions.contains(field), !unit.stackingFields.contains(field)
        else { return .min }
        return .sum
    }

    /// Sorts by an aggregate of a field over the rows of each value.
    private func by(
        _ field: FieldPath?, _ operation: AggregateOperation, _ isDescending: Bool, _ values: [Value]
    ) -> [Value] {
        guard let key = model.field, unit.source.has(key) else { return values }
        if let field, operation == .min || operation == .max {
            let column = unit.source.values(at: field)
            if column.holdsNumbersAsText {
                log.numbersOrderedAsText(field.name, at: model.spec.sort?.span)
            } else if let texts = TextAmongNumbers(column), texts.isExceptional(in: column) {
                log.add(
                    texts.diagnostic(
                        field, in: unit.source, at: model.spec.sort?.span,
                        use: ", so that the order is that of letters"))
            }
        }
        var ranks: [Value: Value] = [:]
        for rows in [Rows(table: unit.source, key: key)] + others {
            let summary = aggregate(
                rows.table, groupBy: [rows.key], measures: [Measure(operation, of: field, as: "\u{0}sort")])
            let keys = summary.values(at: rows.key)
            for row in 0..<summary.rowCount {
                let rank = summary[row, "\u{0}sort"]
                ranks[keys[row]] = ranks[keys[row]].map { operation.united($0, rank) } ?? rank
            }
        }
        return values.stableSorted {
            ranks[$0] ?? .null
        } by: {
            isDescending ? Value.compare($0, $1) > 0 : Value.compare($0, $1) < 0
        }
    }
}

extension AggregateOperation {
    /// Whether results over several tables are united to the one over all (`MULTIDOMAIN_SORT_OPS` of Vega's
    /// `parsers/scale.js`).
    var isUnited: Bool { self == .min || self == .max || self == .count }

    /// The result over two tables, of the results over each.
    fileprivate func united(_ first: Value, _ second: Value) -> Value {
        if self == .count { return .number(first.number + second.number) }
        guard !first.isMissing, !second.isMissing else { return first.isMissing ? second : first }
        return (Value.compare(first, second) < 0) == (self == .max) ? second : first
    }
}
