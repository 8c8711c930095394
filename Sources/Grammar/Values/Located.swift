public import Diagnostics
public import Documents

/// A value with its place in the document, for problems that can only be found later.
public struct Located<Value> {
    public var value: Value
    public var span: Span

    public init(_ value: Value, at span: Span) {
        self.value = value
        self.span = span
    }
}

extension Located: Sendable where Value: Sendable {}

extension ValueType {
    /// The same values, with their places.
    public static func located<Inner>(_ type: ValueType<Inner>) -> ValueType where Value == Located<Inner> {
        ValueType(type.name, object: type.object, schema: type.schema) { node, context in
            type.decode(node, context).map { Located($0, at: node.span) }
        }
    }
}
