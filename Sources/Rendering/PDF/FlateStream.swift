import CZlib

/// A stream that is compressed while it is written: its parts, which may be megabytes, needn't be put together first.
final class FlateStream: ContentOutput {
    /// What zlib keeps of it, in a place of its own, as zlib notes where it is.
    private let state: UnsafeMutablePointer<z_stream>
    private var output: [UInt8] = []
    private var isSound: Bool

    init(level: Flate.Level) {
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        isSound =
            deflateInit_(state, level.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        deflateEnd(state)
        state.deallocate()
    }

    func add(_ bytes: some Collection<UInt8>) {
        let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { deflate($0, Z_NO_FLUSH) }
        if isContiguous == nil { Array(bytes).withUnsafeBufferPointer { deflate($0, Z_NO_FLUSH) } }
    }

    /// Ends the stream.
    ///
    /// - Returns: All of it, compressed; nil if there was no memory for that.
    func finish() -> [UInt8]? {
        deflate(UnsafeBufferPointer(start: nil, count: 0), Z_FINISH)
        return isSound ? output : nil
    }

    private func deflate(_ input: UnsafeBufferPointer<UInt8>, _ flush: Int32) {
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = uInt(input.count)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.step) { buffer in
            repeat {
                state.pointee.next_out = buffer.baseAddress
                state.pointee.avail_out = uInt(Self.step)
                let status = CZlib.deflate(state, flush)
                isSound = isSound && (status == Z_OK || status == Z_BUF_ERROR || status == Z_STREAM_END)
                guard isSound else { return }
                output += UnsafeBufferPointer(rebasing: buffer[..<(Self.step - Int(state.pointee.avail_out))])
            } while state.pointee.avail_out == 0
        }
    }

    private static let step = 1 << 16
}
