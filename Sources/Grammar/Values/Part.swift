public import Documents

/// A part of an object that has defaults: true for these, its properties, or false or null for none.
public enum Part<Value: Declared>: Sendable {
    case absent
    case none
    /// As it is by default, whatever an object below states.
    case usual
    /// Boxed, as definitions are large and mostly absent.
    indirect case given(Value)

    public var value: Value? {
        switch self {
        case .absent, .none: nil
        case .usual: Value()
        case .given(let value): value
        }
    }

    public var isNone: Bool {
        if case .none = self { true } else { false }
    }
}

extension Part: Fillable {
    public func filled(by other: Part) -> Part {
        switch (self, other) {
        case (.absent, _): other
        case (.given(let own), .given(let below)): .given(own.filled(by: below))
        default: self
        }
    }
}

extension ValueType {
    static func part<Object: Declared>() -> ValueType where Value == Part<Object> {
        let schema = Schema.either([.boolean, .object(Object.self), .null])
        return ValueType(schema.words, object: Object.self, schema: schema) { node, context in
            switch node.content {
            case .null, .boolean(false): Part.none
            case .boolean(true): .usual
            default: Object.decode(node, context).map(Part.given)
            }
        }
    }
}
