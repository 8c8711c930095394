import ChartCompiler
import Dataflow
import Diagnostics
import Documents
import Grammar

extension SheetContext {
    /// The rows that a block shows: of a file or named table, or written in the sheet as a list, after
    /// transforms as charts have them.
    ///
    /// - Returns: nil, after a word to the log, where there are none.
    func table(_ data: Node, _ transforms: [any Transform] = []) -> Table? {
        let source =
            data.elements == nil
            ? loader.table(for: data, log: log)
            : TableReader.table(from: evaluated(data), log: log)
        guard let source else { return nil }
        var context = transformContext
        do {
            return try source.applying(transforms, &context)
        } catch {
            log.add(error)
            return nil
        }
    }

    /// What conditions and transforms see besides their table.
    var transformContext: TransformContext {
        TransformContext(signals: environment.signals, log: log, tables: loader)
    }

    /// The rows with `${…}` in their texts evaluated; a text that is nothing but a number then is one.
    private func evaluated(_ node: Node) -> Node {
        switch node.content {
        case .string(let string) where string.contains("${"):
            let text = text(node).joined(separator: "\n")
            let number = Double(text.replacingMinus)
            return Node(number.map { .number($0) } ?? .string(text), at: node.span)
        case .array(let elements):
            return Node(.array(elements.map(evaluated)), at: node.span)
        case .object(let members):
            return Node(
                .object(
                    members.map {
                        Node.Member(key: $0.key, keySpan: $0.keySpan, value: evaluated($0.value))
                    }), at: node.span)
        default: return node
        }
    }
}

extension String {
    /// The text with the minus sign of print as the one that numbers are read with.
    var replacingMinus: String { String(map { $0 == "\u{2212}" ? "-" : $0 }) }
}
