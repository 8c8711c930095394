import Dataflow
import Documents

extension ValueType<Said<Literal>> {
    /// The title of a guide: a text, a list of lines, or null for none.
    static var guideTitle: ValueType {
        let title = ValueType.nullable(.constant)
        return ValueType(Schema.guideTitle.words, schema: .guideTitle, decode: title.decode)
    }
}
