/// Where a stack of values begins.
public enum StackOffset: String, CaseIterable, Sendable {
    /// At zero; negative values pile up downwards.
    case zero
    /// At zero, with values as shares of the stack, so that all stacks are equally high.
    case normalize
    /// Such that the middles of all stacks are at the same height.
    case center
}

/// The table with two more columns: where each row's value begins and ends in the stack of its group.
///
/// Values are converted to numbers as in JavaScript; NaN has no extent. O(rows × log rows), or O(rows)
/// without a sort. After Vega's `stack` transform.
///
/// - Parameters:
///   - groupBy: The fields whose equal values share a stack.
///   - sort: The order of values in a stack; by default that of the table.
///   - names: The columns for beginnings and ends.
public func stacked(
    _ table: Table, field: FieldPath, groupBy: [FieldPath], sort: [SortKey], offset: StackOffset,
    as names: (String, String)
) -> Table {
    let grouping = Grouping(table, by: groupBy)
    let values = table.values(at: field).numbers.map { $0.isNaN ? 0 : $0 }
    var totals = [Double](repeating: 0, count: grouping.count)
    if offset != .zero {
        for (row, value) in values.enumerated() { totals[Int(grouping.groups[row])] += abs(value) }
    }
    let tallest = totals.max() ?? 0
    var starts = [Double](repeating: 0, count: values.count)
    var ends = starts
    var tops = offset == .center ? totals.map { (tallest - $0) / 2 } : totals.map { _ in 0 }
    var bottoms = totals.map { _ in 0.0 }
    for row in sortedRows(table, by: sort) {
        let group = Int(grouping.groups[row])
        let value = values[row]
        if offset == .zero, value < 0 {
            starts[row] = bottoms[group]
            bottoms[group] += value
            ends[row] = bottoms[group]
        } else {
            let scale = offset == .normalize ? 1 / totals[group] : 1
            starts[row] = tops[group] == 0 ? 0 : scale * tops[group]
            tops[group] += abs(value)
            ends[row] = scale * tops[group]
        }
    }
    var result = table
    result[names.0] = Column(numbers: starts)
    result[names.1] = Column(numbers: ends)
    if table.derivations != nil {
        result.recordStacks(of: field, in: table, grouping, sort, offset, as: names)
    }
    return result
}

extension Table {
    /// Records of which values the beginnings and ends of a stack are sums.
    fileprivate mutating func recordStacks(
        of field: FieldPath, in table: Table, _ grouping: Grouping, _ sort: [SortKey], _ offset: StackOffset,
        as names: (String, String)
    ) {
        let step =
            switch offset {
            case .zero: "sum"
            case .normalize: "share in a stack"
            case .center: "place in a stack"
            }
        let bases = [table.derivation(of: field)].compactMap { $0 }
        guard table.rowCount <= Derivation.rowLimit else {
            for name in [names.0, names.1] {
                derive(name, { _ in .made("sum of a stack", from: bases) }, from: table)
            }
            return
        }
        let numbers = table.values(at: field).numbers
        var piles = [Bool: [[Int]]]()
        let none = [[Int]](repeating: [], count: grouping.count)
        var (starts, ends) = ([[Int]](repeating: [], count: numbers.count), [[Int]]())
        ends = starts
        for row in sortedRows(table, by: sort) {
            // Values below zero are piled downward.
            let isBelow = offset == .zero && numbers[row] < 0
            let group = Int(grouping.groups[row])
            starts[row] = piles[isBelow, default: none][group]
            piles[isBelow, default: none][group].append(row)
            ends[row] = piles[isBelow, default: none][group]
        }
        for (name, groups) in [(names.0, starts), (names.1, ends)] {
            derive(name, { _ in .aggregated(step, of: bases, groups: groups) }, from: table)
        }
    }
}
