import Diagnostics
import Synchronization

/// Is told how a batch goes on. Calls come one at a time, from any thread.
public protocol BatchObserver: Sendable {
    /// A document has been done with, in the order in which documents get done.
    func progressed(to count: Int, of total: Int)
    /// What became of the next document, in the order of the documents.
    func finished(_ result: DocumentResult)
}

/// Many documents on several threads. Results come in the order of the documents, so that what is
/// said and written is the same with any number of threads.
public struct Batch: Sendable {
    private let options: RenderOptions
    private let workshop = Workshop()

    public init(_ options: RenderOptions) { self.options = options }

    /// How many threads work where nothing is said of it.
    public static var standardJobCount: Int { Processors.count }

    /// Renders documents into files.
    public func render(
        _ documents: [LoadedDocument], to destination: Destination, observer: any BatchObserver
    ) -> [DocumentResult] {
        let plan = OutputPlan(documents, formats: options.formats, to: destination)
        var makesFolders = false
        if case .folder = destination { makesFolders = true }
        return run(documents, observer: observer) { [makesFolders] index, bench in
            var loaded = documents[index]
            if let conflict = plan.conflicts[index] {
                loaded.diagnostics.append(
                    .error(conflict.message, at: loaded.place, hint: conflict.hint))
            }
            let job = RenderJob(
                loaded: loaded, outputs: plan.outputs[index], options: options, makesFolders: makesFolders)
            return job.run(bench) { path in
                guard let owner = plan.owner(of: path), owner != index else { return nil }
                return .collision(documents[owner].path, "a page of '\(documents[index].path)'", at: path)
            }
        }
    }

    /// Does everything short of drawing.
    public func check(_ documents: [LoadedDocument], observer: any BatchObserver) -> [DocumentResult] {
        run(documents, observer: observer) { index, bench in
            DocumentCheck(loaded: documents[index], options: options).run(bench)
        }
    }

    private func run(
        _ documents: [LoadedDocument], observer: any BatchObserver,
        _ body: @escaping @Sendable (Int, Workbench) -> DocumentResult
    ) -> [DocumentResult] {
        // Sheets take longest: begun last, they would keep one thread at work while the others wait.
        let sheets = documents.indices.filter { documents[$0].document?.kind == .sheet }
        let others = documents.indices.filter { documents[$0].document?.kind != .sheet }
        let queue = ResultQueue(sheets + others, observer: observer)
        Threads.run(min(options.jobs, documents.count)) { [workshop] in
            let bench = Workbench(workshop)
            while let index = queue.next() { queue.finish(index, body(index, bench)) }
        }
        return queue.results
    }
}

/// Hands out the indices of documents and puts their results into order.
private final class ResultQueue: Sendable {
    private struct State {
        var handedOut = 0
        var done = 0
        var reported = 0
        var results: [DocumentResult?]
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
            guard state.handedOut < order.count else { return nil }
            state.handedOut += 1
            return order[state.handedOut - 1]
        }
    }

    func finish(_ index: Int, _ result: DocumentResult) {
        state.withLock { state in
            state.results[index] = result
            state.done += 1
            observer.progressed(to: state.done, of: state.results.count)
            while state.reported < state.results.count, let result = state.results[state.reported] {
                observer.finished(result)
                state.reported += 1
            }
        }
    }

    var results: [DocumentResult] { state.withLock { $0.results.compactMap { $0 } } }
}
