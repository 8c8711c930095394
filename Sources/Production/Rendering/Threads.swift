import Glibc
import Synchronization

/// Work on several threads.
enum Threads {
    /// Text layout and deep documents want more than the small stacks that some systems give threads.
    private static let stackSize = 8 << 20

    /// Runs a body on the calling thread and on further ones at once, until all have ended.
    ///
    /// A thread that the system refuses is done without: the body must take its work from what all share.
    ///
    /// - Parameter count: How many threads there are, with the caller. One starts none.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
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
