import Diagnostics
public import Documents

extension ValueType<Value> {
    /// Any value, as data has it.
    public static var anyValue: ValueType { ValueType("a value") { node, _ in Value(node) } }

    /// A number, text, boolean or null, or a date written as an object of its parts.
    public static var literal: ValueType {
        ValueType("a number, a text, true, false, null or a date", schema: .literal) { node, context in
            if node.members != nil {
                return DateTime.decode(node, context)?.milliseconds(context, node).map(Value.date)
            }
            if node.elements != nil {
                context.log.error("expected a single value, found a list", at: node.span)
                return nil
            }
            return Value(node)
        }
    }
}

extension Schema {
    /// A single value, or a date by its parts.
    public static let literal = Schema.either([
        .number(), .string, .boolean, .null, .object(DateTime.self),
    ])
}

extension ValueType {
    /// The same values, or null, which leaves the default.
    var orNull: ValueType {
        ValueType("\(name) or null", schema: schema.orNull) { node, context in
            node.isNull ? nil : decode(node, context)
        }
    }
}

extension ValueType<(Double, Double)> {
    /// Two numbers, the smaller first.
    static var extent: ValueType {
        .matching("a list of two numbers", schema: .list(.number(), count: 2)) { node in
            guard let ends = node.elements?.compactMap(\.number), ends.count == 2, node.elements?.count == 2
            else { return nil }
            return (min(ends[0], ends[1]), max(ends[0], ends[1]))
        }
    }
}

extension [String] {
    /// The names that `as` gives for a start and an end: `val` stands for `val` and `val_end`.
    func startAndEnd(or name: String) -> (String, String) {
        let start = first ?? name
        return (start, count > 1 ? self[1] : "\(start)_end")
    }

    /// The two names that `as` gives, or their defaults.
    func pair(or first: String, _ second: String) -> (String, String) {
        (self.first ?? first, count > 1 ? self[1] : second)
    }
}
