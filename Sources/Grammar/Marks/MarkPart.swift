import Diagnostics
public import Documents

/// A mark that is part of another or lies on it: true for the usual one, its properties, or false or null for none.
public enum MarkPart: Sendable {
    case absent
    case off
    /// As it is by default, whatever is stated below.
    case usual
    /// Points that are there but can't be seen.
    case transparent
    case given(StatedMark)

    /// Whether the part is there; nil if nothing is said of it.
    public var isOn: Bool? {
        switch self {
        case .absent: nil
        case .off: false
        case .usual, .transparent, .given: true
        }
    }

    /// The properties of the part that are stated.
    public var stated: StatedMark? {
        if case .given(let stated) = self { stated } else { nil }
    }

    public var isTransparent: Bool {
        if case .transparent = self { true } else { false }
    }
}

extension MarkPart: Fillable {
    public func filled(by other: MarkPart) -> MarkPart {
        switch (self, other) {
        case (.absent, _): other
        case (.given(let own), .given(let below)): .given(StatedMark(merging: [own, below]))
        default: self
        }
    }
}

extension ValueType<MarkPart> {
    static var markPart: ValueType { part(.markPart) }

    /// Points on a line or an area.
    static var markPoints: ValueType { part(.either([.markPart, .oneOf(["transparent"])])) }

    private static func part(_ schema: Schema) -> ValueType {
        ValueType(schema.words, schema: schema) { node, context in
            switch node.content {
            case .null, .boolean(false): return .off
            case .boolean(true): return .usual
            case .string("transparent"): return .transparent
            case .object(let members): return .given(StatedMark(members, of: node, context))
            default:
                context.log.error(
                    .wrongType, "expected \(schema.words), found \(node.kind)", at: node.span)
                return .usual
            }
        }
    }
}
