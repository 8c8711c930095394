import Diagnostics
import Documents

/// Makes one row from each group.
struct AggregateTransform: Transform {
    var measures: [MeasureDefinition] = []
    var groupby: [FieldReference] = []

    init() {}

    static let key = "aggregate"

    static var properties: [Property<AggregateTransform>] {
        [
            Property("aggregate", \.measures, .list(of: .measure), "What is made of each group.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
        ]
    }

    var summaries: [(operation: AggregateOperation, field: FieldReference)] {
        measures.summaries
    }

    func parted(by fields: [FieldPath]) -> Self {
        var result = self
        result.groupby += fields.map { FieldReference($0) }
        return result
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let columns = table.measures(measures, context)
        let result = aggregate(table, groupBy: table.paths(of: groupby, context), measures: columns)
        for (measure, column) in zip(measures, columns) {
            guard let field = measure.field else { continue }
            result.tellInfinite(
                aggregate: FieldPath(literally: column.name), of: field.name, at: field.span, context.log)
        }
        return result
    }
}
