import Dataflow
import Diagnostics
import Documents

/// The report of a run for other programs: a line of JSON for each document, in their order.
///
/// ```json
/// {"document": "briefing.yaml", "row": "towns.csv:3", "key": "张店", "status": "made", "files": [{"path": "张店.pdf",
/// "sha256": "…"}], "findings": [], "reading": {"tables": […], "steps": […], "marks": […]}, "milliseconds": 41.3}
/// ```
///
/// A document's status is `made`, `failed`, or, where nothing was to be written, `checked`.
public enum RunReport {
    /// The lines, each with its end.
    public static func text(_ results: [DocumentResult]) -> String {
        results.map { line($0).line + "\n" }.joined()
    }

    private static func line(_ result: DocumentResult) -> JSONText {
        .object(
            [
                ("document", .string(result.document)),
                ("row", result.row.map { .string($0) } ?? .null),
                ("key", result.key.map { .string($0) } ?? .null),
                ("status", .string(result.hasFailed ? "failed" : result.files.isEmpty ? "checked" : "made")),
                ("files", .array(result.files.map(file))),
                ("findings", .array(result.diagnostics.map(finding))),
            ] + (result.reading.isEmpty ? [] : [("reading", result.reading.json)]) + [
                ("milliseconds", .number((result.milliseconds * 10).rounded() / 10))
            ])
    }

    private static func file(_ file: WrittenFile) -> JSONText {
        .object([
            ("path", .string(file.path)), ("sha256", file.sha256.map { .string($0) } ?? .null),
        ])
    }

    private static func finding(_ diagnostic: Diagnostic) -> JSONText {
        .object(
            [
                ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code.id)),
                ("message", .string(diagnostic.message)),
            ] + place(diagnostic.span) + [
                (
                    "notes",
                    .array(
                        diagnostic.notes.map { note in
                            .object([("message", .string(note.message))] + place(note.span))
                        })
                ),
                ("hints", .array(diagnostic.hints.map { .string($0) })),
                ("context", .array(diagnostic.context.map { .string($0) })),
            ])
    }

    private static func place(_ span: Span?) -> [(key: String, value: JSONText)] {
        guard let span else { return [] }
        let start = span.start
        return [
            ("file", .string(span.file.name)), ("line", .number(Double(start.line))),
            ("column", .number(Double(start.column))),
        ]
    }
}
