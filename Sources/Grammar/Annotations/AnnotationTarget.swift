public import Dataflow
public import Diagnostics
public import Documents

/// What an annotation is about: a row by the values of its fields, or a place by values of x and y.
public struct AnnotationTarget: Sendable {
    public struct Condition: Sendable {
        public var name: String
        public var values: [Literal]
        public var span: Span?
    }

    public var conditions: [Condition]
    public var span: Span?

    public subscript(name: String) -> Condition? { conditions.first { $0.name == name } }

    static func read(_ node: Node, _ context: DecodingContext) -> AnnotationTarget? {
        guard let members = node.members, !members.isEmpty else {
            context.log.error(
                .wrongType, "expected what an annotation is about, found \(node.kind)", at: node.span,
                hint: "write it as {name: 张店区}, or as {x: 2019}")
            return nil
        }
        let constant = ValueType<Literal>.constant
        let conditions = members.map { member in
            let nodes = member.value.elements ?? [member.value]
            return Condition(
                name: member.key, values: nodes.compactMap { constant.decode($0, context) },
                span: member.keySpan)
        }
        return AnnotationTarget(conditions: conditions, span: node.span)
    }
}

extension ValueType<AnnotationTarget> {
    static var annotationTarget: ValueType {
        ValueType("what an annotation is about", schema: .map(.any), decode: AnnotationTarget.read)
    }
}
