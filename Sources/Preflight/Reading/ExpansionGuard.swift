/// Looks for what would make a reader of the file run out of memory before it could judge anything: object streams,
/// which qpdf expands whole.
struct ExpansionGuard {
    /// Whether the file is encrypted. The streams of such a file can't be looked into.
    private(set) var isEncrypted = false
    /// Whether objects stand in streams, or the table of objects does.
    private(set) var hasObjectStreams = false
    private(set) var hasReferenceStream = false
    /// Whether a stream of objects is larger than those of any document.
    private(set) var expands = false

    private static let greatestSize = 1 << 27

    init(_ bytes: [UInt8]) {
        var search = bytes[...]
        while let word = search.firstRange(of: "/Type", in: bytes) {
            search = bytes[word.upperBound...]
            var scanner = SyntaxScanner(bytes, at: word.upperBound)
            guard case .object(.name(let type))? = scanner.next(), type == "ObjStm" || type == "XRef" else {
                continue
            }
            if type == "ObjStm" { hasObjectStreams = true } else { hasReferenceStream = true }
            look(around: word.lowerBound, in: bytes)
        }
        search = bytes[...]
        while !isEncrypted, let word = search.firstRange(of: "/Encrypt", in: bytes) {
            search = bytes[word.upperBound...]
            let next =
                search.first.map { SyntaxScanner.isSpace($0) || SyntaxScanner.isDelimiter($0) } ?? false
            if next, ExpansionGuard.isInTrailer(word.lowerBound, in: bytes) { isEncrypted = true }
        }
    }

    /// Whether the dictionary around a place is a trailer or that of a cross-reference stream.
    private static func isInTrailer(_ place: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[max(0, place - 4096)..<place]
        let after = bytes[place..<min(bytes.count, place + 4096)]
        if let trailer = before.lastRange(of: "trailer", in: bytes) {
            return !bytes[trailer.upperBound..<place].contains("endobj", in: bytes)
        }
        guard let end = after.firstRange(of: "stream", in: bytes) else { return false }
        let start = before.lastRange(of: " obj", in: bytes)?.upperBound ?? before.startIndex
        return bytes[start..<end.lowerBound].contains("/XRef", in: bytes)
    }

    private mutating func look(around place: Int, in bytes: [UInt8]) {
        guard let keyword = bytes[place...].firstRange(of: "stream", in: bytes) else { return }
        var start = keyword.upperBound
        while start < bytes.count, bytes[start] == 13 || bytes[start] == 10 { start += 1 }
        guard start < bytes.count else { return }
        if Inflation.size(of: bytes[start...], limit: Self.greatestSize) > Self.greatestSize {
            expands = true
        }
    }
}

extension ArraySlice<UInt8> {
    /// The first place of a word of ASCII.
    fileprivate func firstRange(of word: StaticString, in bytes: [UInt8]) -> Range<Int>? {
        let length = word.utf8CodeUnitCount
        guard count >= length else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let first = word.utf8Start[0]
            var index = startIndex
            while index <= endIndex - length {
                if bytes[index] == first {
                    var matched = 1
                    while matched < length, bytes[index + matched] == word.utf8Start[matched] { matched += 1 }
                    if matched == length { return index..<index + length }
                }
                index += 1
            }
            return nil
        }
    }

    fileprivate func lastRange(of word: StaticString, in bytes: [UInt8]) -> Range<Int>? {
        var last: Range<Int>?
        var rest = self
        while let range = rest.firstRange(of: word, in: bytes) {
            last = range
            rest = rest[range.upperBound...]
        }
        return last
    }

    fileprivate func contains(_ word: StaticString, in bytes: [UInt8]) -> Bool {
        firstRange(of: word, in: bytes) != nil
    }
}
