import ArgumentParser
import Diagnostics
import Production

/// What all commands that compile documents take.
struct SharedOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Charts, sheets, or folders of them; '-' reads a document from the standard input.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    @Option(
        help: ArgumentHelp("A house style, used in place of those that documents name.", valueName: "file"),
        completion: .file())
    var theme: String?

    @Option(help: ArgumentHelp("How many threads work. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "A folder that documents may read data from besides their own; may be repeated.",
            valueName: "folder"), completion: .directory)
    var allow: [String] = []

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(help: "Say nothing but mistakes.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
        if files.count(where: { $0 == DocumentLoader.standardInput }) > 1 {
            throw ValidationError("the standard input can be read only once")
        }
    }

    /// The options for a run. A theme that can't be read ends it.
    func renderOptions() throws -> RenderOptions {
        var options = RenderOptions()
        options.isStrict = strict
        options.allowedFolders = allow
        options.jobs = jobs ?? Batch.standardJobCount
        options.theme = try theme.map { try readTheme(at: $0, roots: allow) }
        return options
    }
}

/// Reads the theme that a command names, or says what is wrong with it and ends.
///
/// - Parameter roots: Folders that may be read besides the theme's and the one around it.
func readTheme(at path: String, roots: [String] = []) throws -> Theme {
    let log = DiagnosticLog()
    let theme = Theme.read(path: path, roots: roots, log: log)
    for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
    guard let theme else { throw ExitCode.failedDocument }
    return theme
}
