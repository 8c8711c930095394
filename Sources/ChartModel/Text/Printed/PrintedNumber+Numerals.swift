extension PrintedNumber {
    /// The numbers that a text writes in Chinese numerals. O(text).
    package static func numerals(in text: String) -> [PrintedNumber] {
        let characters = Array(text)
        var numbers: [PrintedNumber] = []
        var (index, offset) = (0, 0)
        while index < characters.count {
            var end = index
            while end < characters.count, ChineseNumerals.isNumeral(characters[end]) { end += 1 }
            let isAfterDigits =
                index > 0
                && (characters[index - 1].isASCII && characters[index - 1].isNumber
                    || "余多+".contains(characters[index - 1]))
            let numeral = String(characters[index..<end])
            if end > index, !isAfterDigits, let value = ChineseNumerals.value(of: numeral) {
                numbers.append(
                    PrintedNumber(
                        digits: numeral, value: value, range: offset..<offset + numeral.utf8.count,
                        lead: Substring(String(characters[max(0, index - 8)..<index])),
                        rest: Substring(String(characters[end..<min(characters.count, end + 8)]))))
            }
            let next = max(end, index + 1)
            for character in characters[index..<next] { offset += character.utf8.count }
            index = next
        }
        return numbers
    }
}
