import ArgumentParser
import Glibc
import Production
import TextShaping

@main
struct Tuban: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tuban",
        abstract: "Charts and sheets for newsrooms: specs and datasets in, PNG, PDF and SVG out.",
        discussion: """
            Examples:
              tuban render chart.yaml                        chart.png, beside you
              tuban render chart.yaml -o out/chart.pdf       the format by the extension
              tuban render charts/ -o out/ --format png,pdf  a whole folder, on every core
              tuban render chart.yaml --width 112mm          as wide as a column
              tuban render t.yaml --each t.csv -o '{id}.pdf' a file for every row of a table
              tuban check charts/ figures.yaml               everything short of drawing
              tuban audit sheet.yaml                         the cell behind every number
              tuban diff old.yaml new.yaml                   the numbers and words that changed
              tuban preflight page.pdf --press newsprint     whether a press can take it
              tuban data chart.json                          the files and addresses it needs
              tuban explain missing-field                    what a message means
              tuban theme broadsheet > house.yaml            a house style, to copy and change
              tuban page tabloid > page.yaml                 a paper, likewise
              tuban fonts --theme theme.yaml                 which fonts will be used

            Exit codes: 0 done, 1 nothing was made, 2 misuse, 3 some documents failed (the others are \
            made, unless the disk is full), 130 interrupted.
            Completion scripts: tuban --generate-completion-script bash (zsh, fish).
            """,
        version: Release.version,
        subcommands: [
            RenderCommand.self, CheckCommand.self, AuditCommand.self, DiffCommand.self, PreflightCommand.self,
            DataCommand.self,
            ExplainCommand.self, ThemeCommand.self, PageCommand.self,
            FontsCommand.self, SchemaCommand.self, ReferenceCommand.self,
        ])

    static func main() {
        ProcessMemory.keepWhatIsGivenBack()
        ProcessFonts.clear()
        Interruption.install()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Ends the process as the argument parser would, but with our exit code for misuse.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if !message.isEmpty {
            Console.write(message + "\n", to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
        }
        Glibc.exit(code == .validationFailure ? ExitCode.misuse.rawValue : code.rawValue)
    }
}

extension ExitCode {
    /// No document was made.
    static let nothingMade = ExitCode(1)
    /// A number has no receipt, or two versions differ.
    static let finding = ExitCode(1)
    /// The command's arguments are invalid.
    static let misuse = ExitCode(2)
    /// Some documents were made, and others failed.
    static let someFailed = ExitCode(3)
}
