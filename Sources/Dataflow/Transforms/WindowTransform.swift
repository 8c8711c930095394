import Diagnostics
import Documents

/// Adds to each row values from a window of rows around it: ranks, values of neighbours, running totals.
struct WindowTransform: Transform {
    var window: [WindowDefinition] = []
    var frame = WindowFrame()
    var ignorePeers = false
    var groupby: [FieldReference] = []
    var sort: [SortField] = []

    init() {}

    static let key = "window"

    static var properties: [Property<WindowTransform>] {
        [
            Property("window", \.window, .list(of: .windowDefinition), "What is found in the window.")
                .required(),
            Property(
                "frame", \.frame, .frame,
                "How many rows before and after belong to the window, as [-2, 2]; null for all. Default: [null, 0]."
            ),
            Property(
                "ignorePeers", \.ignorePeers, .boolean,
                "Whether the window may divide rows that the sort ties. Default: false."),
            Property("groupby", \.groupby, .list(of: .field), "The fields whose values part the rows."),
            Property("sort", \.sort, .list(of: .object()), "The order of rows."),
        ]
    }

    func parted(by fields: [FieldPath]) -> Self {
        var result = self
        result.groupby += fields.map { FieldReference($0) }
        return result
    }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        let order = WindowOrder(
            table, groupBy: table.paths(of: groupby, context), sort: table.sortKeys(sort, context))
        var frame = frame
        frame.includesPeers = !ignorePeers && !sort.isEmpty
        let frames = order.frames(frame)
        // The position of each row in the order.
        var positions = [Int](repeating: 0, count: table.rowCount)
        for (position, row) in order.rows.enumerated() { positions[row] = position }
        var result = table
        for definition in window {
            let column = try definition.column(over: table, order, frames, context)
            result[definition.columnName] = column.rows(positions)
            result.derive(
                definition.columnName,
                { table in
                    let sorted = sort.compactMap { table.derivation(of: $0.field.path) }
                    return definition.derivation(over: table, order, frames, positions, sortedBy: sorted)
                }, from: table)
        }
        return result
    }
}

/// One column of a window transform: an operation, and the field that it is applied to.
struct WindowDefinition: Declared, Sendable {
    enum Operation: Sendable {
        case window(WindowOperation)
        case aggregate(AggregateOperation)

        var name: String {
            switch self {
            case .window(let operation): operation.rawValue
            case .aggregate(let operation): operation.rawValue
            }
        }
    }

    var operation = Operation.window(.rowNumber)
    var parameter: Double?
    var field: FieldReference?
    var name: String?
    var span: Span?

    static let typeName = "a window field"

    static var properties: [Property<WindowDefinition>] {
        [
            Property("op", \.operation, .windowOperation, "The operation.").required(),
            Property("param", \.parameter, .number, "Its parameter: of lag, lead, ntile and nth_value."),
            Property("field", \.field, .field, "The field that it looks at."),
            Property("as", \.name, .string, "The name of the column. Default: operation and field."),
        ]
    }

    var columnName: String { name ?? field.map { "\(operation.name)_\($0.name)" } ?? operation.name }

    /// The values by position in the order.
    func column(
        over table: Table, _ order: WindowOrder, _ frames: [Range<Int>], _ context: TransformContext
    ) throws(Diagnostic) -> Column {
        switch operation {
        case .window(let operation) where !operation.takesField:
            return Column(numbers: order.ranks(operation, parameter: parameter))
        case .window(let operation):
            let values = field.map { table.column(at: $0, context) }
            let sources = order.sources(operation, parameter: parameter, frames: frames)
            return (values ?? Column(.mixed([]))).rows(sources, orElse: .null)
        case .aggregate(let operation):
            let definition = MeasureDefinition(operation: operation, field: field)
            guard
                let values = definition.measure(of: table, context).values(
                    over: table, order, frames: frames)
            else {
                throw .error(
                    .tooManyRows, "the frames of '\(operation.rawValue)' hold too many rows", at: span,
                    hint: "narrow the frame: at most \(Measure.frameLimit) rows in all are looked at")
            }
            return Column(values)
        }
    }
}

