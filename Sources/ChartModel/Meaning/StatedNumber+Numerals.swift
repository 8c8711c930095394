extension StatedNumber {
    /// A share or a multiple in Chinese numerals: 七成, 三分之一, 百分之五, 两倍. Others are counts and parts of words.
    package init?(numeral number: PrintedNumber, in text: String) {
        var rest = String(number.rest)
        let (value, kind, slack, unit): (Double, Kind, Double, String)
        if rest.hasPrefix("成") {
            rest.removeFirst()
            guard (1...9).contains(number.value), number.value == number.value.rounded(),
                !(rest.first.map { Self.wordsWithCheng.contains($0) || ChineseNumerals.isNumeral($0) }
                    ?? false)
            else { return nil }
            (value, kind, slack, unit) = (number.value * 10, .percent, 5, "成")
        } else if rest.hasPrefix("分之") {
            let numerator = String(rest.dropFirst(2).prefix(while: ChineseNumerals.isNumeral))
            rest.removeFirst(2 + numerator.count)
            guard let part = ChineseNumerals.value(of: numerator), number.value >= 2 else { return nil }
            (value, kind) = (part / number.value * 100, .percent)
            (slack, unit) = (number.value < 100 ? 3 : 0.5, "分之" + numerator)
        } else if rest.hasPrefix("倍"), number.value > 1 {
            rest.removeFirst()
            (value, kind, slack, unit) = (number.value, .times, 0.5, "倍")
        } else {
            return nil
        }
        let lead = String(number.lead)
        let reach = kind == .times ? 1.0 : 10.0
        let range: ClosedRange<Double> =
            if Self.wordsForLess.contains(where: lead.hasSuffix) {
                value - reach...value
            } else if Self.wordsForMore.contains(where: lead.hasSuffix) || rest.hasPrefix("多")
                || rest.hasPrefix("以上")
            {
                value...value + reach
            } else {
                value - slack...value + slack
            }
        self.init(
            digits: number.digits, value: value, scale: 1, unit: unit, kind: kind, range: range, text: text)
    }

    /// Asked for before the others, as 不超过 ends with 超过.
    private static let wordsForLess = [
        "近", "接近", "不到", "不足", "将近", "至多", "最多", "不超过", "不高于", "不多于",
    ]
    private static let wordsForMore = [
        "超", "超过", "逾", "过", "突破", "多于", "至少", "最少", "起码", "不少于", "不低于",
    ]

    /// Whether it is a share that stands in words, and so for a range.
    var isShareInWords: Bool { range != nil && kind == .percent }

    /// Whether the text tells of a change.
    var saysChange: Bool { Self.changes.isFound(in: text) }

    /// Whether the text sets one thing against another: 是张店的六成.
    var comparesTwo: Bool { Self.comparisons.isFound(in: text) || text.contains("是") && text.contains("的") }

    private static let changes = WordList("增 降 涨 跌 减 升 落 高 低 翻")
    private static let comparisons = WordList("相当于 仅为 只有 不及")

    /// What makes a word of 成: 一成不变 is none of these, but 三成为 … is.
    private static let wordsWithCheng: Set<Character> = [
        "为", "立", "本", "绩", "效", "果", "功", "长", "员", "品", "熟", "交", "形", "分", "都", "不", "就", "人",
    ]
}
