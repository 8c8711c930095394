/// Words that names and texts are searched for: Chinese ones anywhere, those of Latin letters as whole words in any
/// case, where `growthRate` and `growth_rate` are two words.
package struct WordList: Sendable {
    private let words: [[UInt8]]
    /// Which bytes a word begins with.
    private let heads: [Bool]

    package init(_ words: String...) { self.init(words) }

    package init(_ words: [String]) {
        self.words = words.flatMap { $0.split(separator: " ") }.map {
            $0.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : Self.lowercased($0) }
        }
        var heads = [Bool](repeating: false, count: 256)
        for word in self.words { heads[Int(word[0])] = true }
        self.heads = heads
    }

    package func isFound(in text: String) -> Bool { first(in: text) != nil }

    /// The word that occurs first. O(text).
    package func first(in text: String) -> String? {
        match(in: text).map { String(decoding: $0.word, as: UTF8.self) }
    }

    /// What follows the first of the words.
    package func rest(of text: String) -> Substring? {
        match(in: text).map { match in
            let utf8 = text.utf8
            return text[utf8.index(utf8.startIndex, offsetBy: match.offset + match.word.count)...]
        }
    }

    /// Whether a text consists of one of the words.
    package func contains(_ text: String) -> Bool {
        let bytes = text.utf8.map(Self.lowercased)
        return words.contains(bytes)
    }

    private func match(in text: String) -> (offset: Int, word: [UInt8])? {
        var text = text
        return text.withUTF8 { bytes in
            for start in bytes.indices where heads[Int(Self.lowercased(bytes[start]))] {
                if let word = words.first(where: { Self.stands($0, at: start, in: bytes) }) {
                    return (start, word)
                }
            }
            return nil
        }
    }

    private static func stands(
        _ word: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for offset in word.indices {
            let byte = lowercased(bytes[start + offset])
            let isSpace = word[offset] == UInt8(ascii: " ") && byte == UInt8(ascii: "_")
            guard byte == word[offset] || isSpace else { return false }
        }
        return isBoundary(before: start, in: bytes) && isBoundary(before: start + word.count, in: bytes)
    }

    /// Whether no word of Latin letters goes on across a place.
    private static func isBoundary(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        let (last, next) = (bytes[index - 1], bytes[index])
        guard isLetter(last), isLetter(next) else { return true }
        return isLowercase(last) && !isLowercase(next)
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte | 0x20) }
    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
