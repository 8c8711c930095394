import ArgumentParser
import Diagnostics
import Production
import Synchronization

/// Shows the progress of a batch: on a terminal in a line that is overwritten, elsewhere in plain lines.
final class Progress: BatchObserver {
    private struct State {
        /// Whether the line that is overwritten is on the screen.
        var isShown = false
        /// The diagnostics printed so far: a mistake in a theme is printed once, not for every document that uses it.
        var told: Set<String> = []
        /// Consecutive documents that failed because of mistakes that were printed before.
        var repeats: [String] = []

        /// A line about those of them that were not named. The list is then cleared.
        mutating func takeRepeats(isQuiet: Bool) -> String? {
            defer { repeats = [] }
            let unnamed = repeats.dropFirst(Progress.namedRepeats)
            guard let last = unnamed.last, !isQuiet else { return nil }
            return "and \(unnamed.count) more, to \(last), for the same"
        }
    }

    /// How many are named: three hundred rows may fail because of one mistake in their template.
    private static let namedRepeats = 5

    private let state = Mutex(State())
    private let isQuiet: Bool
    private let showsFiles: Bool
    private let tells: @Sendable (Diagnostic) -> Bool

    /// - Parameters:
    ///   - showsFiles: Whether every document's files get a line of their own.
    ///   - tells: Whether a diagnostic is printed.
    init(isQuiet: Bool, showsFiles: Bool, tells: @escaping @Sendable (Diagnostic) -> Bool) {
        self.isQuiet = isQuiet
        self.showsFiles = showsFiles
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
        if results.contains(where: \.hasFailed) { throw ExitCode.failedDocument }
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
            let news = result.diagnostics.filter(tells).filter { state.told.insert($0.outOfContext).inserted }
                .map(\.printed)
            let isTold = news.isEmpty && result.hasFailed
            if isTold {
                state.repeats.append(result.path)
                if state.repeats.count > Self.namedRepeats { return }
            }
            let outcome = isQuiet ? nil : outcome(result, isTold: isTold)
            let repeats = isTold ? nil : state.takeRepeats(isQuiet: isQuiet)
            let lines = [repeats].compactMap { $0 } + news + [outcome].compactMap { $0 }
            guard !lines.isEmpty else { return }
            Console.write((state.isShown ? "\r\u{1B}[K" : "") + lines.joined(separator: "\n") + "\n")
            state.isShown = false
        }
    }

    /// - Parameter isTold: Whether all of its mistakes have been printed for a document before it.
    private func outcome(_ result: DocumentResult, isTold: Bool) -> String? {
        if result.hasFailed {
            let isStrictness = !result.diagnostics.contains { $0.severity == .error }
            let reason =
                isTold ? " for what is said above" : isStrictness ? ", since warnings count as errors" : ""
            return "\(result.path): \(Ink.red("failed"))\(reason)"
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
            let lines = [state.takeRepeats(isQuiet: isQuiet), obstacle, isQuiet ? nil : summary]
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
}
