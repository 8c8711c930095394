import CZlib
import CZstd

/// How a file is compressed as a whole, which its first bytes tell, whatever its name is.
enum Compression {
    case gzip
    case zstandard

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstandard
        } else {
            return nil
        }
    }

    enum Failure: Error {
        /// The file is damaged, or has been cut off.
        case damaged
        case tooLarge
        /// What decompresses it isn't installed.
        case noLibrary
    }

    /// The bytes of a file before it was compressed.
    ///
    /// - Parameter limit: The greatest number of them: a small file may hold any number of zeros.
    func decompressed(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        switch self {
        case .gzip: try Self.inflated(bytes, limit: limit)
        case .zstandard: try Self.unpacked(bytes, limit: limit)
        }
    }

    private static let pieceLength = 1 << 20

    private static func inflated(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        // 32 more than the size of the window: gzip's header is expected.
        guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: pieceLength)
        let outcome = bytes.withUnsafeBufferPointer { source -> Result<Void, Failure> in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(clamping: source.count)
            while true {
                let (status, count) = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, piece.count - Int(stream.avail_out))
                }
                guard result.count + count <= limit else { return .failure(.tooLarge) }
                result += piece[..<count]
                switch status {
                case Z_OK: continue
                case Z_STREAM_END:
                    // Several compressed files that were joined are one.
                    guard stream.avail_in > 0 else { return .success(()) }
                    inflateReset(&stream)
                default: return .failure(.damaged)
                }
            }
        }
        try outcome.get()
        return result
    }

    private static func unpacked(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var functions = zstd_functions()
        guard zstd_load(&functions), let create = functions.ZSTD_createDStream,
            let free = functions.ZSTD_freeDStream, let decompress = functions.ZSTD_decompressStream,
            let isError = functions.ZSTD_isError
        else { throw .noLibrary }
        guard let stream = create() else { throw .damaged }
        defer { _ = free(stream) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: pieceLength)
        let outcome = bytes.withUnsafeBytes { source -> Result<Void, Failure> in
            var input = zstd_input(src: source.baseAddress, size: source.count, pos: 0)
            while true {
                let (status, count) = piece.withUnsafeMutableBytes { piece in
                    var output = zstd_output(dst: piece.baseAddress, size: piece.count, pos: 0)
                    return (decompress(stream, &output, &input), output.pos)
                }
                guard isError(status) == 0 else { return .failure(.damaged) }
                guard result.count + count <= limit else { return .failure(.tooLarge) }
                result += piece[..<count]
                // 0: the end of a frame, which may be followed by another.
                guard input.pos == input.size, count < piece.count else { continue }
                return status == 0 ? .success(()) : .failure(.damaged)
            }
        }
        try outcome.get()
        return result
    }
}
