import ChartModel

/// A word of a page, as a difference tells it: a number with its unit, a run of Latin letters, a Chinese character, or
/// a mark.
struct PageToken: Hashable {
    var text: String
    var isNumber = false

    /// The words of a text, in order. O(text).
    static func all(in text: String) -> [PageToken] {
        let characters = Array(text)
        var tokens: [PageToken] = []
        var index = 0
        func run(while isPart: (Character) -> Bool) -> String {
            let start = index
            while index < characters.count, isPart(characters[index]) { index += 1 }
            return String(characters[start..<index])
        }
        while index < characters.count {
            let character = characters[index]
            if character.isASCIIDigit {
                var digits = run { $0.isASCIIDigit || $0 == "." || $0 == "," }
                while let last = digits.last, !last.isASCIIDigit {
                    digits.removeLast()
                    index -= 1
                }
                digits += run { PrintedNumber.scaleWords[$0] != nil }
                let unit = SaidNumber.unit(of: String(characters[index..<min(characters.count, index + 6)]))
                index += unit.count
                tokens.append(PageToken(text: digits + unit, isNumber: true))
            } else if ChineseNumerals.isNumeral(character) {
                let numeral = run(while: ChineseNumerals.isNumeral)
                let unit = SaidNumber.unit(of: String(characters[index..<min(characters.count, index + 6)]))
                index += unit.count
                tokens.append(PageToken(text: numeral + unit, isNumber: !unit.isEmpty))
            } else if character.isASCII, character.isLetter {
                tokens.append(PageToken(text: run { $0.isASCII && $0.isLetter }))
            } else {
                index += 1
                if character.isWhitespace { continue }
                tokens.append(PageToken(text: String(character)))
            }
        }
        return tokens
    }
}
