import Glibc
import Synchronization

/// The files that have a temporary name just now, so that none stays where a run is interrupted.
///
/// They are few: a file has such a name only from one call of the system to the next, where it replaces another, or
/// while it is written, where the file system knows no files without a name.
public final class TemporaryFiles: Sendable {
    /// Those of the process.
    public static let shared = TemporaryFiles()

    struct Name: Hashable, Sendable {
        var text: String
        /// The descriptor of its folder, which is open as long as the name is listed.
        var folder: Int32
    }

    private struct State {
        var names: Set<Name> = []
        var count = 0
    }

    private let state = Mutex(State())

    init() {}

    /// Makes a file with a temporary name: ".name.tuban-PID-N", the name cut where it would grow too long.
    ///
    /// - Parameters:
    ///   - path: The path of the file that it will be, for messages.
    ///   - make: Makes a file of a name, or says by `errno` why it can't.
    func make(
        for name: String, in folder: Int32, path: String, _ make: (String) -> Bool
    ) throws(OutputError) -> Name {
        let stem = ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).tuban-\(getpid())-"
        return try state.withLock { (state) throws(OutputError) -> Name in
            repeat {
                state.count += 1
                let name = Name(text: stem + String(state.count), folder: folder)
                if make(name.text) {
                    state.names.insert(name)
                    return name
                }
                // A process of this number may have died here before.
            } while errno == EEXIST
            throw OutputError(path: path, code: errno)
        }
    }

    /// Gives a file its final name, over the one that has it. A file that can't have it is removed.
    func rename(_ name: Name, to final: String, path: String) throws(OutputError) {
        try state.withLock { (state) throws(OutputError) in
            state.names.remove(name)
            guard renameat(name.folder, name.text, name.folder, final) != 0 else { return }
            let code = errno
            unlinkat(name.folder, name.text, 0)
            throw OutputError(path: path, code: code)
        }
    }

    func remove(_ name: Name) {
        state.withLock { state in
            unlinkat(name.folder, name.text, 0)
            state.names.remove(name)
        }
    }

    /// Removes all, and does something before another can be made.
    public func removeAll<Result>(then body: () -> Result) -> Result {
        state.withLock { state in
            for name in state.names { unlinkat(name.folder, name.text, 0) }
            state.names = []
            return body()
        }
    }
}
