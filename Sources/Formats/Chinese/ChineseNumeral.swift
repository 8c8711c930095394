private let digitCharacters: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

/// A whole number in Chinese numerals: 一, 十二, 一百零五, 三万.
///
/// Ten to nineteen begin with 十, as in the numbering of chapters and sections.
public func chineseNumeral(_ number: Int) -> String {
    if number == 0 { return "零" }
    let text = numeral(UInt64(number.magnitude))
    return (number < 0 ? "负" : "") + (text.hasPrefix("一十") ? String(text.dropFirst()) : text)
}

/// Splits a number at the largest of its units, and writes what comes before and after it.
private func numeral(_ number: UInt64) -> String {
    let units: [(value: UInt64, word: String)] = [
        (100_000_000, "亿"), (10_000, "万"), (1000, "千"), (100, "百"), (10, "十"),
    ]
    guard let unit = units.first(where: { number >= $0.value }) else {
        return number == 0 ? "" : String(digitCharacters[Int(number)])
    }
    let (count, rest) = number.quotientAndRemainder(dividingBy: unit.value)
    // 零 marks the places that are skipped: 一百零五, 一万零三十.
    let skips = rest > 0 && rest < unit.value / 10
    return numeral(count) + unit.word + (skips ? "零" : "") + numeral(rest)
}

/// Reads Chinese numerals, either with units (一百零五, 两万) or digit by digit (二〇二四).
///
/// - Returns: `nil` for a text that isn't a numeral, or is too large for `Int`.
public func integer(chineseNumeral text: String) -> Int? {
    let isNegative = text.hasPrefix("负")
    let characters = Array(isNegative ? text.dropFirst() : text[...])
    // No numeral of an Int is as long as that.
    guard (1...64).contains(characters.count) else { return nil }
    let digits = characters.compactMap(digit)
    let number = digits.count == characters.count ? digitwise(digits) : withUnits(characters[...])
    return isNegative ? number.map { -$0 } : number
}

private func digit(_ character: Character) -> Int? {
    switch character {
    case "〇": 0
    case "两": 2
    default: digitCharacters.firstIndex(of: character)
    }
}

private func digitwise(_ digits: [Int]) -> Int? {
    digits.count > 18 ? nil : digits.reduce(0) { $0 * 10 + $1 }
}

/// The number before the largest unit times the unit, plus the number after it.
private func withUnits(_ characters: ArraySlice<Character>) -> Int? {
    let units: [(word: Character, value: Int, counts: Range<Int>)] = [
        ("亿", 100_000_000, 1..<Int.max), ("万", 10_000, 1..<10_000), ("千", 1000, 1..<10), ("百", 100, 1..<10),
        ("十", 10, 1..<10),
    ]
    for unit in units {
        guard let index = characters.lastIndex(of: unit.word) else { continue }
        let before = characters[..<index]
        // 十二 has no 一 before its unit; others must have a number there.
        guard let count = before.isEmpty ? (unit.value == 10 ? 1 : nil) : withUnits(before),
            unit.counts.contains(count),
            let rest = withUnits(characters[(index + 1)...].drop { $0 == "零" }), rest < unit.value
        else { return nil }
        let (product, overflows) = count.multipliedReportingOverflow(by: unit.value)
        return overflows || product > .max - rest ? nil : product + rest
    }
    guard let character = characters.first else { return 0 }
    return characters.count == 1 ? digit(character) : nil
}
