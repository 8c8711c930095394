import CZlib

/// Flate's decompression, piece by piece, so that it ends at a limit. What a damaged stream yields before its fault is
/// kept, as readers of PDF do.
enum Inflation {
    static func inflated(_ bytes: [UInt8], limit: Int) throws(StreamError) -> [UInt8] {
        var output: [UInt8] = []
        let size = try run(bytes, limit: limit) { output.append(contentsOf: $0) }
        if size == 0, !bytes.isEmpty, !isEmptyStream(bytes) { throw .damaged("Flate") }
        return output
    }

    /// How many bytes would come out, at most one more than the limit.
    static func size(of bytes: ArraySlice<UInt8>, limit: Int) -> Int {
        do {
            return try run(Array(bytes), limit: limit) { _ in }
        } catch {
            return limit + 1
        }
    }

    private static func isEmptyStream(_ bytes: [UInt8]) -> Bool { bytes.count <= 16 }

    private static func run(
        _ bytes: [UInt8], limit: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(StreamError) -> Int {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged("Flate")
        }
        defer { inflateEnd(&stream) }
        let capacity = 1 << 16
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        defer { buffer.deallocate() }
        var total = 0
        bytes.withUnsafeBufferPointer { source in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(source.count)
            var status = Z_OK
            while status == Z_OK, total <= limit {
                stream.next_out = buffer
                stream.avail_out = UInt32(capacity)
                status = inflate(&stream, Z_NO_FLUSH)
                let count = capacity - Int(stream.avail_out)
                if count == 0, status == Z_OK, stream.avail_in == 0 { break }
                total += count
                if total <= limit { take(UnsafeBufferPointer(start: buffer, count: count)) }
            }
        }
        guard total <= limit else { throw .tooLarge }
        return total
    }
}
