/// A picture that is contained in its own address: `data:image/png;base64,…` (RFC 2397).
public enum DataAddress {
    /// The bytes; nil for an address of another kind.
    public static func bytes(of url: String) throws(ImageError) -> [UInt8]? {
        guard url.prefix(5).lowercased() == "data:" else { return nil }
        guard let comma = url.utf8.firstIndex(of: UInt8(ascii: ",")),
            url[..<comma].lowercased().hasSuffix(";base64"),
            let bytes = decoded(url.utf8[url.utf8.index(after: comma)...])
        else { throw .dataAddress }
        return bytes
    }

    /// Base64 (RFC 4648); line breaks and spaces are skipped.
    private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        var isOver = false
        for byte in text {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="):
                isOver = true
                continue
            case 9, 10, 13, 32: continue
            default: return nil
            }
            guard !isOver else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
