import Glibc
import Production

/// What happens on Ctrl-C: files that are half written go, and the process ends with 128 and the
/// signal's number.
enum Interruption {
    static func install() {
        // Made here, for a handler can't.
        _ = TemporaryFiles.shared
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            // A signal that the parent ignores, as nohup does, stays ignored.
            if sigaction(signal, nil, &action) == 0, isIgnored(action) { continue }
            action = sigaction()
            // Only what is safe in a signal handler may happen here: no memory, no locks.
            action.__sigaction_handler.sa_handler = { signal in
                TemporaryFiles.shared.removeAll()
                _exit(128 + signal)
            }
            sigaction(signal, &action, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        guard let handler = action.__sigaction_handler.sa_handler else { return false }
        return unsafeBitCast(handler, to: Int.self) == 1
    }
}
