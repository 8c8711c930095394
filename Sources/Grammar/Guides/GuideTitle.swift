import Dataflow
import Diagnostics
import Documents

extension ValueType<Said<Literal>> {
    /// The title of a guide: a text, a list of lines, or null or false for none.
    static var guideTitle: ValueType {
        let title = ValueType.nullable(.constant)
        return ValueType(Schema.guideTitle.words, schema: .guideTitle) { node, context in
            guard node.boolean == false else { return title.decode(node, context) }
            context.log.error(
                .wrongType, "expected a title, found a boolean", at: node.span, hint: "null asks for none")
            return Said.none
        }
    }
}
