public import Documents

/// A property that a document may leave out, set to null, or give a value.
///
/// Null isn't absence: `axis: null` means no axis, whatever an outer view states.
public enum Said<Value> {
    case absent
    /// Null.
    case none
    /// Boxed, as definitions are large and mostly absent.
    indirect case given(Value)

    public var value: Value? {
        if case .given(let value) = self { value } else { nil }
    }

    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// Whether it is null.
    public var isNone: Bool {
        if case .none = self { true } else { false }
    }

    /// Returns this property, or another one if it is absent.
    public func or(_ other: Said) -> Said { isAbsent ? other : self }
}

extension Said: Sendable where Value: Sendable {}

extension Said: Fillable {
    public func filled(by other: Said) -> Said { or(other) }
}

extension Said: Equatable where Value: Equatable {}

extension ValueType {
    /// The same values, or null for none.
    public static func nullable<Inner>(_ type: ValueType<Inner>) -> ValueType where Value == Said<Inner> {
        ValueType("\(type.name) or null", object: type.object, schema: type.schema.orNull) { node, context in
            node.isNull ? Said.none : type.decode(node, context).map(Said.given)
        }
    }
}
