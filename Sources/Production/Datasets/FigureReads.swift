import ChartModel
import Synchronization

/// The cells of a dataset that expressions read, in order.
final class FigureReads: Sendable {
    private let reads = Mutex<[TextAudit.FigureRead]>([])

    func add(_ id: String, _ column: String) {
        reads.withLock { $0.append(TextAudit.FigureRead(id, column)) }
    }

    /// The reads since the last call, each once.
    func take() -> [TextAudit.FigureRead] {
        let taken = reads.withLock { reads in
            defer { reads = [] }
            return reads
        }
        var seen: Set<TextAudit.FigureRead> = []
        return taken.filter { seen.insert($0).inserted }
    }
}
