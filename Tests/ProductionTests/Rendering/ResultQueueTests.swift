import Synchronization
import Testing

@testable import Production

struct ResultQueueTests {
    private final class Told: BatchObserver {
        private let lines = Mutex<[String]>([])

        func progressed(to count: Int, of total: Int) { lines.withLock { $0.append("\(count)/\(total)") } }
        func finished(_ result: DocumentResult) { lines.withLock { $0.append(result.path) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private let told = Told()

    private func result(_ path: String, obstacle: String? = nil) -> DocumentResult {
        DocumentResult(
            LoadedDocument(path: path, diagnostics: []), diagnostics: [], isStrict: false, obstacle: obstacle)
    }

    @Test func resultsAreReportedInTheOrderOfTheDocuments() {
        let queue = ResultQueue([2, 0, 1], observer: told)
        #expect([queue.next(), queue.next(), queue.next(), queue.next()] == [2, 0, 1, nil])
        queue.finish(2, result("c"))
        queue.finish(1, result("b"))
        queue.finish(0, result("a"))
        #expect(told.all == ["1/3", "2/3", "3/3", "a", "b", "c"])
        #expect(queue.close { $0 }.map(\.path) == ["a", "b", "c"])
    }

    @Test func afterAnObstacleNoDocumentIsBegun() {
        let queue = ResultQueue([0, 1, 2, 3], observer: told)
        #expect([queue.next(), queue.next()] == [0, 1])
        queue.finish(1, result("b", obstacle: "no space left on the disk"))
        #expect(queue.next() == nil)
        // What another thread has begun is ended.
        queue.finish(0, result("a"))
        #expect(queue.close { $0 }.map(\.path) == ["a", "b"])
    }

    @Test func onAnInterruptWhatIsDoneIsReported() {
        let queue = ResultQueue([0, 1, 2, 3], observer: told)
        for _ in 0..<3 { _ = queue.next() }
        queue.finish(2, result("c"))
        queue.finish(1, result("b"))
        // The first takes long.
        #expect(queue.close { $0 }.map(\.path) == ["b", "c"])
        #expect(told.all == ["1/4", "2/4", "b", "c"])
    }

    @Test func afterAnInterruptNothingIsBegunOrHeard() {
        let queue = ResultQueue([0, 1, 2], observer: told)
        #expect(queue.next() == 0)
        queue.close { _ in }
        queue.finish(0, result("a"))
        #expect(queue.next() == nil)
        #expect(told.all == [])
        #expect(queue.close { $0 }.map(\.path) == [])
    }
}
