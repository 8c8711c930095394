import CGLib
import Diagnostics

/// The hash function of FIPS 180-4, by GLib.
enum SHA256 {
    /// The hash of bytes in 64 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        hexadecimal(of: { add in bytes.withUnsafeBufferPointer(add) })
    }

    /// The hash of bytes that are read in pieces.
    static func hexadecimal(_ text: any StoredText) -> String {
        hexadecimal(of: { add in
            for start in stride(from: 0, to: text.count, by: SourceFile.pieceLength) {
                text.withBytes(in: start..<min(text.count, start + SourceFile.pieceLength), add)
            }
        })
    }

    private static func hexadecimal(of pieces: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void) -> String {
        guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
        defer { g_checksum_free(sum) }
        pieces { g_checksum_update(sum, $0.baseAddress, gssize($0.count)) }
        return String(cString: g_checksum_get_string(sum))
    }
}
