public import Diagnostics
public import Documents

extension Node {
    /// A value as if it stood in the document: members by name, dates as numbers.
    public init(writing value: Value, at span: Span) {
        let content: Content =
            switch value {
            case .undefined, .null: .null
            case .boolean(let boolean): .boolean(boolean)
            case .number(let number), .date(let number): .number(number)
            case .string(let string): .string(string)
            case .array(let values): .array(values.map { Node(writing: $0, at: span) })
            case .object(let members):
                .object(
                    members.sorted { $0.key < $1.key }.map {
                        Member(key: $0.key, keySpan: span, value: Node(writing: $0.value, at: span))
                    })
            }
        self.init(content, at: span)
    }
}
