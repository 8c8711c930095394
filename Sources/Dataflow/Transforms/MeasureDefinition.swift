import Diagnostics
import Documents

/// An aggregate of a field, as a transform lists it.
struct MeasureDefinition: Declared, Sendable {
    var operation = AggregateOperation.count
    var field: FieldReference?
    var name: String?

    static let typeName = "an aggregated field"

    static var properties: [Property<MeasureDefinition>] {
        [
            Property("op", \.operation, .name(), "The operation.").required(),
            Property("field", \.field, .field, "The field; not for `count`."),
            Property(
                "as", \.name, .string, "The name of the column. Default: operation and field, `sum_price`."),
        ]
    }

    func measure(of table: Table, _ context: TransformContext) -> Measure {
        let isOfRows = operation == .count || operation == .values
        let path = isOfRows ? nil : field.map { table.path(of: $0, context) }
        if let path { tellText(of: path, in: table, context) }
        let fallback = path.map { "\(operation.rawValue)_\($0.name)" } ?? operation.rawValue
        return Measure(operation, of: path, as: name ?? fallback)
    }

    /// Tells of text where numbers are summed up, or where the greatest by its letters isn't the greatest.
    private func tellText(of path: FieldPath, in table: Table, _ context: TransformContext) {
        guard let need = operation.needOfNumbers else { return }
        let column = table.values(at: path)
        if need == .inOrder, column.holdsNumbersAsText {
            context.log.numbersOrderedAsText(path.name, at: field?.span)
        } else if let texts = TextAmongNumbers(column), need == .all || texts.isExceptional(in: column) {
            context.log.add(
                texts.diagnostic(
                    path, in: table, at: field?.span,
                    use: need == .all ? ", so that the \(operation.rawValue) of its group is no number" : ""))
        }
    }
}

extension ValueType<MeasureDefinition> {
    /// An aggregate that has a field if it needs one.
    static var measure: ValueType {
        ValueType(MeasureDefinition.typeName, schema: .object(MeasureDefinition.self)) { node, context in
            guard let definition = MeasureDefinition.decode(node, context) else { return nil }
            if definition.field == nil, definition.operation != .count, definition.operation != .values {
                context.log.error(
                    .missingProperty, "'\(definition.operation.rawValue)' needs a field", at: node.span)
                return nil
            }
            return definition
        }
    }
}

extension Table {
    func measures(_ definitions: [MeasureDefinition], _ context: TransformContext) -> [Measure] {
        definitions.map { $0.measure(of: self, context) }
    }
}

extension [MeasureDefinition] {
    /// The operations with the fields that they summarise; a count has none.
    var summaries: [(operation: AggregateOperation, field: FieldReference)] {
        compactMap { measure in measure.field.map { (measure.operation, $0) } }
    }
}
