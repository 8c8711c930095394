import Synchronization

/// Hands out the indices of documents and puts their results into order.
final class ResultQueue: Sendable {
    private struct State {
        var handedOut = 0
        var done = 0
        var reported = 0
        var results: [DocumentResult?]
        /// Whether the queue is closed: no index is handed out and no result accepted.
        var isClosed = false
    }

    /// The indices in the order in which they are handed out.
    private let order: [Int]
    private let state: Mutex<State>
    private let observer: any BatchObserver

    init(_ order: [Int], observer: any BatchObserver) {
        self.order = order
        state = Mutex(State(results: Array(repeating: nil, count: order.count)))
        self.observer = observer
    }

    func next() -> Int? {
        state.withLock { state in
            guard !state.isClosed, state.handedOut < order.count else { return nil }
            state.handedOut += 1
            return order[state.handedOut - 1]
        }
    }

    /// Whether all indices have been handed out.
    var isEmpty: Bool { state.withLock { $0.isClosed || $0.handedOut == order.count } }

    /// Accepts a result. After one whose files met an obstacle, no further documents are begun.
    func finish(_ index: Int, _ result: DocumentResult) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.results[index] = result
            state.done += 1
            if result.obstacle != nil { state.handedOut = order.count }
            observer.progressed(to: state.done, of: state.results.count)
            while state.reported < state.results.count, let result = state.results[state.reported] {
                observer.finished(result)
                state.reported += 1
            }
        }
    }

    /// Closes the queue, and reports the results that were waiting for one before them.
    ///
    /// - Parameter body: Is called with all results. Other threads that add a result or close the queue wait for it.
    func close<Result>(_ body: ([DocumentResult]) -> Result) -> Result {
        state.withLock { state in
            state.isClosed = true
            state.results[state.reported...].compactMap { $0 }.forEach(observer.finished)
            state.reported = state.results.count
            return body(state.results.compactMap { $0 })
        }
    }
}
