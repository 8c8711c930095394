import Glibc
import Production
import Synchronization

/// How a run ends before its time.
///
/// On Ctrl-C what was done so far is told, no temporary file stays, and the process ends with 128 and the signal's
/// number. A thread waits for the signals, which all others block: so nothing happens in a signal handler, where next
/// to nothing may.
enum Interruption {
    /// Tells what was done so far.
    private static let report = Mutex<(@Sendable () -> Void)?>(nil)

    /// Signals that the parent ignores, as nohup does, stay ignored.
    private static let signals = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }

    /// Comes before any other thread is started.
    static func install() {
        // A reader of the log that has gone away is no reason to stop, and a file that grows too large is a mistake
        // like others: the calls that write say so.
        for ignored in [SIGPIPE, SIGXFSZ] { signal(ignored, SIG_IGN) }
        mask(SIG_BLOCK)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
        if code == 0 { pthread_detach(thread) } else { mask(SIG_UNBLOCK) }
    }

    /// What tells from now on, in a thread of its own, what was done so far.
    static func reports(_ body: (@Sendable () -> Void)?) { report.withLock { $0 = body } }

    private static func wait() -> Never {
        var set = signalSet
        var signal: Int32 = 0
        while sigwait(&set, &signal) != 0 {}
        // A second one ends the process at once, even if a terminal takes no text.
        mask(SIG_UNBLOCK)
        TemporaryFiles.shared.removeAll { () -> Never in
            report.withLock { $0 }?()
            _exit(128 + signal)
        }
    }

    private static var signalSet: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }

    private static func mask(_ how: Int32) {
        var set = signalSet
        pthread_sigmask(how, &set, nil)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler
        else { return false }
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
