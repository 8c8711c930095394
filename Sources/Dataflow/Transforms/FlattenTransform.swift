import Diagnostics
import Documents

/// Turns each row into one row per element of its lists. If lists of a row differ in length, the shorter
/// ones are padded with null; a row without a list is left out.
struct FlattenTransform: Transform {
    var fields: [FieldReference] = []
    var names: [String] = []

    init() {}

    static let key = "flatten"

    static var properties: [Property<FlattenTransform>] {
        [
            Property("flatten", \.fields, .list(of: .field), "The fields that hold lists.").required(),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of elements. Default: the names of the fields."),
        ]
    }

    var worksRowByRow: Bool { true }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let lists = fields.map { field in
            table.column(at: field, context).values.map { value -> [Value] in
                if case .array(let elements) = value { elements } else { [] }
            }
        }
        let lengths = (0..<table.rowCount).map { row in lists.map { $0[row].count }.max() ?? 0 }
        try Table.check(lengths.reduce(0, +), isMadeAt: fields.first?.span)
        var result = table.rows(lengths.indices.flatMap { Array(repeating: $0, count: lengths[$0]) })
        for (index, field) in fields.enumerated() {
            let elements = lengths.enumerated().flatMap { row, length in
                let list = lists[index][row].map { $0.isMissing ? .null : $0 }
                return list + Array(repeating: Value.null, count: length - list.count)
            }
            let name = names.indices.contains(index) ? names[index] : field.name
            let list = result.derivations?[field.name]
            result[name] = Column(elements)
            result.derive(name, { _ in list }, from: table)
        }
        return result
    }
}
