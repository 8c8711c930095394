public import Dataflow
import Diagnostics
import Documents

/// The domain of a scale in a spec (the forms of Vega-Lite's `scale.domain`).
public enum ScaleDomain: Hashable, Sendable {
    /// Null: the domain is that of the data.
    case derived
    case values(Literals)
    /// Values in addition to those of the data.
    case union([Literal])
    /// The extent of the field before it is aggregated.
    case unaggregated
    /// A reference to a selection that no view has.
    case selection

    /// The values; nil unless the spec lists them.
    public var list: [Literal]? { if case .values(.list(let values)) = self { values } else { nil } }

    public var isExpression: Bool { if case .values(.expression) = self { true } else { false } }
}

extension ValueType<ScaleDomain> {
    private static var selection: Schema {
        .record(
            Schema.Record(
                "what a selection holds",
                [
                    Schema.Entry("param", .string, "The selection's name.").required(),
                    Schema.Entry("encoding", .string, "The channel whose values count."),
                    Schema.Entry("field", .string, "The field whose values count."),
                ]))
    }

    static var scaleDomain: ValueType {
        let schema = Schema.either([
            .list(.literal), .oneOf(["unaggregated"]), .object(DomainUnion.self), .expression, selection,
            .null,
        ])
        return ValueType(schema.words, schema: schema) { node, context in
            switch node.content {
            case .null: return .derived
            case .string("unaggregated"): return .unaggregated
            case .array: return ValueType<Literals>.literals.decode(node, context).map { .values($0) }
            case .object where node["unionWith"] != nil:
                return DomainUnion.decode(node, context).map { .union($0.unionWith) }
            case .object:
                if let source = ExpressionSource(node) { return .values(.expression(source)) }
                if node["param"] != nil || node["selection"] != nil { return .selection }
                context.log.error(
                    .wrongType, "this is no domain", at: node.span, hint: "write a list, or {unionWith: […]}")
                return nil
            default:
                context.log.error(
                    .wrongType, "expected a domain, found \(node.kind)", at: node.span,
                    hint: "a list of values, 'unaggregated', or {unionWith: […]}")
                return nil
            }
        }
    }
}

/// Values in addition to those of the data.
struct DomainUnion: Declared {
    var unionWith: [Literal] = []

    static let typeName = "a union with the data"

    static let properties: [Property<DomainUnion>] = [
        Property("unionWith", \.unionWith, .list(of: .constant), "The values to add.").required()
    ]
}
