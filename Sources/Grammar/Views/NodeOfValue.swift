public import Dataflow
public import Diagnostics
public import Documents

extension Node {
    /// The node of a value that an expression gave, as if a document held it; nil for what documents can't
    /// hold.
    public init?(_ value: Value, at span: Span) {
        guard let content = Content(value, at: span) else { return nil }
        self.init(content, at: span)
    }
}

extension Node.Content {
    fileprivate init?(_ value: Value, at span: Span) {
        switch value {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let number) where number.isFinite: self = .number(number)
        case .date(let date) where date.isFinite: self = .number(date)
        case .string(let string): self = .string(string)
        case .array(let values):
            let nodes = values.compactMap { Node($0, at: span) }
            guard nodes.count == values.count else { return nil }
            self = .array(nodes)
        default: return nil
        }
    }
}
