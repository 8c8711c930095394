import CGLib

/// The hash function of FIPS 180-4, by GLib.
enum SHA256 {
    /// The hash of bytes in 64 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = bytes.withUnsafeBufferPointer {
            g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count))
        }
        guard let digits else { return "" }
        defer { g_free(digits) }
        return String(cString: digits)
    }
}
