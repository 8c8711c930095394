/// A number as it is printed in a text: 1,100, 4.5, 680亿.
package struct PrintedNumber: Equatable {
    /// The digits as they are written.
    package var digits: String
    /// The value of the digits, without 万 and 亿.
    package var value: Double
    /// 10 000 for 万, 100 000 000 for 亿, their product for 万亿; 1 without such a word.
    package var scale = 1.0
    /// The range of the digits in the text, in UTF-8 bytes.
    package var range: Range<Int>
    /// The text before the digits.
    package var lead: Substring
    /// The text after the digits and the words of the scale.
    package var rest: Substring
    /// The unit without 万 and 亿, if the document states it separately from the number.
    package var unit: String?

    package init(
        digits: String, value: Double, scale: Double = 1, range: Range<Int>, lead: Substring, rest: Substring,
        unit: String? = nil
    ) {
        (self.digits, self.value, self.scale, self.range) = (digits, value, scale, range)
        (self.lead, self.rest, self.unit) = (lead, rest, unit)
    }

    /// The numbers of a text from left to right. O(text).
    ///
    /// Chinese numerals count as words. Digits in a name of Latin letters aren't numbers: G20, 5G, A4,
    /// PM2.5. Digits with several points between them are a date or a version: each group is a number.
    package static func all(in text: String) -> [PrintedNumber] {
        let characters = Array(text)
        var numbers: [PrintedNumber] = []
        var offset = 0
        var index = 0
        func advance(to end: Int) {
            for character in characters[index..<end] { offset += character.utf8.count }
            index = end
        }
        while index < characters.count {
            guard characters[index].isDigit else {
                advance(to: Self.endOfName(characters, from: index))
                continue
            }
            let end = Self.end(of: characters, from: index)
            if !Self.isNamed(characters, from: end) {
                let digits = String(characters[index..<end])
                let (scale, rest) = Self.scale(characters, from: end)
                if let value = Double(digits.filter { $0 != "," }) {
                    numbers.append(
                        PrintedNumber(
                            digits: digits, value: value, scale: scale,
                            range: offset..<offset + digits.utf8.count,
                            lead: Substring(String(characters[max(0, index - 8)..<index])),
                            rest: Substring(String(characters[rest..<min(characters.count, rest + 8)]))))
                }
            }
            advance(to: end)
        }
        return numbers
    }

    /// The numbers of a text that is followed by a separate unit: 57.3 with the unit 万人 is 573 000.
    package static func all(in text: String, unit: String) -> [PrintedNumber] {
        let isApart = !unit.isEmpty && unit.first?.isDigit == false
        let end = text.utf8.count
        return all(in: isApart ? text + unit : text).compactMap { number in
            guard number.range.lowerBound < end else { return nil }
            var number = number
            if isApart, number.range.upperBound == end {
                number.unit = String(unit.drop { scaleWords[$0] != nil || $0 == "余" })
            }
            return number
        }
    }

    /// The end of the name of Latin letters and digits that begins at an index: H1N1, PM2.5. A
    /// character of any other kind is skipped.
    private static func endOfName(_ characters: [Character], from start: Int) -> Int {
        var end = start + 1
        guard characters[start].isLatin else { return end }
        while end < characters.count {
            let isPoint = characters[end] == "." && end + 1 < characters.count && characters[end + 1].isDigit
            guard characters[end].isLatin || characters[end].isDigit || isPoint else { break }
            end += 1
        }
        return end
    }

    /// The end of the number that begins at an index: digits, groups of three after commas, decimals.
    private static func end(of characters: [Character], from start: Int) -> Int {
        func digits(_ start: Int) -> Int {
            var end = start
            while end < characters.count, characters[end].isDigit { end += 1 }
            return end
        }
        func follows(_ mark: Character, at index: Int) -> Bool {
            index + 1 < characters.count && characters[index] == mark && characters[index + 1].isDigit
        }
        var end = digits(start)
        if end - start <= 3 {
            while follows(",", at: end), digits(end + 1) == end + 4 { end += 4 }
        }
        let isGroup = start > 1 && characters[start - 1] == "." && characters[start - 2].isDigit
        guard follows(".", at: end), !isGroup else { return end }
        let fraction = digits(end + 1)
        return follows(".", at: fraction) ? end : fraction
    }

    /// Whether a single capital letter follows, as in 5G and 4A.
    private static func isNamed(_ characters: [Character], from end: Int) -> Bool {
        guard end < characters.count, characters[end].isLatin, characters[end].isUppercase else {
            return false
        }
        return end + 1 == characters.count || !characters[end + 1].isLatin
    }

    private static func scale(_ characters: [Character], from start: Int) -> (scale: Double, rest: Int) {
        var scale = 1.0
        var index = start
        while index < characters.count, let word = scaleWords[characters[index]] {
            scale *= word
            index += 1
        }
        return (scale, index)
    }

    package static let scaleWords: [Character: Double] = ["万": 1e4, "亿": 1e8]
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isLatin: Bool { isASCII && isLetter }
}
