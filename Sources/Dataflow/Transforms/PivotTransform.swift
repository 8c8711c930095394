import Diagnostics
import Documents

/// Turns each group into one row, with a column for each distinct value of a field.
struct PivotTransform: Transform {
    var pivot = FieldReference()
    var value = FieldReference()
    var groupby: [FieldReference] = []
    var limit = 0
    var operation = AggregateOperation.sum

    init() {}

    static let key = "pivot"

    static var properties: [Property<PivotTransform>] {
        [
            Property("pivot", \.pivot, .field, "The field whose values name the columns.").required(),
            Property("value", \.value, .field, "The field whose values fill them.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a row."),
            Property("limit", \.limit, .integer(), "The most columns to make; 0 for all."),
            Property("op", \.operation, .name(), "What is made of several values. Default: `sum`."),
        ]
    }

    /// The maximum number of cells.
    private static let cellLimit = 20_000_000

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let keys = Grouping(table.column(at: pivot, context))
        let keyColumn = table.column(at: pivot, context)
        let path = table.path(of: value, context)
        let groupPaths = table.paths(of: groupby, context)
        let grouping = Grouping(table, by: groupPaths)
        let order = keys.firstRows.indices.sorted {
            Value.ascending(keyColumn[keys.firstRows[$0]], keyColumn[keys.firstRows[$1]])
        }
        let columns = limit > 0 ? order.prefix(limit) : order[...]
        let (cells, overflow) = columns.count.multipliedReportingOverflow(by: grouping.count)
        guard !overflow, cells <= Self.cellLimit else {
            throw .error(
                .tooManyRows, "the pivot would have \(columns.count) columns and \(grouping.count) rows",
                at: pivot.span,
                hint: "'limit' keeps the first columns only")
        }
        let rowsOfKey = keys.rows()
        // Here `count` counts only the rows that have a value.
        let values = table.values(at: path)
        var result = aggregate(table, groupBy: groupPaths, measures: [])
        for key in columns {
            let rows = rowsOfKey[key]
            let name = keyColumn[keys.firstRows[key]].string
            let groups = rows.map { grouping.groups[$0] }
            let members = Membership(rows: rows, groups: groups, groupCount: grouping.count)
            let told =
                operation == .count
                ? members.filter { !(values[$0].isInvalid && !values[$0].isMissing) } : members
            // Of a part with these rows alone: there are as many columns as keys.
            let part = Membership(rows: nil, groups: told.groups, groupCount: told.groupCount)
            result[name] = Measure(operation, of: path, as: name)
                .column(over: table.rows(told.rows ?? rows), part)
            result.derive(
                name,
                { table in
                    .aggregated(
                        operation.rawValue, of: [table.derivation(of: path)].compactMap { $0 },
                        groups: told.rowsByGroup)
                }, from: table)
        }
        return result
    }
}
