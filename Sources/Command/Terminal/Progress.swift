import ArgumentParser
import Diagnostics
import Production
import Synchronization

/// Shows the progress of a batch: on a terminal in a line that is overwritten, elsewhere in plain lines.
final class Progress: BatchObserver {
    private struct State {
        /// Whether the line that is overwritten is on the screen.
        var isShown = false
        /// The diagnostics printed so far: a mistake in a theme is explained once, and named for every document that
        /// uses it.
        var told: Set<String> = []
    }

    private let state = Mutex(State())
    private let isQuiet: Bool
    private let showsFiles: Bool
    private let showsReading: Bool
    private let tells: @Sendable (Diagnostic) -> Bool

    /// - Parameters:
    ///   - showsFiles: Whether every document's files get a line of their own.
    ///   - showsReading: Whether what became of the rows of a document's data is printed.
    ///   - tells: Whether a diagnostic is printed.
    init(
        isQuiet: Bool, showsFiles: Bool, showsReading: Bool = false,
        tells: @escaping @Sendable (Diagnostic) -> Bool
    ) {
        self.isQuiet = isQuiet
        self.showsFiles = showsFiles
        self.showsReading = showsReading
        self.tells = tells
    }

    /// Runs a batch and prints the summary, at its end or on an interrupt.
    ///
    /// - Parameter then: Is called with the results before the run fails because of failed documents.
    func follow(
        _ batch: Batch, _ summary: Summary, _ work: () -> [DocumentResult],
        then: ([DocumentResult]) throws -> Void = { _ in }
    ) throws {
        Interruption.reports { batch.interrupt { self.finish(summary.text($0, isInterrupted: true)) } }
        let results = work()
        Interruption.reports(nil)
        finish(summary.text(results), obstacle: summary.obstacle(results))
        try then(results)
        let failed = results.count(where: \.hasFailed)
        if failed > 0 { throw failed == results.count ? ExitCode.nothingMade : .someFailed }
    }

    func progressed(to count: Int, of total: Int) {
        guard !isQuiet, Console.isTerminal, total > 1 else { return }
        state.withLock { state in
            let done = 20 * count / total
            let bar = String(repeating: "█", count: done) + String(repeating: "░", count: 20 - done)
            Console.write("\r\u{1B}[K\(bar) \(count)/\(total)")
            state.isShown = true
        }
    }

    func finished(_ result: DocumentResult) {
        state.withLock { state in
            let told = result.diagnostics.filter(tells).map { diagnostic in
                state.told.insert(diagnostic.outOfContext).inserted
                    ? diagnostic.printed : diagnostic.named(for: result.path)
            }
            let reading =
                !showsReading || result.readingLines.isEmpty
                ? [] : ["\(result.path):"] + result.readingLines.map { "  " + $0 }
            let lines = told + reading + (isQuiet ? [] : [outcome(result)].compactMap { $0 })
            guard !lines.isEmpty else { return }
            Console.write((state.isShown ? "\r\u{1B}[K" : "") + lines.joined(separator: "\n") + "\n")
            state.isShown = false
        }
    }

    private func outcome(_ result: DocumentResult) -> String? {
        if result.hasFailed {
            let isStrictness = !result.diagnostics.contains { $0.severity == .error }
            return "\(result.path): \(Ink.red("failed"))"
                + (isStrictness ? ", since warnings count as errors" : "")
        }
        guard !result.outputs.isEmpty, showsFiles || !Console.isTerminal else { return nil }
        return "\(result.path) → \(result.outputs.joined(separator: ", "))"
    }

    /// Prints the last lines: the summary.
    ///
    /// - Parameter obstacle: Why documents were not begun.
    private func finish(_ summary: String, obstacle: String? = nil) {
        state.withLock { state in
            let clear = state.isShown ? "\r\u{1B}[K" : ""
            let lines = [obstacle, isQuiet ? nil : summary]
            Console.write(clear + lines.compactMap { $0 }.map { $0 + "\n" }.joined())
            state.isShown = false
        }
    }
}

extension Diagnostic {
    /// The message and its place, without the context: the same mistake in many rows counts once.
    fileprivate var outOfContext: String {
        var copy = self
        copy.context = []
        return copy.formatted()
    }

    /// The message in one line, for a document for which it need not be explained again.
    fileprivate func named(for path: String) -> String {
        let place = span.map { " (\($0.file.name):\($0.start.line):\($0.start.column))" } ?? ""
        let label =
            severity == .error ? Ink.red("error:") : severity == .warning ? Ink.yellow("warning:") : "note:"
        return "\(path): \(label) \(message)\(place) [\(code.id)]"
    }
}
