import Synchronization

/// A cell of the dataset that an expression read.
public struct FigureRead: Hashable, Sendable {
    public let id: String
    public let column: String

    public init(_ id: String, _ column: String) { (self.id, self.column) = (id, column) }
}

/// The cells of a dataset that expressions read, in order.
package final class FigureReads: Sendable {
    private let reads = Mutex<[FigureRead]>([])

    package init() {}

    func add(_ id: String, _ column: String) {
        reads.withLock { $0.append(FigureRead(id, column)) }
    }

    /// The reads since the last call, each once.
    package func take() -> [FigureRead] {
        let taken = reads.withLock { reads in
            defer { reads = [] }
            return reads
        }
        var seen: Set<FigureRead> = []
        return taken.filter { seen.insert($0).inserted }
    }
}
