import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Production

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "List every number that documents print, with the cell that it comes from.",
        discussion: """
            A number without a receipt is an error. With --against, each figure is looked up in the text that it was \
            taken from, at the place that its row names.

            Examples:
              tuban audit sheet.yaml
              tuban audit charts/ --against report.txt
              tuban audit sheet.yaml --format json
              tuban audit sheet.yaml -o receipts.pdf         a sheet of paper to sign
            """)

    @OptionGroup var compiling: CompilingOptions

    @Option(
        help: ArgumentHelp("The text that the figures were taken from.", valueName: "text"),
        completion: .file())
    var against: String?

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

    @Option(help: "How they are listed: table or json.")
    var format: Format?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("A file: .pdf for paper that an editor signs, .json or .txt.", valueName: "path"))
    var output: String?

    func run() throws {
        let sources = compiling.sources()
        let options = try compiling.renderOptions(sources)
        let audit = Audit(options, against: try source(sources))
        let documents = DocumentLoader(sources).load(compiling.reading.files) { $0.isRenderable }
        let results = documents.map(audit.receipts)
        let least = compiling.quiet ? Diagnostic.Severity.error : .warning
        for diagnostic in results.flatMap(\.diagnostics) where diagnostic.severity >= least {
            Console.write(diagnostic.printed + "\n")
        }
        let report = ReceiptReport(results, against: against)
        if let output, output.lowercased().hasSuffix(".pdf") {
            try write(try sheet(report, options), to: output)
            if !compiling.quiet { Console.write(report.summary + "\n") }
        } else {
            let isJSON = json || format == .json || output?.lowercased().hasSuffix(".json") == true
            let text = isJSON ? report.json : report.table
            if let output {
                try write(Array(text.utf8), to: output)
                if !compiling.quiet { Console.write(report.summary + "\n") }
            } else if isJSON || results.contains(where: { $0.pageCount > 0 }) {
                Console.write(text, to: STDOUT_FILENO)
            }
        }
        if results.contains(where: {
            $0.hasFailed || options.isStrict && $0.diagnostics.contains { $0.severity > .note }
        }) {
            throw ExitCode.finding
        }
    }

    private func source(_ sources: FileSources) throws -> SourceText? {
        guard let against else { return nil }
        let log = DiagnosticLog()
        do {
            let source = try sources.file(named: against)
            if let file = source.text(log: log) { return SourceText(file.text, named: against) }
        } catch {
            log.error(error)
        }
        for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
        throw ExitCode.finding
    }

    private func sheet(_ report: ReceiptReport, _ options: RenderOptions) throws -> [UInt8] {
        let log = DiagnosticLog()
        if let bytes = ReceiptSheet(report).pdf(options, log: log) { return bytes }
        for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
        throw ExitCode.finding
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try AtomicFile.write(bytes, to: path)
        } catch {
            Console.write(Diagnostic.error(error).printed + "\n")
            throw ExitCode.finding
        }
    }
}
