public import Diagnostics
public import Documents

/// Keeps the rows that satisfy a predicate.
public struct FilterTransform: Transform {
    var filter = Predicate.all([])

    public init() {}

    public static let key = "filter"

    public static var properties: [Property<FilterTransform>] {
        [
            Property("filter", \.filter, .predicate, "The condition that a row is kept on.").required()
        ]
    }

    public func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let mask = try filter.mask(over: table, context)
        return table.rows(mask.indices.filter { mask[$0] })
    }
}
