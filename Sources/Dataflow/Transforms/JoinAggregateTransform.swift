import Diagnostics
import Documents

/// Adds to each row the aggregates of its group.
struct JoinAggregateTransform: Transform {
    var measures: [MeasureDefinition] = []
    var groupby: [FieldReference] = []

    init() {}

    static let key = "joinaggregate"

    static var properties: [Property<JoinAggregateTransform>] {
        [
            Property("joinaggregate", \.measures, .list(of: .measure), "What is made of each group.")
                .required(),
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
        let grouping = Grouping(table, by: table.paths(of: groupby, context))
        let membership = Membership(grouping)
        let groupOfRow = grouping.groups.map(Int.init)
        var result = table
        for measure in table.measures(measures, context) {
            result[measure.name] = measure.column(over: table, membership).rows(groupOfRow)
            result.derive(
                measure.name, { .rows(measure.derivation(over: $0, membership), groupOfRow) }, from: table)
        }
        return result
    }
}
