import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Press
import Production

/// The documents of a command, and what they may read.
struct ReadingOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Charts, sheets, or folders of them; '-' reads a document from the standard input.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "A folder that documents may read besides their own and that of their tuban.yaml; may be repeated.",
            valueName: "folder"), completion: .directory)
    var allow: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder above which no tuban.yaml is looked for.", valueName: "folder"),
        completion: .directory)
    var root: String?

    @Option(
        help: ArgumentHelp(
            "A file that is read in place of an address on the network; may be repeated.",
            valueName: "url=file"), transform: copy)
    var data: [AddressCopy] = []

    func validate() throws {
        if files.count(where: { $0 == DocumentLoader.standardInput }) > 1 {
            throw ValidationError("the standard input can be read only once")
        }
    }

    /// The files that documents may read.
    ///
    /// - Parameter others: Files that the command itself reads.
    func sources(hashes: Bool = false, others: [String] = []) -> FileSources {
        var permissions = Permissions()
        permissions.allowed = allow + others
        permissions.root = root
        for copy in data { permissions.copies[copy.address] = copy.path }
        return FileSources(permissions, hashes: hashes)
    }

    /// The last '=' separates address and file, as addresses may contain others.
    @Sendable private static func copy(_ text: String) throws -> AddressCopy {
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex, text.last != "=" else {
            throw ValidationError("'\(text)' names no copy; write it as https://example.org/a.csv=a.csv")
        }
        return AddressCopy(
            address: String(text[..<sign]), path: String(text[text.index(after: sign)...]))
    }
}

/// The options of all commands that compile documents.
struct CompilingOptions: ParsableArguments {
    @OptionGroup var reading: ReadingOptions

    @Option(
        help: ArgumentHelp(
            "The house style, in place of those that documents name: \(BuiltInSources.houseStyles.names.joined(separator: ", ")), or the path of one.",
            valueName: "style"),
        completion: .file())
    var theme: String?

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(help: "Say nothing but mistakes.")
    var quiet = false

    /// The files that documents and the theme may read.
    ///
    /// - Parameter others: Files that the command itself reads.
    func sources(hashes: Bool = false, others: [String] = []) -> FileSources {
        let isFile = theme.map { BuiltInSources.houseStyles.source(named: $0) == nil } ?? false
        return reading.sources(hashes: hashes, others: others + [isFile ? theme : nil].compactMap { $0 })
    }

    /// The options for a run, which ends here if the theme can't be read.
    func renderOptions(_ sources: FileSources) throws -> RenderOptions {
        var options = RenderOptions()
        options.isStrict = strict
        options.sources = sources
        if let theme {
            let reader = SourceReader(sources, folder: nil)
            options.theme = try readTheme(theme, sources, reader)
            options.themeSources = reader.sources
        }
        options.date = try sourceDate()
        return options
    }

    /// The time in SOURCE_DATE_EPOCH, at which files are said to be made (https://reproducible-builds.org/specs).
    private func sourceDate() throws -> Int? {
        guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty else {
            return nil
        }
        guard let seconds = Int(text), seconds >= 0 else {
            throw ValidationError("SOURCE_DATE_EPOCH is '\(text)', and should be seconds since 1970")
        }
        return seconds
    }
}

/// The options of commands that work through many documents.
struct SharedOptions: ParsableArguments {
    @OptionGroup var compiling: CompilingOptions

    @Option(
        help: ArgumentHelp(
            "The press that PDF files are for: newsprint (PDF/X-1a), x4 (PDF/X-4), a press profile of the house, or 'none'. (default: what theme and page say)",
            valueName: "profile"),
        completion: .file())
    var press: String?

    @Option(
        help: ArgumentHelp(
            "How many threads work. (default: one for each processor that it may use)", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "The seconds that one document may take. One that takes longer is stopped, and the others go on.",
            valueName: "s"))
    var timeout: Double?

    @Option(
        help: ArgumentHelp(
            "The memory in megabytes that one document may take. One that takes more is stopped, and the others go on.",
            valueName: "mb"))
    var maxMemory: Int?

    @Flag(
        help:
            "Tell everything: what became of the rows of the data, and what charts allow themselves, and why."
    )
    var verbose = false

    var files: [String] { compiling.reading.files }
    var strict: Bool { compiling.strict }
    var quiet: Bool { compiling.quiet }

    /// Whether a diagnostic is printed.
    var tells: @Sendable (Diagnostic) -> Bool {
        { [verbose] diagnostic in verbose || diagnostic.severity > .note }
    }

    func validate() throws {
        if verbose, quiet { throw ValidationError("--verbose and --quiet exclude each other") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
        if let timeout, !(0.01...1e6).contains(timeout) {
            throw ValidationError("--timeout is a number of seconds, from 0.01")
        }
        if let maxMemory, !(1...1 << 20).contains(maxMemory) {
            throw ValidationError("--max-memory is a number of megabytes, from 1")
        }
    }

    func sources(hashes: Bool = false) -> FileSources {
        compiling.sources(
            hashes: hashes, others: [press.flatMap { isBuiltIn($0) ? nil : $0 }].compactMap { $0 })
    }

    func renderOptions(_ sources: FileSources) throws -> RenderOptions {
        var options = try compiling.renderOptions(sources)
        options.jobs = jobs
        options.limits.seconds = timeout
        options.limits.megabytes = maxMemory
        options.pdf.press = try pressProfile(sources)
        return options
    }

    private func isBuiltIn(_ press: String) -> Bool {
        press == "none" || PressProfile.BuiltIn(rawValue: press) != nil
    }

    /// The press that the command names, if any; otherwise reports what is wrong with it and ends the run.
    private func pressProfile(_ sources: FileSources) throws -> PressProfile?? {
        guard let press else { return nil }
        if press == "none" { return .some(nil) }
        let log = DiagnosticLog()
        let profile = PressProfile.read(named: press, reader: SourceReader(sources, folder: nil), log: log)
        for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
        guard let profile else { throw ExitCode.nothingMade }
        return profile
    }
}

/// A local file that is read in place of an address on the network.
struct AddressCopy {
    var address: String
    var path: String
}

/// Reads the theme that a command names, a built-in one or a file; otherwise reports what is wrong with it and ends
/// the run.
///
/// - Parameter reader: Records the sources of the theme.
func readTheme(_ name: String, _ sources: FileSources, _ reader: SourceReader) throws -> Theme {
    let log = DiagnosticLog()
    let theme: Theme?
    do throws(SourceError) {
        let builtIn = BuiltInSources.houseStyles.source(named: name)
        let source = if let builtIn { builtIn } else { try sources.file(named: name) }
        reader.note([source])
        theme = Theme.read(source, reader: reader, log: log)
    } catch {
        let styles = BuiltInSources.houseStyles.names
        let near = BuiltInSources.isName(name) ? styles.nearest(to: name) : nil
        log.error(
            error.code, error.message, at: nil, hint: near.map { "did you mean '\($0)'?" } ?? error.hint)
        theme = nil
    }
    for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
    guard let theme else { throw ExitCode.nothingMade }
    return theme
}
