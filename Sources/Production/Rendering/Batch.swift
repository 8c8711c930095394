import Diagnostics
import Documents
import Threading

/// Is notified of the progress of a batch. Calls come one at a time, from any thread.
public protocol BatchObserver: Sendable {
    /// A document has been finished; in the order in which documents are finished.
    func progressed(to count: Int, of total: Int)
    /// The result of the next document; in the order of the documents.
    func finished(_ result: DocumentResult)
}

/// Processes many documents on several threads. Results come in the order of the documents, so that messages
/// and files are the same with any number of threads.
public struct Batch: Sendable {
    private let documents: [LoadedDocument]
    private let options: RenderOptions
    private let queue: ResultQueue
    private let workshop = Workshop()

    public init(_ documents: [LoadedDocument], _ options: RenderOptions, observer: any BatchObserver) {
        self.documents = documents
        self.options = options
        // Sheets take longest: if they were begun last, one thread would be busy while the others wait.
        let sheets = documents.indices.filter { documents[$0].document?.kind == .sheet }
        let others = documents.indices.filter { documents[$0].document?.kind != .sheet }
        queue = ResultQueue(sheets + others, observer: observer)
    }

    /// A single document doesn't need the number of processors, which takes as long to find as the document to read.
    private var threadCount: Int {
        documents.count > 1 ? min(options.jobs ?? Processors.count, documents.count) : documents.count
    }

    /// Renders the documents into files.
    ///
    /// - Returns: The results of those that were begun: all, unless nothing more could be written.
    public func render(to destination: Destination) -> [DocumentResult] {
        let plan = OutputPlan(documents, formats: options.formats, to: destination)
        return run { index, loaded, bench, beforeWriting in
            var loaded = loaded
            if let conflict = plan.conflicts[index] {
                loaded.diagnostics.append(.error(conflict, at: loaded.place))
            }
            let job = RenderJob(
                loaded: loaded, outputs: plan.outputs[index], options: options,
                makesFolders: destination.folder != nil, ownsNames: plan.conflicts[index] == nil,
                othersFollow: { [queue] in !queue.isEmpty })
            return job.run(bench, beforeWriting: beforeWriting) { path in
                guard let owner = plan.owner(of: path), owner != index else { return nil }
                return .collision(documents[owner].path, "a page of '\(documents[index].path)'", at: path)
            }
        }
    }

    /// Does everything short of drawing.
    public func check() -> [DocumentResult] {
        run { _, loaded, bench, _ in DocumentCheck(loaded: loaded, options: options).run(bench) }
    }

    /// Ends the batch at once: it doesn't wait for the work of its threads, whose results are ignored.
    ///
    /// - Parameter body: Is called with the results of the finished documents, before the batch returns.
    public func interrupt(_ body: ([DocumentResult]) -> Void) { queue.close(body) }

    /// Works on a document, by its index; the closure is called before anything is written.
    private typealias Work = @Sendable (Int, LoadedDocument, Workbench, () -> Void) -> DocumentResult

    private func run(_ work: @escaping Work) -> [DocumentResult] {
        if options.limits.isEmpty { runInThreads(work) } else { runInProcesses(work) }
        return queue.close { $0 }
    }

    private func runInThreads(_ work: @escaping Work) {
        Threads.run(threadCount) { [documents, workshop, queue] in
            let bench = Workbench(workshop)
            while let index = queue.next() {
                let clock = ContinuousClock()
                let start = clock.now
                var result = work(index, documents[index], bench, {})
                result.milliseconds = (clock.now - start) / .milliseconds(1)
                queue.finish(index, result)
                bench.finishDocument()
            }
        }
    }

    /// A document that is stopped is one with a mistake more, with which nothing is drawn.
    private func runInProcesses(_ work: @escaping Work) {
        let bench = Workbench(workshop)
        LimitedRun(limits: options.limits, processCount: threadCount, queue: queue) { index, permission in
            defer { bench.finishDocument() }
            return work(index, documents[index], bench, permission)
        } result: { index, stop in
            var loaded = documents[index]
            let start = loaded.document.map { $0.node.span.part(0..<0) }
            loaded.diagnostics.append(stop.diagnostic(at: loaded.place ?? start))
            return work(index, loaded, bench, {})
        }.run()
    }
}
