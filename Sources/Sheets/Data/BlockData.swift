import ChartCompiler
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

extension SheetContext {
    /// Returns the rows that a block shows, after its transforms: those of a file, of a named table, or of a
    /// list in the sheet.
    ///
    /// - Returns: nil if there are none; the reason is reported.
    func table(_ data: Node, _ transforms: [any Transform] = []) -> Table? {
        let read =
            data.elements == nil
            ? loader.table(for: data, log: log)?.readingTypes
            : TableReader.table(from: evaluated(data), log: log)
        guard let read else { return nil }
        let source = loader.record != nil ? read.recordingDerivations : read
        var context = transformContext
        do {
            return try source.applying(transforms, &context)
        } catch {
            log.add(error)
            return nil
        }
    }

    /// The most rows that a block prints.
    private static let mostRows = 5000

    /// Returns the rows that a block prints; nil if there are none, or too many, which is reported.
    func printedTable(_ data: Node, _ transforms: [any Transform]) -> Table? {
        guard let table = table(data, transforms) else { return nil }
        guard table.rowCount <= Self.mostRows else {
            log.error(
                .tooManyItems,
                "\(table.rowCount) rows are more than the \(Self.mostRows) that a block prints",
                at: data.span, hint: "leave rows out by a filter in 'transform', or sum them up there")
            return nil
        }
        return table
    }

    /// The signals and tables that conditions and transforms may refer to.
    var transformContext: TransformContext {
        TransformContext(signals: environment.signals, log: log, tables: loader)
    }

    /// Evaluates `${…}` in the texts of the rows. A text that evaluates to a number becomes a number.
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
    /// The text with the typographic minus sign replaced by the ASCII one, which `Double` can parse.
    var replacingMinus: String { String(map { $0 == "\u{2212}" ? "-" : $0 }) }
}
