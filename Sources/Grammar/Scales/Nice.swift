import Documents

/// Whether a domain is extended to round values, and by which ticks.
public enum Nice: Hashable, Sendable {
    case off, on
    case ticks(TickCount)
}

extension ValueType<Nice> {
    /// True, false, null for no, or a number or interval of ticks.
    static var nice: ValueType {
        let ticks = ValueType<TickCount>.tickCount
        let schema = Schema.either([.boolean, ticks.schema, .null])
        return ValueType(schema.words, schema: schema) { node, context in
            if node.isNull { return .off }
            if let isOn = node.boolean { return isOn ? .on : .off }
            return ticks.decode(node, context).map { .ticks($0) }
        }
    }
}
