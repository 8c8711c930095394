/// An aggregate of a field, under the name of the column that it becomes.
public struct Measure: Sendable {
    public var operation: AggregateOperation
    /// Nil only for `count` and `values`, which look at whole rows.
    public var field: FieldPath?
    public var name: String
    /// The factor of an exponential mean.
    public var parameter: Double?

    public init(
        _ operation: AggregateOperation, of field: FieldPath? = nil, as name: String,
        parameter: Double? = nil
    ) {
        self.operation = operation
        self.field = field
        self.name = name
        self.parameter = parameter
    }
}

/// A table with a row for each group: the keys first, then the measures.
///
/// Groups are in order of first appearance. A table without rows has no groups. O(rows × (keys + measures)).
public func aggregate(_ table: Table, groupBy: [FieldPath], measures: [Measure]) -> Table {
    let grouping = Grouping(table, by: groupBy)
    var result = Table(rowCount: grouping.count)
    for key in groupBy {
        result[key.name] = table.values(at: key).rows(grouping.firstRows)
        result.derive(
            key.name, { $0.derivation(of: key).map { .rows($0, grouping.firstRows) } }, from: table)
    }
    let membership = Membership(grouping)
    for measure in measures {
        result[measure.name] = measure.column(over: table, membership)
        result.derive(measure.name, { measure.derivation(over: $0, membership) }, from: table)
    }
    return result
}

extension Measure {
    /// How the measure was made; of a count, from all cells of the first column.
    func derivation(over table: Table, _ membership: Membership) -> Derivation {
        let base = field.map { table.derivation(of: $0) } ?? table.names.first.map { table.derivations?[$0] }
        return .aggregated(
            operation.rawValue, of: [base ?? nil].compactMap { $0 }, groups: membership.rowsByGroup)
    }

    /// The value of the measure for each group.
    func column(over table: Table, _ membership: Membership) -> Column {
        if let tallied = table.tallies?.column(self, membership) { return tallied }
        let values = field.map { table.values(at: $0) } ?? table.undefinedColumn
        switch operation {
        case .count: return Column(numbers: membership.sizes.map(Double.init))
        case .missing: return Column(numbers: membership.countMissing(in: values))
        case .distinct: return Column(numbers: membership.countDistinct(in: values))
        case .values:
            return Column(.mixed(membership.rowsByGroup.map { .array($0.map(table.object)) }))
        case .min:
            return values.rows(values.extremeRows(of: membership, descending: false), orElse: .undefined)
        case .max:
            return values.rows(values.extremeRows(of: membership, descending: true), orElse: .undefined)
        case .argmin: return table.objects(values.extremeRows(of: membership, descending: false))
        case .argmax: return table.objects(values.extremeRows(of: membership, descending: true))
        case .exponential, .exponentialb: return exponentialMeans(of: values, membership)
        default: return Samples(values, membership).column(operation)
        }
    }
}

extension Measure {
    /// Exponentially weighted means (Vega's `vega-transforms/src/util/AggregateOps.js`).
    private func exponentialMeans(of values: Column, _ membership: Membership) -> Column {
        let (factor, numbers) = (parameter ?? 0, values.numbers)
        return Column(
            membership.rowsByGroup.map { rows -> Value in
                let valid = rows.map { numbers[$0] }.filter { !$0.isNaN }
                guard !valid.isEmpty else { return .undefined }
                let sum = valid.reduce(0) { factor * $0 + $1 } * (1 - factor)
                if operation == .exponentialb { return .number(sum) }
                let weight = 1 - (0..<valid.count).reduce(1.0) { power, _ in power * factor }
                return .number(sum / weight)
            })
    }
}

extension Table {
    /// A row as an object.
    func object(at row: Int) -> Value {
        .object(Dictionary(uniqueKeysWithValues: names.map { ($0, self[row, $0]) }))
    }

    /// Rows as objects; an empty object for a negative index.
    fileprivate func objects(_ rows: [Int]) -> Column {
        Column(.mixed(rows.map { $0 < 0 ? .object([:]) : object(at: $0) }))
    }
}

extension Column {
    /// The values at the given indices; another value where an index is negative.
    func rows(_ indices: [Int], orElse value: Value) -> Column {
        if indices.allSatisfy({ $0 >= 0 }) { return rows(indices) }
        return Column(indices.map { $0 < 0 ? value : self[$0] })
    }
}
