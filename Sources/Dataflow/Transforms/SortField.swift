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
    /// - Parameter reckoned: A field with which the transform computes: in documents that are published, what it computes
    ///   with it also orders as numbers. Vega-Lite orders texts.
    func sortKeys(
        _ fields: [SortField], reckoning reckoned: FieldReference? = nil, _ context: TransformContext
    ) -> [SortKey] {
        fields.map { sort in
            let path = path(of: sort.field, context)
            let column = values(at: path)
            if column.holdsNumbersAsText, sort.field.name == reckoned?.name, context.log.leniency != .plain {
                return SortKey(path, sort.order, readsNumbers: true)
            } else if column.holdsNumbersAsText {
                context.log.numbersOrderedAsText(sort.field.name, at: sort.field.span)
            } else if let texts = TextAmongNumbers(column), texts.isExceptional(in: column) {
                context.log.add(
                    texts.diagnostic(
                        path, in: self, at: sort.field.span, use: ", so that the order is that of letters"))
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
