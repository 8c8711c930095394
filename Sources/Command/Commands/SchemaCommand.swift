import ArgumentParser
import Glibc
import Production

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print a JSON Schema of charts, for completion and hover texts in an editor.",
        discussion: """
            Examples:
              tuban schema --output chart.schema.json
            and as the first line of a chart in YAML:
              # yaml-language-server: $schema=chart.schema.json
            """)

    @Argument(
        help: ArgumentHelp("What is described: \(names). (default: chart)", valueName: "kind"),
        completion: .list(DocumentSchema.allCases.map(\.rawValue)), transform: kind)
    var kind = DocumentSchema.chart

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write. (default: the standard output)", valueName: "path"),
        completion: .file(extensions: ["json"]))
    var output: String?

    func run() throws {
        guard let output else { return Console.write(kind.text, to: STDOUT_FILENO) }
        try writeText(kind.text, to: output)
    }

    private static let names = DocumentSchema.allCases.map(\.rawValue).joined(separator: ", ")

    @Sendable private static func kind(_ name: String) throws -> DocumentSchema {
        guard let kind = DocumentSchema(rawValue: name) else {
            throw ValidationError("there is no schema of '\(name)'; known are \(names)")
        }
        return kind
    }
}
