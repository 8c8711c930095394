import Glibc
import Production
import Synchronization

/// Ends a run early, on a signal.
///
/// On Ctrl-C the summary of what was done so far is printed, temporary files are removed, and the process ends with
/// 128 plus the signal's number. A thread waits for the signals, and all other threads block them: so nothing happens
/// in a signal handler, in which hardly anything is allowed.
enum Interruption {
    /// Prints what was done so far.
    private static let report = Mutex<(@Sendable () -> Void)?>(nil)

    /// Signals that the parent ignores, as nohup does, stay ignored.
    private static let signals = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }

    /// Must be called before any other thread is started.
    static func install() {
        // If the reader of the log goes away, that is no reason to stop, and a file that grows too large is an error
        // like others: in both cases the call that writes returns an error.
        for ignored in [SIGPIPE, SIGXFSZ] { signal(ignored, SIG_IGN) }
        mask(SIG_BLOCK)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
        if code == 0 { pthread_detach(thread) } else { mask(SIG_UNBLOCK) }
    }

    /// Sets the function that prints what was done so far. It is called in another thread.
    static func reports(_ body: (@Sendable () -> Void)?) { report.withLock { $0 = body } }

    private static func wait() -> Never {
        var set = signalSet
        var signal: Int32 = 0
        while sigwait(&set, &signal) != 0 {}
        // A second signal ends the process at once, even if writing to the terminal blocks.
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
