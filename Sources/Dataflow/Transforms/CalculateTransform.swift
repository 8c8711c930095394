import Diagnostics
import Documents

/// Adds a column with the value of an expression for each row.
struct CalculateTransform: Transform {
    var calculate: DatumExpression?
    var name = ""

    init() {}

    static let key = "calculate"

    static var properties: [Property<CalculateTransform>] {
        [
            Property("calculate", \.calculate, .expression, "The expression; `datum` is the row.").required(),
            Property("as", \.name, .string, "The name of the column.").required(),
        ]
    }

    var worksRowByRow: Bool { calculate?.expression.isRandom == false }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        guard let calculate else { return table }
        table.tellUnknown(calculate.writtenNames(), for: .cases, context.log)
        var result = table
        result[name] = try calculate.column(over: table, context)
        result.derive(
            name,
            { table in
                let fields = calculate.expression.fields?.sorted() ?? table.names
                return .made(calculate.expression.source, from: fields.compactMap { table.derivations?[$0] })
            }, from: table)
        return result
    }
}
