import ArgumentParser
import Diagnostics
import Glibc
import Production

/// Writes the pages of the documentation that are generated from declarations. It isn't listed in the help, as it is
/// only for developers of Tuban.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Print pages of the documentation.", shouldDisplay: false,
        subcommands: [
            BlocksCommand.self, DiagnosticsCommand.self, GrammarCommand.self, IntegrityCommand.self,
            PreflightCommand.self,
        ])

    struct BlocksCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "blocks", abstract: "Print the guide to the blocks of sheets, in Markdown.")

        @Argument(
            help: ArgumentHelp("The folder with a document for each block.", valueName: "folder"),
            completion: .directory)
        var folder: String

        func run() throws {
            let log = DiagnosticLog()
            let text = BlockGuide.markdown(folder: folder, log: log)
            for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
            guard let text else { throw ExitCode.nothingMade }
            Console.write(text, to: STDOUT_FILENO)
        }
    }

    struct DiagnosticsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diagnostics", abstract: "Print the page on the codes of messages, in Markdown.")

        func run() { Console.write(DiagnosticsGuide.markdown, to: STDOUT_FILENO) }
    }

    struct GrammarCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "grammar", abstract: "Write the pages on what a chart may say, in Markdown.")

        @Argument(
            help: ArgumentHelp("The folder that the pages are written to.", valueName: "folder"),
            completion: .directory)
        var folder: String

        func run() throws {
            for page in GrammarReference.pages {
                try AtomicFile.write(Array(page.text.utf8), to: "\(folder)/\(page.name).md")
            }
        }
    }
    struct IntegrityCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "integrity", abstract: "Print the page on the rules of integrity, in Markdown.")

        @Argument(
            help: ArgumentHelp("The file that says how often each rule speaks.", valueName: "file"),
            completion: .file(extensions: ["yaml"]))
        var counts = "docs/integrity-counts.yaml"

        func run() throws {
            let log = DiagnosticLog()
            let text = IntegrityGuide.markdown(counts: counts, log: log)
            for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
            guard let text else { throw ExitCode.nothingMade }
            Console.write(text, to: STDOUT_FILENO)
        }
    }

    struct PreflightCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preflight",
            abstract: "Print the page on the rules for files for the press, in Markdown.")

        func run() { Console.write(PreflightGuide.markdown, to: STDOUT_FILENO) }
    }
}
