public import Diagnostics
public import Documents

extension Node {
    /// A value as a node, as if it were written in the document: members sorted by name, dates as numbers.
    public init(value: Value, at span: Span) {
        if case .geometry(let geometry) = value {
            let members = ["type", "coordinates", "geometries"].map { (key: $0, value: geometry.member($0)) }
            let known = members.filter { !$0.value.isMissing }
            self.init(value: .object(Dictionary(uniqueKeysWithValues: known)), at: span)
            return
        }
        let content: Content =
            switch value {
            case .undefined, .null, .geometry: .null
            case .boolean(let boolean): .boolean(boolean)
            case .number(let number), .date(let number): .number(number)
            case .string(let string): .string(string)
            case .array(let values): .array(values.map { Node(value: $0, at: span) })
            case .object(let members):
                .object(
                    members.sorted { $0.key < $1.key }.map {
                        Member(key: $0.key, keySpan: span, value: Node(value: $0.value, at: span))
                    })
            }
        self.init(content, at: span)
    }
}
