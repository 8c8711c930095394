public import Dataflow
import Diagnostics
import Documents

/// The range of a scale in a spec.
public enum ScaleRange: Hashable, Sendable {
    /// Colours, sizes, shapes or lengths; for positions, also `width` and `height`.
    case values([Literal])
    /// The name of a range in the config.
    case named(String)
    /// A column with the result for each value.
    case field(FieldReference)

    /// The values; nil unless the spec lists them.
    public var list: [Literal]? { if case .values(let values) = self { values } else { nil } }

    public var name: String? { if case .named(let name) = self { name } else { nil } }
}

extension ValueType<ScaleRange> {
    static var scaleRange: ValueType {
        let schema = Schema.either([
            .list(.any), .text("the name of a range of the config"), .object(RangeColumn.self),
        ])
        return ValueType(schema.words, schema: schema) { node, context in
            switch node.content {
            case .array:
                return ValueType<[Literal]>.list(of: .constant).decode(node, context).map { .values($0) }
            case .string(let name): return .named(name)
            case .object: return RangeColumn.decode(node, context)?.field.map { .field($0) }
            default:
                context.log.error(.wrongType, "expected a range, found \(node.kind)", at: node.span)
                return nil
            }
        }
    }
}

/// A range given by a column of the data.
struct RangeColumn: Declared {
    var field: FieldReference?

    static let typeName = "a range of a field"

    static let properties: [Property<RangeColumn>] = [
        Property("field", \.field, .field, "The column with what each value is mapped to.").required()
    ]
}
