import Diagnostics
import Glibc
import Synchronization

/// A file that is too large to be held in memory: its bytes are read when they are asked for, a piece at a time.
///
/// Mapping the file would end the process if someone cut it off meanwhile.
final class StoredFile: StoredText {
    private let file: OpenFile
    private let state: OpenFile.State
    private let buffers = Mutex<[Buffer]>([])
    /// Whether bytes could not be read that were there before.
    private let lacksBytes = Atomic<Bool>(false)

    /// The size from which a file isn't held, in bytes.
    static let smallestSize = 8 << 20

    init(_ file: OpenFile, _ state: OpenFile.State) {
        self.file = file
        self.state = state
    }

    var count: Int { state.size }

    /// Whether the file is what it was when it was opened.
    var isUnchanged: Bool { !lacksBytes.load(ordering: .relaxed) && (try? file.state()) == state }

    func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var buffer = buffers.withLock { $0.popLast() }
        if buffer.map({ $0.bytes.count < range.count }) ?? true { buffer = Buffer(range.count) }
        guard let buffer else { return }
        let bytes = UnsafeMutableBufferPointer(rebasing: buffer.bytes[..<range.count])
        let count = file.read(into: bytes, from: range.lowerBound)
        if count < range.count {
            // The document fails in the end; until then the file has as many bytes as before.
            lacksBytes.store(true, ordering: .relaxed)
            UnsafeMutableBufferPointer(rebasing: bytes[count...]).initialize(repeating: UInt8(ascii: " "))
        }
        body(UnsafeBufferPointer(bytes))
        // What is read as a whole would be kept for nothing.
        if range.count <= Self.smallestSize { buffers.withLock { $0.append(buffer) } }
    }

    /// Memory to read into, which is used again.
    private final class Buffer: @unchecked Sendable {
        let bytes: UnsafeMutableBufferPointer<UInt8>

        /// - Parameter count: How much is read first; what is read next is hardly ever of the same length.
        init(_ count: Int) { bytes = .allocate(capacity: max(count + count / 8, SourceFile.pieceLength)) }

        deinit { bytes.deallocate() }
    }
}
