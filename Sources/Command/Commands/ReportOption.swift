import ArgumentParser
import Production

/// The option for a report of the run that other programs read.
struct ReportOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with a line of JSON for each document: its row and key, its files with their SHA-256, whether it failed, all that was found, and how long it took.",
            valueName: "file.jsonl"),
        completion: .file())
    var report: String?

    func write(_ results: [DocumentResult]) throws {
        if let report { try writeText(RunReport.text(results), to: report) }
    }
}

/// Writes a file besides the outputs; if that isn't possible, says why and ends the run.
func writeText(_ text: String, to path: String) throws {
    do {
        try AtomicFile.write(Array(text.utf8), to: path)
    } catch {
        Console.write("\(Ink.red("error:")) \(error.message)\n")
        throw ExitCode.nothingMade
    }
}
