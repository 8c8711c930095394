import Glibc
import Synchronization

/// The files that currently have a temporary name, so that none stays when a run is interrupted.
///
/// They are few: a file has such a name only between two system calls if it replaces another, or
/// while it is written if the file system doesn't support files without a name.
public final class TemporaryFiles: Sendable {
    /// Those of the process.
    public static let shared = TemporaryFiles()

    struct Name: Hashable, Sendable {
        var text: String
        /// The descriptor of its folder, which is open as long as the name is in the list.
        var folder: Int32
    }

    private struct State {
        var names: Set<Name> = []
        var count = 0
    }

    private let state = Mutex(State())

    init() {}

    /// Creates a file with a temporary name: ".name.tuban-PID-N", with the name cut if it would be too long.
    ///
    /// - Parameters:
    ///   - path: The path of the file that it will be, for messages.
    ///   - make: Creates a file with a name; if it fails, `errno` says why.
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
                // A process with this number may have left the file behind.
            } while errno == EEXIST
            throw OutputError(path: path, code: errno)
        }
    }

    /// Gives a file its final name, replacing a file that has it. If that fails, the file is removed.
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

    /// Removes all of them, and calls a function before another can be created.
    public func removeAll<Result>(then body: () -> Result) -> Result {
        state.withLock { state in
            for name in state.names { unlinkat(name.folder, name.text, 0) }
            state.names = []
            return body()
        }
    }
}
