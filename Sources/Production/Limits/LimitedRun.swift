import Glibc

/// Works on documents in processes of their own, of which one whose document takes more than it may is stopped. Threads
/// can't be ended from outside; a process can, wherever it is.
struct LimitedRun {
    let limits: DocumentLimits
    /// How many documents are worked on at the same time.
    let processCount: Int
    let queue: ResultQueue
    /// Does the work of a document, in a process. Its second argument is called before anything is written: what has
    /// begun to write isn't stopped, so that a document has all of its files or none.
    let work: (Int, _ permission: () -> Void) -> DocumentResult
    /// The result of a document that was stopped.
    let result: (Int, DocumentStop) -> DocumentResult

    /// How often the memory of processes is looked at, in seconds.
    private static let interval = 0.01

    private struct Work {
        let index: Int
        var process: ChildProcess
        let start = Clock.now
        /// Whether it writes.
        var isPermitted = false
    }

    /// Works on documents until there are none left.
    func run() {
        var running: [Work] = []
        var idle: [ChildProcess] = []
        while true {
            while running.count < processCount, let index = queue.next() {
                if var process = idle.popLast() ?? start() {
                    process.begin(index)
                    running.append(Work(index: index, process: process))
                } else {
                    queue.finish(index, result(index, .noProcess))
                }
            }
            if running.isEmpty { break }
            receive(&running, &idle)
            stop(&running)
        }
        for process in idle { process.stop() }
    }

    private func start() -> ChildProcess? {
        ChildProcess { index, permission in Transfer.bytes(work(index, permission)) }
    }

    /// Waits until something comes about, or has to be looked at.
    private func receive(_ running: inout [Work], _ idle: inout [ChildProcess]) {
        var polled = running.map { pollfd(fd: $0.process.socket, events: Int16(POLLIN), revents: 0) }
        poll(&polled, nfds_t(polled.count), Int32((patience(running) * 1000).rounded(.up)))
        var left: [Work] = []
        for (var work, state) in zip(running, polled) {
            switch state.revents == 0 ? nil : work.process.receive() {
            case nil: left.append(work)
            case .request:
                work.process.permit()
                work.isPermitted = true
                left.append(work)
            case .result(let bytes):
                if mayGoOn(work.process) { idle.append(work.process) } else { work.process.stop() }
                finish(work, Transfer.result(bytes))
            case .signal(let signal): finish(work, result(work.index, .signal(signal)))
            }
        }
        running = left
    }

    /// Whether a process is small enough for another document: what it has kept would not be counted as that one's.
    private func mayGoOn(_ process: ChildProcess) -> Bool {
        process.keptMemory < (limits.megabytes ?? 1024) << 20 / 4
    }

    /// How long nothing has to be looked at, in seconds.
    private func patience(_ running: [Work]) -> Double {
        let limited = running.filter { !$0.isPermitted }
        if limits.megabytes != nil, !limited.isEmpty { return Self.interval }
        let ends = limits.seconds.map { seconds in limited.map { $0.start + seconds - Clock.now } }
        return min(max(0, ends?.min() ?? 60), 60)
    }

    private func stop(_ running: inout [Work]) {
        running.removeAll { work in
            guard !work.isPermitted, let stop = excess(of: work) else { return false }
            work.process.stop()
            finish(work, result(work.index, stop))
            return true
        }
    }

    private func excess(of work: Work) -> DocumentStop? {
        if let seconds = limits.seconds, Clock.now - work.start >= seconds { return .time(seconds) }
        if let megabytes = limits.megabytes, work.process.memory > megabytes << 20 {
            return .memory(megabytes: megabytes)
        }
        return nil
    }

    private func finish(_ work: Work, _ result: DocumentResult) {
        var result = result
        result.milliseconds = (Clock.now - work.start) * 1000
        queue.finish(work.index, result)
    }
}

/// Time that only goes forward, in seconds.
private enum Clock {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
