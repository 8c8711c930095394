import Dataflow
import Diagnostics
import Documents
import Grammar

/// The order of a discrete domain: natural, as the data comes, by a list, by another field or channel.
struct DomainSort {
    let unit: Unit
    let model: ChannelModel
    let log: DiagnosticLog

    func sorted(_ values: [Value]) -> [Value] {
        // Bins in words stand in the order of their beginnings.
        if let start = model.binStart, model.spec.sort?.members == nil, model.spec.sort?.isNull != true {
            return by(start, .min, model.spec.sort?.string == "descending", values)
        }
        guard let sort = model.spec.sort else { return values.sorted(by: Value.ascending) }
        switch sort.content {
        case .null: return values
        case .boolean(let isSorted): return isSorted ? values.sorted(by: Value.ascending) : values
        case .array(let order):
            let listed = order.map {
                DatumReader.value($0, type: model.type, timeUnit: model.timeUnit, log: log)
            }
            let rank = Dictionary(listed.enumerated().map { ($1, $0) }) { first, _ in first }
            return values.stableSorted {
                rank[$0] ?? Int.max
            } by: {
                $0 < $1
            }
        case .string("ascending"): return values.sorted(by: Value.ascending)
        case .string("descending"): return values.sorted { Value.compare($0, $1) > 0 }
        case .string(let name):
            let isDescending = name.hasPrefix("-")
            return byChannel(isDescending ? String(name.dropFirst()) : name, isDescending, values, sort)
        case .object:
            let isDescending = sort["order"]?.string == "descending"
            if let channel = sort["encoding"]?.string {
                return byChannel(channel, isDescending, values, sort)
            }
            let operation = sort["op"]?.string.flatMap { AggregateOperation(rawValue: $0) }
            if let name = sort["field"]?.string {
                let path = FieldPath(name)
                guard unit.source.has(path) else {
                    log.error(
                        "no column is named '\(name)'", at: sort["field"]?.span,
                        hint: unit.source.names.nearest(to: name).map { "did you mean '\($0)'?" })
                    return values
                }
                return by(path, operation ?? (unit.stack == nil ? .min : .sum), isDescending, values)
            }
            if operation == .count { return by(nil, .count, isDescending, values) }
            return values
        case .number:
            log.error("expected an order, found \(sort.kind)", at: sort.span)
            return values
        }
    }

    private func byChannel(_ name: String, _ isDescending: Bool, _ values: [Value], _ sort: Node) -> [Value] {
        guard let channel = Channel(rawValue: name), let other = unit[channel] else {
            let known = Channel.allCases.map(\.rawValue) + ["ascending", "descending"]
            log.error(
                "can't sort by '\(name)'", at: sort.span,
                hint: known.nearest(to: name).map { "did you mean '\($0)'?" })
            return values
        }
        if let aggregate = other.spec.aggregate {
            return by(other.spec.field.map { FieldPath($0) }, aggregate.operation, isDescending, values)
        }
        return by(other.field, unit.stack?.channel == channel ? .sum : .min, isDescending, values)
    }

    /// Sorts by an aggregate of a field over the rows of each value.
    private func by(
        _ field: FieldPath?, _ operation: AggregateOperation, _ isDescending: Bool, _ values: [Value]
    ) -> [Value] {
        guard let key = model.field, unit.source.has(key) else { return values }
        let summary = aggregate(
            unit.source, groupBy: [key], measures: [Measure(operation, of: field, as: "\u{0}sort")])
        var ranks: [Value: Value] = [:]
        for row in 0..<summary.rowCount { ranks[summary.values(at: key)[row]] = summary[row, "\u{0}sort"] }
        return values.stableSorted {
            ranks[$0] ?? .null
        } by: {
            isDescending ? Value.compare($0, $1) > 0 : Value.compare($0, $1) < 0
        }
    }
}

extension Array {
    /// Sorts by a key and keeps the order of equal elements.
    func stableSorted<Key>(_ key: (Element) -> Key, by precedes: (Key, Key) -> Bool) -> [Element] {
        enumerated().map { (offset: $0, element: $1, key: key($1)) }
            .sorted { a, b in
                precedes(a.key, b.key) || (!precedes(b.key, a.key) && a.offset < b.offset)
            }
            .map(\.element)
    }
}
