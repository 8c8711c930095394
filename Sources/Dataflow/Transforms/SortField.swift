import Diagnostics
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
        fields.map { SortKey(path(of: $0.field, context), $0.order) }
    }
}
