import Diagnostics
import Documents

/// Keeps the rows that satisfy a predicate.
struct FilterTransform: Transform {
    var filter = Predicate.all([])

    init() {}

    static let key = "filter"

    static var properties: [Property<FilterTransform>] {
        [
            Property("filter", \.filter, .predicate, "The condition that a row is kept on.").required()
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        if let equality = try filter.equality(over: table, context),
            let rows = table.rows(where: equality.field, holds: equality.value), !rows.isEmpty
        {
            return table.rows(rows)
        }
        table.tellUnknown(filter.writtenNames, selects: true, context.log)
        let mask = try filter.mask(over: table, context)
        return table.rows(mask.indices.filter { mask[$0] })
    }
}
