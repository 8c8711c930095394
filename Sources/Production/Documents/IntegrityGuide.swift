import ChartChecks
public import Diagnostics
import Documents

/// The page on the rules of integrity: what each finds and why, and how often it speaks where charts are meant to
/// be right.
public enum IntegrityGuide {
    /// The page in Markdown.
    ///
    /// - Parameter counts: The path of the hand-kept counts, by the ids of rules.
    /// - Returns: nil if they can't be read; why is reported.
    public static func markdown(counts: String, log: DiagnosticLog) -> String? {
        guard let source = FileSources.text(counts, log: log), let kept = YAMLReader.read(source, log: log)
        else {
            return nil
        }
        let rules = CheckRegistry.integrity
        var text = """
            # Integrity

            A chart can be valid and still mislead. `tuban check` holds each to the rules on this page; `tuban render`
            only counts what they find. A *fact* is wrong whatever is meant: a warning in plain charts, and an error on
            sheets, in print themes and with `--strict`. A *judgement* may well be meant: it is a warning everywhere, and
            an error only with `--strict`. A chart that does what a rule finds says why:

            ```yaml
            allow: {bar-without-zero: The price never fell below 90 in a century.}
            ```

            The reason is printed by `--verbose`. In the examples, a line with `-` is wrong, and the line with `+` mends
            it; both are tried by the tests, and the mended one is silent under all rules.

            This page is made by `make guide` from the declarations in `Sources/ChartChecks/Integrity` and from
            `\(FilePath(counts).name)`, which is kept by hand.

            | rule | class | finds |
            |---|---|---|

            """
        for rule in rules {
            let type = type(of: rule)
            text += "| [`\(rule.id)`](#\(rule.id)) | \(type.weight.word) | \(type.code.title) |\n"
        }
        for rule in rules { text += section(type(of: rule), kept["rules"]?[rule.id]) }
        text += table(of: kept)
        text += "\n## Labelled specs\n\n\(kept["labels"]?["about"]?.string ?? "")\n\n"
        text += "| label | found as | why |\n|---|---|---|\n"
        for row in kept["labels"]?["rows"]?.elements ?? [] {
            let cells = ["label", "found", "why"].map { row[$0]?.string ?? "" }
            text += "| \(cells[0]) | \(cells[1].isEmpty ? "–" : "`\(cells[1])`") | \(cells[2]) |\n"
        }
        return log.hasErrors ? nil : text
    }

    private static func section(_ rule: any IntegrityRule.Type, _ counts: Node?) -> String {
        let code = rule.code
        var text = "\n## \(code.id)\n\n**\(code.title)** (\(rule.weight.word)). \(code.cause)"
        if let circumstance = code.example.circumstance { text += " \(circumstance)" }
        text += "\n\n```diff\n\(code.example.changes)\n```\n"
        if let why = counts?["why"]?.string { text += "\n\(why)\n" }
        return text
    }

    private static func table(of kept: Node) -> String {
        let places = kept["places"]?.members ?? []
        var text = "\n## How often each speaks\n\n\(kept["about"]?.string ?? "")\n\n| rule |"
        for place in places { text += " \(place.value.string ?? place.key) |" }
        text += "\n|---|" + places.map { _ in "--:|" }.joined() + "\n"
        for rule in CheckRegistry.integrity {
            guard let counts = kept["rules"]?[rule.id] else { continue }
            text += "| [`\(rule.id)`](#\(rule.id)) |"
            for place in places { text += " \(counts[place.key]?.number.map { "\(Int($0))" } ?? "0") |" }
            text += "\n"
        }
        return text
    }
}

extension Finding.Weight {
    fileprivate var word: String { self == .fact ? "fact" : "judgement" }
}
