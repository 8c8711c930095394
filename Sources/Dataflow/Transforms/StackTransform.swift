import Diagnostics
import Documents

/// Adds columns with the beginning and end of each value when the values of a group are stacked.
struct StackTransform: Transform {
    var stack = FieldReference()
    var groupby: [FieldReference] = []
    var offset = StackOffset.zero
    var sort: [SortField] = []
    var names: [String] = []

    init() {}

    static let key = "stack"

    static var properties: [Property<StackTransform>] {
        [
            Property("stack", \.stack, .field, "The field to stack.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a stack."),
            Property("offset", \.offset, .name(), "Where stacks begin. Default: `zero`."),
            Property("sort", \.sort, .list(of: .object()), "The order of values in a stack."),
            Property(
                "as", \.names, .list(of: .string),
                "The columns of beginnings and ends; `val` stands for `val` and `val_end`."),
        ]
    }

    func parted(by fields: [FieldPath]) -> Self {
        var result = self
        result.groupby += fields.map { FieldReference($0) }
        return result
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        table.tellText(of: stack, use: ", which is stacked as none", context)
        let names = names.isEmpty ? ["\(stack.name)_start", "\(stack.name)_end"] : names
        return stacked(
            table, field: table.path(of: stack, context), groupBy: table.paths(of: groupby, context),
            sort: table.sortKeys(sort, reckoning: stack, context), offset: offset,
            as: names.startAndEnd(or: stack.name))
    }
}
