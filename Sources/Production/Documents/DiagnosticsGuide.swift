import Diagnostics

/// The page on all codes of messages.
public enum DiagnosticsGuide {
    /// The page in Markdown.
    public static var markdown: String {
        var text = """
            # Diagnostics

            Every message names the file, the line and the column, says what is wrong and often what to do, and ends with
            a code that stays the same whatever the words are:

            ```text
            chart.yaml:3:23: error: no column is named 'prize' [missing-field]
            ```

            `tuban explain missing-field` prints what stands here. In the examples, a line with `-` is wrong, and the line
            with `+` mends it.

            This page is made by `make guide` from the declarations in `Sources/Diagnostics/Codes` and `Sources/ChartChecks/Integrity`.


            """
        for topic in Diagnostic.Code.documented {
            text +=
                "- \(topic.name): " + topic.codes.map { "[\($0.id)](#\($0.id))" }.joined(separator: ", ")
                + "\n"
        }
        for topic in Diagnostic.Code.documented {
            text += "\n## \(topic.name)\n"
            for code in topic.codes { text += section(code) }
        }
        return text
    }

    private static func section(_ code: Diagnostic.Code) -> String {
        var text = "\n### \(code.id)\n\n**\(code.title).** \(code.cause)"
        if let circumstance = code.example.circumstance { text += " \(circumstance)" }
        return text + "\n\n```diff\n\(code.example.changes)\n```\n"
    }
}
