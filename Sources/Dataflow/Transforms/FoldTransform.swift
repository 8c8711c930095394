import Diagnostics
import Documents

/// Turns each row into one row per field: the field's name and its value in two new columns.
struct FoldTransform: Transform {
    var fields: [FieldReference] = []
    var names: [String] = []

    init() {}

    static let key = "fold"

    static var properties: [Property<FoldTransform>] {
        [
            Property("fold", \.fields, .list(of: .field), "The fields to fold.").required(),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of names and of values. Default: `key` and `value`."),
        ]
    }

    var worksRowByRow: Bool { true }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let columns = fields.map { table.column(at: $0, context) }
        let (keyName, valueName) = names.pair(or: "key", "value")
        try Table.check(table.rowCount, columns.count, isMadeAt: fields.first?.span)
        let rows = 0..<table.rowCount
        var result = table.rows(rows.flatMap { Array(repeating: $0, count: columns.count) })
        let keys = rows.flatMap { _ in (0..<columns.count).map(Int32.init) }
        result[keyName] = Column(.string(codes: keys, dictionary: fields.map(\.name)))
        result[valueName] = Column(rows.flatMap { row in columns.map { $0[row] } })
        result.derive(
            valueName, { table in .folded(fields.compactMap { table.derivations?[$0.name] }) }, from: table)
        return result
    }
}
