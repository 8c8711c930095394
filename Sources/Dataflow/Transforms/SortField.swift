public import Diagnostics
public import Documents

/// An element of a transform's `sort`.
public struct SortField: Declared, Sendable {
    public var field = FieldReference()
    public var order = SortOrder.ascending

    public init() {}

    public static let typeName = "a sort field"

    public static var properties: [Property<SortField>] {
        [
            Property("field", \.field, .field, "The field to sort by.").required(),
            Property("order", \.order, .name().orNull, "Which way."),
        ]
    }
}

extension Table {
    func sortKeys(_ fields: [SortField], _ context: TransformContext) -> [SortKey] {
        fields.map { sort in
            let path = path(of: sort.field, context)
            if values(at: path).holdsWrittenNumbers {
                context.log.numbersOrderedAsText(sort.field.name, at: sort.field.span)
            }
            return SortKey(path, sort.order)
        }
    }
}

extension DiagnosticLog {
    /// Reports an order by numbers that are text.
    public func numbersOrderedAsText(_ field: String, at span: Span?) {
        error(
            .numbersAsText, "'\(field)' is text here, and in the order of its letters: 10 before 5", at: span,
            hint: "give the data's format: {parse: {\(field): number}}")
    }
}
