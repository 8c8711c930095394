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
    return result
}
