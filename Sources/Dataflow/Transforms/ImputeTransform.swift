import Diagnostics
import Documents

/// Adds a row for each key that a group lacks, with a value found for the field.
struct ImputeTransform: Transform {
    enum Method: String, CaseIterable, Sendable {
        case value, mean, median, max, min
    }

    var impute = FieldReference()
    var keyField = FieldReference()
    var keyvals: [Value] = []
    var groupby: [FieldReference] = []
    var frame = WindowFrame(preceding: nil, following: nil)
    var method = Method.value
    var value = Value.number(0)

    init() {}

    static let key = "impute"

    static var properties: [Property<ImputeTransform>] {
        [
            Property("impute", \.impute, .field, "The field that lacks values.").required(),
            Property("key", \.keyField, .field, "The field that tells the rows of a group apart.").required(),
            Property(
                "keyvals", \.keyvals, .keyValues, "Keys that groups should have besides those of the data."),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values make a group."),
            Property("frame", \.frame, .frame, "Which rows before and after are looked at. Default: all."),
            Property("method", \.method, .name(), "How a value is found. Default: `value`."),
            Property("value", \.value, .anyValue, "The value, for the method `value`. Default: 0."),
        ]
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let keyColumn = try table.column(at: keyField)
        let groupPaths = try table.paths(of: groupby)
        let field = try table.path(of: impute)
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
                "\(grouping.count) groups of \(domain.count) keys are too many to impute", at: keyField.span)
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

    /// The field with its nulls replaced by what the method makes of the rows around.
    private func filled(_ field: FieldPath, of table: Table, _ groupPaths: [FieldPath]) -> Column {
        let column = table.values(at: field)
        let order = WindowOrder(table, groupBy: groupPaths, sort: [])
        var frame = frame
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

extension ValueType<[Value]> {
    /// A list of values, or `{start, stop, step}`, whose stop is left out.
    fileprivate static var keyValues: ValueType {
        ValueType(
            "a list of values or a sequence", schema: .either([.list(.any), .object(KeySequence.self)])
        ) { node, context in
            if let elements = node.elements { return elements.map { Dataflow.Value($0) } }
            guard let sequence = KeySequence.decode(node, context) else { return nil }
            let step = sequence.step ?? (sequence.stop < sequence.start ? -1 : 1)
            let count = ((sequence.stop - sequence.start) / step).rounded(.up)
            guard count <= 1_000_000 else {
                context.log.error("the sequence has more than a million values", at: node.span)
                return nil
            }
            return (0..<Int(count > 0 ? count : 0)).map { .number(sequence.start + Double($0) * step) }
        }
    }
}

private struct KeySequence: Declared {
    var start = 0.0
    var stop = 0.0
    var step: Double?

    static let typeName = "a sequence"

    static var properties: [Property<KeySequence>] {
        [
            Property("start", \.start, .number, "The first value. Default: 0."),
            Property("stop", \.stop, .number, "The value before which the sequence ends.").required(),
            Property("step", \.step, .number, "The distance of values. Default: 1 or −1."),
        ]
    }
}
