import Documents

/// How overlapping labels are thinned out.
public enum LabelOverlap: String, CaseIterable, Sendable {
    /// Labels may overlap.
    case none
    /// Every other label is removed, repeatedly, until none overlap.
    case parity
    /// Each label that overlaps the last one kept is removed.
    case greedy
}

extension ValueType<LabelOverlap> {
    /// True for parity, false for none, or the name of a method.
    static var labelOverlap: ValueType {
        let schema = Schema.either([.boolean, .oneOf(["parity", "greedy"]), .null])
        let name = ValueType.name()
        return ValueType(schema.words, schema: schema) { node, context in
            node.boolean.map { $0 ? .parity : .none } ?? name.decode(node, context)
        }
    }
}

extension ValueType<LabelOverlap> {
    /// The same for a legend, where null stands for none.
    static var legendOverlap: ValueType {
        let overlap = ValueType.labelOverlap
        return ValueType(overlap.name, schema: overlap.schema) { node, context in
            node.isNull ? LabelOverlap.none : overlap.decode(node, context)
        }
    }
}

extension ValueType<Said<Double>> {
    /// A distance in px; true for 1, false for none, null for the default.
    static var tolerance: ValueType {
        let schema = Schema.either([.boolean, .number(), .null])
        let number = ValueType<Double>.number
        return ValueType(schema.words, schema: schema) { node, context in
            if node.isNull { return .absent }
            return node.boolean.map { $0 ? .given(1) : Said.none }
                ?? number.decode(node, context).map(Said.given)
        }
    }
}
