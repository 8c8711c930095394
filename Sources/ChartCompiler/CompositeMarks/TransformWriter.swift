import Dataflow
import Diagnostics
import Documents
import Grammar

/// Creates the transforms of a composite mark.
struct TransformWriter {
    let context: DecodingContext
    let span: Span

    /// The field is nil for a count.
    typealias Measure = (operation: String, field: String?, name: String)

    func filter(_ expression: String) -> [any Transform] {
        decoded([("filter", text(expression))]).map(\.implied)
    }

    func calculate(_ expression: String, as name: String) -> [any Transform] {
        decoded([("calculate", text(expression)), ("as", text(name))])
    }

    /// Aggregates by the groups of an encoding, and adds the aggregates of its channels.
    func aggregate(_ measures: [Measure], _ encoding: EncodingExtraction) -> [any Transform] {
        decoded([
            ("aggregate", list((measures + encoding.measures).map(node))),
            ("groupby", list(encoding.groupby.map(text))),
        ])
    }

    func joinAggregate(_ measures: [Measure], _ encoding: EncodingExtraction) -> [any Transform] {
        decoded([
            ("joinaggregate", list(measures.map(node))), ("groupby", list(encoding.groupby.map(text))),
        ])
    }

    /// The title of a channel.
    func title(_ text: String) -> Said<Literal> { .given(Literal(text, at: span)) }

    /// A test of the row.
    func test(_ expression: String) -> Predicate? { ValueType.predicate.decode(text(expression), context) }

    /// Returns an expression for a column of the row.
    func access(_ column: String) -> String {
        let quoted = column.flatMap { character -> [Character] in
            character == "\"" || character == "\\" ? ["\\", character] : [character]
        }
        return "datum[\"\(String(quoted))\"]"
    }

    private func node(_ measure: Measure) -> Node {
        object(
            [("op", text(measure.operation)), ("as", text(measure.name))]
                + (measure.field.map { [("field", text($0))] } ?? []))
    }

    private func decoded(_ members: [(String, Node)]) -> [any Transform] {
        [TransformRegistry.standard.decode(object(members), context)].compactMap { $0 }
    }

    func text(_ text: String) -> Node { Node(.string(text), at: span) }
    private func list(_ nodes: [Node]) -> Node { Node(.array(nodes), at: span) }

    private func object(_ members: [(String, Node)]) -> Node {
        members.reduce(Node(.object([]), at: span)) { $0.setting($1.0, to: $1.1) }
    }
}
