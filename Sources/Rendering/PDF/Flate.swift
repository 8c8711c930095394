import CZlib

/// The compression of PDF streams, by the zlib that Cairo loads anyway.
package enum Flate {
    /// Decompresses a stream; nil if it is invalid, or larger than any page.
    package static func inflated(_ bytes: some Collection<UInt8>) -> [UInt8]? {
        let source = Array(bytes)
        var capacity = max(4096, source.count * 8)
        while capacity <= greatestSize {
            var size = uLongf(capacity)
            var status = Z_BUF_ERROR
            let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                status = uncompress(buffer.baseAddress, &size, source, uLong(source.count))
                count = status == Z_OK ? Int(size) : 0
            }
            if status == Z_OK { return output }
            guard status == Z_BUF_ERROR else { return nil }
            capacity *= 2
        }
        return nil
    }

    package enum Level: Int32 {
        case normal = -1
        /// A fast setting, for data that repeats either immediately or hardly at all.
        case quick = 3
        case quickest = 1

        /// For the content of a page, of so many bytes: megabytes of coordinates hardly repeat.
        init(ofContent count: Int) { self = count > 1 << 19 ? .quickest : .normal }
    }

    package static func deflated(_ bytes: [UInt8], level: Level = .normal) -> [UInt8] {
        let capacity = compressBound(uLong(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(capacity)) { buffer, count in
            var size = capacity
            let status = compress2(
                buffer.baseAddress, &size, bytes, uLong(bytes.count), level.rawValue)
            count = status == Z_OK ? Int(size) : 0
        }
    }

    private static let greatestSize = 1 << 30
}
