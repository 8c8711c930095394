import Documents
import Glibc

@testable import Production

/// The program as an operator runs it: by a line of the shell, in a folder.
struct Program {
    private let process: pid_t

    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// - Parameter line: In it "$0" is the program.
    init(_ line: String, in folder: TemporaryFolder) {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whatever those who run the tests ignore or block.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let words = ["sh", "-c", "cd \"$1\"; \(line)", Self.path, folder.path]
        var arguments = words.map { word in strdup(word) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ)
        self.process = process
    }

    func send(_ signal: Int32) { kill(process, signal) }

    /// Waits for the end; for one that doesn't come there is SIGKILL.
    func end() -> End {
        var status: Int32 = 0
        guard Self.wait(until: { waitpid(process, &status, WNOHANG) == process }) else {
            send(SIGKILL)
            return .signal(SIGKILL)
        }
        return status & 0x7F == 0 ? .exit(status >> 8) : .signal(status & 0x7F)
    }

    /// Waits, but not for ever.
    ///
    /// - Returns: Whether it has come about.
    @discardableResult
    static func wait(until isSo: () -> Bool) -> Bool {
        for _ in 0..<6000 {
            if isSo() { return true }
            usleep(10_000)
        }
        return false
    }

    /// The processes that it has started.
    var children: [pid_t] {
        let file = "/proc/\(process)/task/\(process)/children"
        let text = TemporaryFolder.bytes(at: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: " ").compactMap { pid_t($0) }
    }

    /// Whether it is still there, a while later.
    var goesOn: Bool {
        usleep(200_000)
        return kill(process, 0) == 0 && waitpid(process, nil, WNOHANG) == 0
    }

    /// The program lies beside the tests.
    private static let path: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let tests = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return FilePath(FilePath(tests).folder).appending("tuban").text
    }()
}
