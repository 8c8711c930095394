public import Diagnostics
public import Documents

/// Adds a row for each key that a group lacks, with a value found for the field.
public struct ImputeTransform: Transform {
    var impute = FieldReference()
    var keyField = FieldReference()
    var groupby: [FieldReference] = []
    var options = ImputeOptions()

    public init() {}

    /// The transform that an encoding stands for.
    public init(
        _ field: FieldPath, key: FieldPath, groupBy: [FieldPath], _ options: ImputeOptions, at span: Span?
    ) {
        impute = FieldReference(field, at: span)
        keyField = FieldReference(key, at: span)
        groupby = groupBy.map { FieldReference($0, at: span) }
        self.options = options
    }

    public static let key = "impute"

    public static var properties: [Property<ImputeTransform>] {
        [
            Property("impute", \.impute, .field, "The field that lacks values.").required(),
            Property("key", \.keyField, .field, "The field that tells the rows of a group apart.").required(),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
        ] + ImputeOptions.properties.map { $0.within(\.options) }
    }

    private var keyvals: [Value] { options.keyvals }
    private var method: ImputeOptions.Method { options.method }
    private var value: Value { options.value }
    private var frame: WindowFrame { options.frame }

    public func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let keyColumn = table.column(at: keyField, context)
        let groupPaths = table.paths(of: groupby, context)
        let field = table.path(of: impute, context)
        let grouping = Grouping(table, by: groupPaths)
        var domain: [Value] = []
        var indices: [Value: Int] = [:]
        func index(of value: Value) -> Int {
            if let index = indices[value] { return index }
            indices[value] = domain.count
            domain.append(value)
            return domain.count - 1
        }
        for value in keyvals { _ = index(of: value) }
        let keys = keyColumn.values.map(index)
        let (cells, overflow) = grouping.count.multipliedReportingOverflow(by: domain.count)
        guard !overflow, cells <= Table.rowLimit else {
            throw .error(
                .tooManyRows, "\(grouping.count) groups of \(domain.count) keys are too many to impute",
                at: keyField.span)
        }
        var isPresent = [Bool](repeating: false, count: cells)
        for (row, key) in keys.enumerated() {
            isPresent[Int(grouping.groups[row]) * domain.count + key] = true
        }
        let added = isPresent.indices.filter { !isPresent[$0] }

        let groupNames = Set(groupPaths.map(\.name))
        var result = table.appending(added.count) { name, column in
            if name == keyField.name { return added.map { domain[$0 % domain.count] } }
            if name == field.name { return added.map { _ in method == .value ? value : .null } }
            guard groupNames.contains(name) else { return nil }
            return added.map { column[grouping.firstRows[$0 / domain.count]] }
        }
        if method != .value { result[field.name] = filled(field, of: result, groupPaths) }
        return result
    }

    /// The field with its nulls replaced by what the method computes from the rows around.
    private func filled(_ field: FieldPath, of table: Table, _ groupPaths: [FieldPath]) -> Column {
        let column = table.values(at: field)
        let order = WindowOrder(table, groupBy: groupPaths, sort: [])
        var frame = options.frame
        frame.includesPeers = false
        let operation: AggregateOperation =
            switch method {
            case .mean, .value: .mean
            case .median: .median
            case .max: .max
            case .min: .min
            }
        let measure = Measure(operation, of: field, as: field.name)
        guard let found = measure.values(over: table, order, frames: order.frames(frame)) else {
            return column
        }
        var values = column.values
        for (position, row) in order.rows.enumerated() {
            if case .null = values[row] { values[row] = found[position] }
        }
        return Column(values)
    }
}

extension Table {
    /// The table with more rows, whose values are given by column; undefined where they aren't.
    fileprivate func appending(_ count: Int, _ values: (String, Column) -> [Value]?) -> Table {
        guard count > 0 else { return self }
        return Table(
            names.compactMap { name in
                self[name].map { column in
                    let added = values(name, column) ?? Array(repeating: .undefined, count: count)
                    return (name: name, column: Column(column.values + added))
                }
            })
    }
}
