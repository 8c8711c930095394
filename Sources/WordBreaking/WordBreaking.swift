import CICU

/// The words of a text in order, including what is between them.
///
/// ICU finds Chinese words with a dictionary (Unicode UAX 29, with a search for the likeliest
/// words). Loading it takes about a millisecond, once. Without ICU's data every character is a
/// word.
public func words(of text: String) -> [Substring] {
    let boundaries = boundaries(of: Array(text.utf16)) ?? Array(1...max(1, text.utf16.count))
    var words: [Substring] = []
    var start = text.startIndex
    for boundary in boundaries {
        let index = text.utf16.index(text.startIndex, offsetBy: boundary, limitedBy: text.endIndex)
        // A word never ends within a character.
        guard let end = index?.samePosition(in: text), end > start else { continue }
        words.append(text[start..<end])
        start = end
    }
    return words
}

/// The ends of words, as UTF-16 offsets; nil if ICU fails.
private func boundaries(of units: [UInt16]) -> [Int]? {
    units.withUnsafeBufferPointer { units in
        guard let iterator = cicu_word_iterator("zh", units.baseAddress, Int32(clamping: units.count)) else {
            return nil
        }
        defer { cicu_close(iterator) }
        var ends: [Int] = []
        while case let end = cicu_next(iterator), end >= 0 { ends.append(Int(end)) }
        return ends
    }
}
