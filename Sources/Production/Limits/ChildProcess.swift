import CProcess
import Glibc

/// A copy of this process that does one task after the other, and sends what comes of each.
///
/// It begins with all that this process has read, and whatever happens to it, happens to it alone. Before a task does
/// what can't be undone, it may ask for permission, and waits for the answer.
struct ChildProcess {
    let id: pid_t
    /// The socket on which it asks and sends; this process reads it without waiting.
    let socket: Int32
    private var received: [UInt8] = []
    /// The memory that it had when it began, and when it began its task.
    private var initialMemory = 0
    private var memoryBefore = 0

    /// What begins a message of the child.
    private enum Message: UInt8 {
        /// It asks for permission.
        case request
        /// The number of bytes of a result follows, and these.
        case result
    }

    /// The answer to a request; any other number is that of a task.
    private static let permission = -1

    enum Event: Equatable {
        /// It asks for permission to do what can't be undone.
        case request
        /// It has done its task, and waits for the next.
        case result([UInt8])
        /// It has ended, by a signal.
        case signal(Int32)
    }

    /// Starts a process. No other thread may be at work in this one, as what it has locked would stay locked there.
    ///
    /// - Parameter work: Does a task in the new process; its second argument asks for permission.
    /// - Returns: nil if the system gives no process.
    init?(_ work: (_ task: Int, _ permission: () -> Void) -> [UInt8]) {
        var sockets: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &sockets) == 0 else { return nil }
        let parent = getpid()
        id = process_fork()
        if id == 0 {
            process_ends_with_parent()
            // It may have ended before.
            if getppid() != parent { _exit(1) }
            close(sockets[0])
            Self.serve(on: sockets[1], work)
            _exit(0)
        }
        close(sockets[1])
        socket = sockets[0]
        if id < 0 {
            close(socket)
            return nil
        }
        initialMemory = Self.memory(of: id)
    }

    // MARK: In the new process

    private static func serve(on socket: Int32, _ work: (Int, () -> Void) -> [UInt8]) {
        while let task = number(from: socket) {
            let result = work(task) {
                send([Message.request.rawValue], on: socket)
                _ = number(from: socket)
            }
            send([Message.result.rawValue] + bytes(of: result.count) + result, on: socket)
        }
    }

    /// Waits for a number; nil if there comes none.
    private static func number(from socket: Int32) -> Int? {
        var bytes: [UInt8] = []
        while bytes.count < 8 {
            var byte: UInt8 = 0
            let count = read(socket, &byte, 1)
            if count == 1 { bytes.append(byte) } else if count == 0 || errno != EINTR { return nil }
        }
        return number(bytes[...])
    }

    // MARK: In this process

    /// Gives it a task.
    mutating func begin(_ task: Int) {
        memoryBefore = Self.memory(of: id)
        Self.send(Self.bytes(of: task), on: socket)
    }

    /// Gives it the permission that it has asked for.
    func permit() { Self.send(Self.bytes(of: Self.permission), on: socket) }

    /// Takes what has arrived on the socket, which must be readable.
    ///
    /// - Returns: What has come about, if anything.
    mutating func receive() -> Event? {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(socket, &chunk, chunk.count)
        if count < 0, errno == EINTR { return nil }
        guard count > 0 else { return .signal(end()) }
        received += chunk[..<count]
        if received.first == Message.request.rawValue {
            received = []
            return .request
        }
        guard received.count >= 9, received.count - 9 == Self.number(received[1..<9]) else { return nil }
        defer { received = [] }
        return .result(Array(received[9...]))
    }

    /// Kills it, and waits until it is gone.
    func stop() {
        kill(id, SIGKILL)
        _ = end()
    }

    /// Waits until it is gone.
    ///
    /// - Returns: The signal that has ended it.
    private func end() -> Int32 {
        close(socket)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F
    }

    /// How much memory its task has taken so far, in bytes.
    var memory: Int { Self.memory(of: id) - memoryBefore }

    /// How much memory it has kept of all its tasks, in bytes.
    var keptMemory: Int { Self.memory(of: id) - initialMemory }

    /// The memory of a process; 0 if it has ended.
    private static func memory(of process: pid_t) -> Int {
        let file = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var text = [UInt8](repeating: 0, count: 128)
        let count = read(file, &text, text.count)
        let fields = String(decoding: text[..<max(0, count)], as: UTF8.self).split(separator: " ")
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
    }

    // MARK: Bytes

    private static func send(_ bytes: [UInt8], on socket: Int32) {
        var sent = 0
        while sent < bytes.count {
            // A process that has ended is told of when it is read from.
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 || errno == EINTR else { return }
            sent += max(0, count)
        }
    }

    private static func bytes(of number: Int) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: bytes.reversed().reduce(0 as UInt) { $0 << 8 | UInt($1) })
    }
}