extension WindowDefinition {
    /// How the values came about, row by row.
    fileprivate func derivation(
        over table: Table, _ order: WindowOrder, _ frames: [Range<Int>], _ positions: [Int],
        sortedBy keys: [Derivation]
    ) -> Derivation? {
        let base = field.flatMap { table.derivation(of: $0.path) }
        switch operation {
        case .window(let operation) where operation.takesField:
            let sources = order.sources(operation, parameter: parameter, frames: frames)
            return base.map { .rows($0, positions.map { sources[$0] }) }
        case .window(let operation):
            return .made("\(operation.rawValue) in the order of the window", from: keys)
        case .aggregate(let operation):
            let bases = [base ?? table.names.first.flatMap { table.derivations?[$0] }].compactMap { $0 }
            guard table.rowCount <= Derivation.rowLimit else {
                return .made("\(operation.rawValue) of a window of rows", from: bases)
            }
            let groups = positions.map { position in frames[position].map { order.rows[$0] } }
            return .aggregated(operation.rawValue, of: bases, groups: groups)
        }
    }
}

extension ValueType<WindowDefinition> {
    /// A definition with the field and the parameter that its operation needs.
    static var windowDefinition: ValueType {
        ValueType(WindowDefinition.typeName, schema: .object(WindowDefinition.self)) { node, context in
            guard var definition = WindowDefinition.decode(node, context) else { return nil }
            definition.span = node.span
            let name = definition.operation.name
            switch definition.operation {
            case .window(let operation):
                if operation.takesField, definition.field == nil {
                    context.log.error(.missingProperty, "'\(name)' needs a field", at: node.span)
                    return nil
                }
                if operation.needsParameter, !(definition.parameter.map { $0 > 0 } ?? false) {
                    context.log.error(
                        .missingProperty, "'\(name)' needs a parameter above zero",
                        at: node["param"]?.span ?? node.span)
                    return nil
                }
            case .aggregate(let operation):
                if operation != .count, operation != .values, definition.field == nil {
                    context.log.error(.missingProperty, "'\(name)' needs a field", at: node.span)
                    return nil
                }
            }
            return definition
        }
    }
}

extension ValueType<WindowDefinition.Operation> {
    fileprivate static var windowOperation: ValueType {
        let names = WindowOperation.allCases.map(\.rawValue) + AggregateOperation.allCases.map(\.rawValue)
        return ValueType(
            "an operation of windows or an aggregate",
            schema: .either([.names(of: WindowOperation.self), .names(of: AggregateOperation.self)])
        ) { node, context in
            if let operation = node.string.flatMap(WindowOperation.init) { return .window(operation) }
            if let operation = node.string.flatMap(AggregateOperation.init) { return .aggregate(operation) }
            context.log.error(
                node.string == nil ? .wrongType : .unknownOperation,
                node.string.map { "unknown operation '\($0)'" }
                    ?? "expected an operation, found \(node.kind)",
                at: node.span, hint: node.string.flatMap(names.nearest).map { "did you mean '\($0)'?" })
            return nil
        }
    }
}

extension ValueType<WindowFrame> {
    static var frame: ValueType {
        .matching(
            "a list of two whole numbers or nulls", schema: .list(.either([.integer(), .null]), count: 2)
        ) { node in
            guard let ends = node.elements, ends.count == 2 else { return nil }
            let offsets = ends.map { $0.number.flatMap { Int(exactly: $0) } }
            for (end, offset) in zip(ends, offsets) where !end.isNull {
                guard let offset, abs(offset) < 1_000_000_000_000 else { return nil }
            }
            return WindowFrame(preceding: offsets[0], following: offsets[1])
        }
    }
}
