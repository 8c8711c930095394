/// What a document writes to name a source: a path, or an address on the network.
public enum SourceReference: Hashable, Sendable {
    /// A path, relative to the folder of the document that names it, or absolute.
    case path(String)
    /// An address on the network, such as `https://…`.
    case address(String)

    /// Reads a reference as a browser would: `file:` addresses of this machine are paths with percent signs
    /// resolved (RFC 8089), a scheme or two slashes begin an address on the network, and anything else is a path,
    /// taken literally.
    public init(_ text: String) {
        guard let scheme = Self.scheme(of: text) else {
            self = text.utf8.starts(with: "//".utf8) ? .address(text) : .path(text)
            return
        }
        let rest = text.utf8.dropFirst(scheme.utf8.count + 1)
        if scheme == "file" {
            self = Self.localPath(String(Substring(rest))).map { .path($0) } ?? .address(text)
        } else if rest.starts(with: "//".utf8) || Self.networkSchemes.contains(scheme) {
            self = .address(text)
        } else {
            self = .path(text)
        }
    }

    /// Schemes that mean the network even without slashes after them.
    private static let networkSchemes: Set = ["http", "https", "ftp", "ftps", "ws", "wss", "blob", "data"]

    /// The text before the first colon, in lower case, if it is a valid scheme (RFC 3986, 3.1).
    private static func scheme(of text: String) -> String? {
        let utf8 = text.utf8
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first, isLetter(first),
            utf8[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
        else { return nil }
        return text[..<colon].lowercased()
    }

    /// The path of a `file:` address after its scheme; nil where it names another machine.
    private static func localPath(_ rest: String) -> String? {
        var path = rest.utf8[...]
        if path.starts(with: "//".utf8) {
            let authority = path.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            guard authority.isEmpty || Substring(authority).lowercased() == "localhost" else { return nil }
            path = path.dropFirst(2 + authority.count)
        }
        return percentDecoded(path)
    }

    /// Decodes percent escapes. A percent sign without two hexadecimal digits after it is kept.
    private static func percentDecoded(_ text: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16),
                rest.prefix(2).allSatisfy({ $0 != UInt8(ascii: "+") }), rest.count >= 2
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
