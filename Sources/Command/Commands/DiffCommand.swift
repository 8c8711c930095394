import ArgumentParser
import Diagnostics
import Glibc
import Production

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "List the numbers and words that changed between two versions of a document.",
        discussion: """
            A version is a chart, a sheet, or a picture as scene JSON. Only what a reader reads counts: a number, a \
            word, not its place or its colour. Exit codes: 0 nothing changed, 1 something did or a version can't be \
            read, 2 misuse.

            Examples:
              tuban diff yesterday/sheet.yaml sheet.yaml
              tuban diff old.scene.json new.scene.json --json
            """)

    @Argument(help: ArgumentHelp("The old version.", valueName: "old"), completion: .file())
    var old: String

    @Argument(help: ArgumentHelp("The new version.", valueName: "new"), completion: .file())
    var new: String

    @Option(
        help: ArgumentHelp(
            "A folder that documents may read besides their own; may be repeated.", valueName: "folder"),
        completion: .directory)
    var allow: [String] = []

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        var permissions = Permissions()
        permissions.allowed = allow
        let sources = FileSources(permissions)
        var options = RenderOptions()
        options.sources = sources
        let difference = DocumentDifference(from: old, to: new, options, sources)
        for diagnostic in difference.diagnostics { Console.write(diagnostic.printed + "\n") }
        if difference.hasFailed { throw ExitCode.finding }
        Console.write(json ? difference.json : difference.text, to: STDOUT_FILENO)
        if !difference.changes.isEmpty { throw ExitCode.finding }
    }
}
