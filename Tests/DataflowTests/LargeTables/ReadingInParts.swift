import Diagnostics
import Documents

@testable import Dataflow

/// What transforms make of a text that is read as a whole, and in parts.
struct ReadingInParts {
    /// The text's name, whose extension tells its format.
    let path: String

    /// What is made of a text: the table, and what is told.
    struct Result: Equatable {
        var table: String?
        var diagnostics: [String]
    }

    func transforms(_ yaml: String, _ log: DiagnosticLog) -> [any Transform] {
        let node = YAMLReader.read(SourceFile(name: "spec", text: yaml), log: log)
        return (node?.elements ?? [node].compactMap { $0 }).compactMap {
            TransformRegistry.standard.decode($0, DecodingContext(log: log))
        }
    }

    func whole(_ text: String, _ yaml: String, _ format: TableFormat = TableFormat()) -> Result {
        result { log, context in
            try TableReader.read(SourceFile(name: path, text: text), format: format, log: log)?
                .applying(transforms(yaml, log), &context)
        }
    }

    func parts(
        _ text: String, _ yaml: String, _ format: TableFormat = TableFormat(), length: Int
    ) -> Result {
        var result = self.result { log, context in
            let source = Source(path: path, stored: StoredMemory(text), greatestCount: 128 * length)
            let large = TableReader.readLarge(source, format: format, log: log)
            let outcome = try large?.applying(transforms(yaml, log), &context, parsing: { _, _ in })
            if case .table(let table)? = outcome { return table }
            return nil
        }
        result.diagnostics.removeAll { $0.contains("is read in parts, and rules") }
        return result
    }

    private func result(_ make: (DiagnosticLog, inout TransformContext) throws -> Table?) -> Result {
        let log = DiagnosticLog()
        var context = TransformContext(log: log)
        var table: Table?
        do { table = try make(log, &context) } catch {
            if let diagnostic = error as? Diagnostic { log.add(diagnostic) }
        }
        let words = log.diagnostics.map { diagnostic in
            let notes = diagnostic.notes.map { "\($0.span.start.line):\($0.span.start.column)" }
            return ([diagnostic.message] + notes).joined(separator: " | ")
        }
        return Result(table: table.map(text), diagnostics: words)
    }
}

/// A text as if it were on a disk.
final class StoredMemory: StoredText {
    private let content: [UInt8]

    init(_ text: String) { content = Array(text.utf8) }

    var count: Int { content.count }
    var isUnchanged: Bool { true }

    func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        Array(content[range]).withUnsafeBufferPointer(body)
    }
}
