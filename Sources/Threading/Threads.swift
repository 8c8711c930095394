import Glibc
import Synchronization

/// Work on several threads.
public enum Threads {
    /// Text layout and deeply nested documents need more than the small stacks that threads have on some systems.
    private static let stackSize = 8 << 20

    /// Runs a body on the calling thread and on further ones at the same time, until all have ended.
    ///
    /// If the system refuses to start a thread, the others do its work: the body must take its work from a shared
    /// queue.
    ///
    /// - Parameter count: The number of threads, including the caller; with 1, no other is started.
    public static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        var threads: [pthread_t] = []
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setstacksize(attributes, stackSize)
        for _ in 1..<max(1, count) {
            let work = Unmanaged.passRetained(Work(body))
            var thread = pthread_t()
            let code = pthread_create(
                &thread, attributes,
                { pointer in
                    if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
            if code == 0 { threads.append(thread) } else { work.release() }
        }
        pthread_attr_destroy(attributes)
        body()
        for thread in threads { pthread_join(thread, nil) }
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}

extension Threads {
    /// Does a number of tasks on as many threads as there are processors, until all are done.
    ///
    /// - Parameter body: Does the task of a number. Tasks are begun in their order.
    public static func each(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard count > 1 else {
            if count == 1 { body(0) }
            return
        }
        let tasks = Tasks(count: count)
        withoutActuallyEscaping(body) { body in
            run(min(count, Processors.count)) {
                while let task = tasks.next() { body(task) }
            }
        }
    }

    /// What a number of tasks give, in their order.
    public static func map<Result: Sendable>(
        _ count: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Results<Result>(count: count)
        each(count) { task in
            let result = body(task)
            results.values.withLock { $0[task] = result }
        }
        return results.values.withLock { $0.compactMap { $0 } }
    }

    private final class Tasks: Sendable {
        private let begun = Atomic(0)
        private let count: Int

        init(count: Int) { self.count = count }

        func next() -> Int? {
            let task = begun.add(1, ordering: .relaxed).oldValue
            return task < count ? task : nil
        }
    }

    private final class Results<Result: Sendable>: Sendable {
        let values: Mutex<[Result?]>

        init(count: Int) { values = Mutex([Result?](repeating: nil, count: count)) }
    }
}
