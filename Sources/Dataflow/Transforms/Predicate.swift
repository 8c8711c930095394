public import Diagnostics
public import Documents

/// A condition on rows: an expression, a test of a field, or a composition of those.
public indirect enum Predicate: Sendable {
    case expression(DatumExpression)
    case field(FieldPredicate)
    /// A parameter's initial state: the rows of a selection, or whether a value is true.
    case parameter(ParameterTest)
    case not(Predicate)
    case all([Predicate])
    case any([Predicate])
}

extension ValueType<Predicate> {
    public static var predicate: ValueType {
        ValueType("a condition", schema: .predicate) { node, context in Predicate(node, context, depth: 0) }
    }
}

extension Schema {
    /// An expression, a test of a field, or a composition of those.
    public static let predicate: Schema = .reference("Predicate", words: "an expression or a predicate") {
        let some = Schema.list(predicate)
        return .either([
            .text("an expression"), .boolean, .object(FieldPredicate.self),
            .record(Record("conditions that all hold", [Entry("and", some, "The conditions.")])),
            .record(Record("conditions of which one holds", [Entry("or", some, "The conditions.")])),
            .record(Record("a condition that doesn't hold", [Entry("not", predicate, "The condition.")])),
            .record(
                Record(
                    "a selection",
                    [
                        Entry("param", .string, "Its name."),
                        Entry("empty", .boolean, "Whether all rows pass where nothing is selected."),
                    ])),
        ])
    }
}

extension Predicate {
    fileprivate init?(_ node: Node, _ context: DecodingContext, depth: Int) {
        guard depth < 64 else {
            context.log.error(.nestedTooDeeply, "conditions are nested too deeply", at: node.span)
            return nil
        }
        func parts(_ member: Node.Member) -> [Predicate]? {
            guard let nodes = member.value.elements else {
                context.log.error(
                    .wrongType, "expected a list of conditions, found \(member.value.kind)",
                    at: member.value.span)
                return nil
            }
            let parts = nodes.compactMap { Predicate($0, context, depth: depth + 1) }
            return parts.count == nodes.count ? parts : nil
        }
        if node.members == nil {
            guard let expression = DatumExpression(node, context) else { return nil }
            self = .expression(expression)
        } else if let member = node.member("and") {
            guard let parts = parts(member) else { return nil }
            self = .all(parts)
        } else if let member = node.member("or") {
            guard let parts = parts(member) else { return nil }
            self = .any(parts)
        } else if let negated = node["not"] {
            guard let part = Predicate(negated, context, depth: depth + 1) else { return nil }
            self = .not(part)
        } else if let selection = node.member("param") {
            guard let name = selection.value.string else {
                context.log.error(
                    .wrongType, "expected the name of a parameter, found \(selection.value.kind)",
                    at: selection.value.span)
                return nil
            }
            self = .parameter(
                ParameterTest(
                    name: name, passesEmpty: node["empty"]?.boolean ?? true, span: selection.value.span))
        } else {
            guard let predicate = FieldPredicate.checked(node, context) else { return nil }
            self = .field(predicate)
        }
    }

    /// The comparison, if the whole condition is one of a field with a value for equality.
    func equality(over table: Table, _ context: TransformContext) throws(Diagnostic) -> FieldComparison? {
        guard case .expression(let expression) = self else { return nil }
        return try expression.equality(over: table, context)
    }

    /// Which rows satisfy the condition.
    public func mask(over table: Table, _ context: TransformContext) throws(Diagnostic) -> [Bool] {
        switch self {
        case .expression(let expression): return try expression.mask(over: table, context)
        case .field(let predicate): return try predicate.mask(over: table, context)
        case .parameter(let test): return try test.mask(over: table, context)
        case .not(let part): return try part.mask(over: table, context).map { !$0 }
        case .all(let parts):
            var mask = [Bool](repeating: true, count: table.rowCount)
            for part in parts {
                for (row, passes) in try part.mask(over: table, context).enumerated() where !passes {
                    mask[row] = false
                }
            }
            return mask
        case .any(let parts):
            var mask = [Bool](repeating: false, count: table.rowCount)
            for part in parts {
                for (row, passes) in try part.mask(over: table, context).enumerated() where passes {
                    mask[row] = true
                }
            }
            return mask
        }
    }
}

extension Transform {
    /// The fields that a filter compares with numbers, not with text.
    public var fieldsComparedWithNumbers: Set<String> {
        (self as? FilterTransform)?.filter.fieldsComparedWithNumbers ?? []
    }
}

extension Predicate {
    fileprivate var fieldsComparedWithNumbers: Set<String> {
        switch self {
        case .field(let predicate): predicate.comparesWithNumbers ? [predicate.field.path.name] : []
        case .not(let part): part.fieldsComparedWithNumbers
        case .all(let parts), .any(let parts): Set(parts.flatMap(\.fieldsComparedWithNumbers))
        case .expression, .parameter: []
        }
    }
}
