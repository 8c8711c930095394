import Diagnostics
public import Documents

/// Constants of the data: a list, or an expression that gives one.
public enum Literals: Hashable, Sendable {
    case list([Literal])
    case expression(ExpressionSource)
}

extension ValueType<Literals> {
    /// A list of values, each of which may be an expression, or an expression for all.
    public static var literals: ValueType {
        let schema = Schema.either([.list(.literal), .expression])
        return ValueType("a list of values", schema: schema) { node, context in
            if let source = ExpressionSource(node) { return .expression(source) }
            guard node.elements != nil else {
                context.log.error(.wrongType, "expected a list of values, found \(node.kind)", at: node.span)
                return nil
            }
            return ValueType<[Literal]>.list(of: .constant).decode(node, context).map { .list($0) }
        }
    }
}

extension Schema {
    /// `{expr: …}`.
    public static let expression = Schema.record(
        Record("an expression", [Entry("expr", .text("an expression"), "The expression.").required()]))
}
