import Diagnostics
import Documents

/// Adds columns of another table, from the row whose key equals a field.
struct LookupTransform: Transform {
    var lookup = FieldReference()
    var from = LookupSource()
    var names: [String] = []
    var fallback = Value.null

    init() {}

    static let key = "lookup"

    static var properties: [Property<LookupTransform>] {
        [
            Property("lookup", \.lookup, .field, "The field that holds the other table's key.").required(),
            Property("from", \.from, .lookupSource, "The other table, its key and its fields.").required(),
            Property(
                "as", \.names, .list(of: .string),
                "The names of the columns. Default: those of the other table. "
                    + "Without fields, the column that takes the whole row as an object."),
            Property("default", \.fallback, .anyValue, "The value where no row is found. Default: null."),
        ]
    }

    var worksRowByRow: Bool { from.data != nil && from.selection == nil }

    var otherData: Node? { from.data }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let keys = table.column(at: lookup, context)
        let other = try from.table(context)
        let others = other.column(at: from.key, context)
        let rows = matches(of: keys, in: others)
        if rows.contains(-1) { UnmatchedKeys(keys, rows, others).tell(lookup, table, from.key, context.log) }
        context.recorder?.note(unmatched: rows.count { $0 < 0 })
        var result = table
        if from.fields.isEmpty {
            guard let name = names.first ?? from.selection?.string else {
                context.log.error(
                    .missingProperty, "a lookup needs the fields to add, or a name for the whole row",
                    at: from.data?.span,
                    hint: "add 'fields' to 'from', or 'as' to the transform")
                return table
            }
            result[name] = Column(rows.map { $0 < 0 ? fallback : other.object(at: $0) })
            return result
        }
        for (index, field) in from.fields.enumerated() {
            let name = names.indices.contains(index) ? names[index] : field.name
            result[name] = other.column(at: field, context).rows(rows, orElse: fallback)
            result.derive(name, { _ in other.derivations?[field.name].map { .rows($0, rows) } }, from: table)
        }
        return result
    }

    /// The row of the other table for each key, the last of several; −1 if there is none. Keys are compared
    /// as text, like the keys of JavaScript's objects, unless both sides are numbers.
    private func matches(of keys: Column, in others: Column) -> [Int] {
        switch (keys.storage, others.storage) {
        case (.number(let keys), .number(let others)): return matches(of: keys, in: others)
        case (.string(let codes, let dictionary), _):
            let rows = matches(of: dictionary, in: others.values.map(\.string))
            return codes.map { rows[Int($0)] }
        default: return matches(of: keys.values.map(\.string), in: others.values.map(\.string))
        }
    }

    private func matches<Key: Hashable>(of keys: [Key], in others: [Key]) -> [Int] {
        var rows: [Key: Int] = [:]
        rows.reserveCapacity(others.count)
        for (row, key) in others.enumerated() { rows[key] = row }
        return keys.map { rows[$0] ?? -1 }
    }
}

/// The other side of a lookup.
struct LookupSource: Declared, Sendable {
    var data: Node?
    /// Instead of data: a selection, for the rows that are selected initially.
    var selection: Node?
    var key = FieldReference()
    var fields: [FieldReference] = []

    static let typeName = "the source of a lookup"

    func table(_ context: TransformContext) throws(Diagnostic) -> Table {
        if let name = selection?.string {
            guard let table = context.tables.table(selectedBy: name) else {
                throw .error(
                    .unknownParameter, "no view above has a selection named '\(name)'", at: selection?.span)
            }
            return table
        }
        guard let data else { return Table() }
        if let table = context.tables.table(for: data, log: context.log) { return table }
        throw .error(.missingData, "there is no data to look up in", at: data.span)
    }

    static var properties: [Property<LookupSource>] {
        [
            Property("data", \.data, .any.described(as: .map(.any)), "The other data."),
            Property("param", \.selection, .any, "The selection of an interactive chart."),
            Property("key", \.key, .field, "Its key field.").required(),
            Property("fields", \.fields, .list(of: .field), "Its fields to add."),
        ]
    }
}

extension ValueType<LookupSource> {
    /// A source with data or a selection.
    fileprivate static var lookupSource: ValueType {
        ValueType(LookupSource.typeName, schema: .object(LookupSource.self)) { node, context in
            guard let source = LookupSource.decode(node, context) else { return nil }
            if source.selection == nil, source.data == nil {
                context.log.error(.missingProperty, "\(LookupSource.typeName) needs 'data'", at: node.span)
                return nil
            }
            return source
        }
    }
}
