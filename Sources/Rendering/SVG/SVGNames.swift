/// The names of groups, by which programs list them: each once in a document.
struct SVGNames {
    private var counts: [String: Int] = [:]

    /// A name as an XML name that is still free: spaces and signs become hyphens, and the second of a kind is `bar-2`.
    mutating func unique(_ text: String) -> String {
        let name = Self.word(text)
        var candidate = name
        while true {
            let count = counts[candidate, default: 0] + 1
            counts[candidate] = count
            if count == 1 { return candidate }
            let next = "\(name)-\(counts[name, default: 1])"
            if counts[next] == nil {
                counts[next] = 1
                return next
            }
            candidate = name
        }
    }

    /// The longest name that is worth reading.
    private static let greatestLength = 40

    static func word(_ text: String) -> String {
        var word = ""
        for character in text.prefix(greatestLength) {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
            } else if !word.isEmpty, word.last != "-" {
                word.append("-")
            }
        }
        while word.last == "-" { word.removeLast() }
        // A name begins with a letter.
        guard let first = word.first, first.isLetter else { return word.isEmpty ? "g" : "_" + word }
        return word
    }
}
