/// Chinese numerals as numbers: 两, 十六, 一千三百, 二〇二四, 双.
package enum ChineseNumerals {
    package static let digits: [Character: Double] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]
    private static let small: [Character: Double] = ["十": 10, "百": 100, "千": 1000]
    private static let large: [Character: Double] = ["万": 1e4, "亿": 1e8]

    package static func isNumeral(_ character: Character) -> Bool {
        digits[character] != nil || small[character] != nil || large[character] != nil
    }

    /// The value of a numeral; nil for one that isn't well formed.
    ///
    /// 千亿 is a thousand times 亿, and 百强 begins with a hundred.
    package static func value(of text: some StringProtocol) -> Double? {
        let characters = Array(text)
        guard !characters.isEmpty, characters.allSatisfy(isNumeral) else { return nil }
        if characters.count > 1, characters.allSatisfy({ digits[$0] != nil }) {
            return characters.count < 3 ? nil : characters.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var (total, section, digit) = (0.0, 0.0, Double?.none)
        for character in characters {
            if let value = digits[character] {
                guard digit == nil || digit == 0 else { return nil }
                digit = value
            } else if let factor = small[character] {
                section += (digit ?? 1) * factor
                digit = nil
            } else if let factor = large[character] {
                let base = section + (digit ?? 0)
                total = (total + (base == 0 && total == 0 ? 1 : base)) * factor
                (section, digit) = (0, nil)
            }
        }
        return total + section + (digit ?? 0)
    }
}
