public import Dataflow
import Diagnostics
import Documents

/// Named ranges: the defaults of scales, and others that a scale may refer to.
public struct RangeConfig: Sendable {
    public enum Range: Sendable {
        case values([Literal])
        case scheme(SchemeDefinition)

        public var values: [Literal]? { if case .values(let values) = self { values } else { nil } }
    }

    private var ranges: [String: Range] = [:]

    public subscript(name: String) -> Range? { ranges[name] }

    /// The ranges that scales use by default.
    public static let names = ["category", "ordinal", "ramp", "heatmap", "diverging", "symbol"]

    fileprivate init(_ members: [Node.Member], _ context: DecodingContext) {
        for member in members {
            ranges[member.key] = ValueType<Range>.range.decode(member.value, context)
            if !Self.names.contains(member.key), let near = Self.names.nearest(to: member.key) {
                context.log.warning(
                    .unknownRange, "no scale takes the range '\(member.key)' by itself", at: member.keySpan,
                    hint: "did you mean '\(near)'?")
            }
        }
    }

    public init() {}
}

extension ValueType<RangeConfig.Range> {
    /// A list of values, or a scheme.
    fileprivate static var range: ValueType {
        let schema = Schema.either([.list(.any), ValueType<SchemeDefinition>.rangeScheme.schema])
        return ValueType(schema.words, schema: schema) { node, context in
            if node.elements != nil {
                return ValueType<[Literal]>.list(of: .constant).decode(node, context).map { .values($0) }
            }
            return ValueType<SchemeDefinition>.rangeScheme.decode(node, context).map { .scheme($0) }
        }
    }
}

extension ValueType<RangeConfig> {
    static var ranges: ValueType {
        let range = ValueType<RangeConfig.Range>.range
        return ValueType("ranges by name", schema: .map(range.schema)) { node, context in
            if let members = node.members { return RangeConfig(members, context) }
            context.log.error(.wrongType, "expected ranges by name, found \(node.kind)", at: node.span)
            return nil
        }
    }
}
