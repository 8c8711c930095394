/// A number format for Chinese text, as GB/T 15835 and newsrooms write numbers.
///
/// A pattern has these parts, each of which may be missing:
///
///     [change][currency][,][.decimals][~][scale][unit]
///
/// | part | meaning | example |
/// |---|---|---|
/// | `+` | a sign before every number but zero | `+个百分点`: +1个百分点, −0.5个百分点 |
/// | `▲`, `↑` | arrows for the sign, and 持平 for zero | `▲.1%`: ▲5.9%, ▼0.5%, 持平 |
/// | `{more\|less\|unchanged}` | the same in words of one's own | `{增长\|下降\|持平}.1%`: 增长5.9% |
/// | `¥` `￥` `$` `€` `£` | a currency before the figure | `¥.2`: ¥12.50 |
/// | `,` | thousands are grouped from five digits on | `,`: 1234, 12,345 |
/// | `.1` | the number of decimals; without it, as many as the number has | `.1%`: 5.0% |
/// | `~` | zeros at the end of the decimals are dropped | `.1~%`: 5% |
/// | `÷万`, `÷亿`, `÷万亿` | the number is divided, and the word is printed | `÷亿 元`: 131000000000 is 1310亿元 |
/// | `÷auto` | divided by the word that leaves at most four digits before the point | `÷auto 人`: 5000人, 2.3万人 |
/// | `×100`, `÷1000`… | the number is multiplied or divided, and no word is printed | `.1×100%`: 0.059 is 5.9% |
/// | the rest | the unit, printed as it is written | `亿元`: 1310 is 1310亿元 |
///
/// One space between the scale and the unit is not printed. With a scale word and no number of decimals in the
/// pattern, at most two decimals are printed.
///
/// Numbers are rounded in decimal: 1.005 to two decimals is 1.01, although the double is a little less.
/// What isn't a number becomes a dash.
public struct ChineseNumberFormat: Sendable {
    private let pattern: ChineseNumberPattern

    public init(_ pattern: String) throws(FormatError) {
        self.pattern = try ChineseNumberPattern(parsing: pattern)
    }

    public func string(_ value: Double) -> String {
        let parts = parts(value)
        return parts.prefix + parts.figure + parts.unit
    }

    /// The parts of the text, for callers that set the figure large and the unit small.
    ///
    /// - Returns: sign, arrow or words and currency; digits; scale word and unit.
    public func parts(_ value: Double) -> (prefix: String, figure: String, unit: String) {
        guard let text = text(of: value) else { return ("", Self.dash, "") }
        return (text.prefix, text.figure, text.scaleWord + text.unit)
    }

    /// Both ends of a range: "2～3天". Percent signs, 万 and 亿 are repeated on both sides, so that nobody reads
    /// 5～10万 as five to a hundred thousand; other units are written once.
    public func range(_ low: Double, _ high: Double) -> String {
        guard let first = text(of: low), text(of: high) != nil else { return Self.dash }
        let (lowText, highText) = (string(low), string(high))
        if lowText == highText { return highText }
        let repeated = first.unit.prefix { "%‰％万亿".contains($0) }
        return first.prefix + first.figure + first.scaleWord + repeated + "～" + highText
    }

    /// The least distance of two numbers that the format never prints alike; nil if it prints all their decimals, or
    /// if the distance depends on the number.
    public var leastStep: Double? {
        guard let decimals = maximumDecimals else { return nil }
        switch pattern.scale {
        case .power(let power): return DecimalDigits.powerOfTen(-decimals - power)
        case .word(let scale): return DecimalDigits.powerOfTen(scale.power - decimals)
        case .automatic: return nil
        }
    }

    private static let dash = "—"

    private struct Text {
        var prefix = ""
        var figure: String
        var scaleWord = ""
        var unit = ""
    }

    /// `nil` for what isn't a finite number.
    private func text(of value: Double) -> Text? {
        guard value.isFinite else { return nil }
        let (number, scaleWord) = scaled(value)
        let isZero = number.digits.isEmpty
        if isZero, let word = pattern.change?.none { return Text(figure: word) }

        let sign: String
        if isZero {
            sign = ""
        } else if let change = pattern.change {
            sign = value < 0 ? change.fall : change.rise
        } else {
            sign = value < 0 ? "\u{2212}" : ""
        }
        return Text(
            prefix: sign + pattern.currency, figure: figure(of: number), scaleWord: scaleWord,
            unit: pattern.unit)
    }

    /// The magnitude as it will be written, and the word for what it was divided by.
    private func scaled(_ value: Double) -> (number: DecimalDigits, word: String) {
        let number = DecimalDigits(reliable: value)
        switch pattern.scale {
        case .power(let power):
            return (rounded(number.scaled(byPowerOfTen: power)), "")
        case .word(let scale):
            return (rounded(number.scaled(byPowerOfTen: -scale.power)), scale.word)
        case .automatic:
            var result = (number: rounded(number), word: "")
            for scale in ChineseScale.allCases where result.number.exponent >= 4 {
                result = (rounded(number.scaled(byPowerOfTen: -scale.power)), scale.word)
            }
            return result
        }
    }

    private func rounded(_ number: DecimalDigits) -> DecimalDigits {
        maximumDecimals.map(number.rounded(toFractionDigits:)) ?? number
    }

    /// `nil` if the number itself determines them.
    private var maximumDecimals: Int? {
        if let decimals = pattern.decimals { return decimals }
        if case .power = pattern.scale { return nil }
        return 2
    }

    private func figure(of number: DecimalDigits) -> String {
        let needed = max(0, number.digits.count - 1 - number.exponent)
        let figure = number.fixed(fractionDigits: pattern.trims ? needed : pattern.decimals ?? needed)
        guard pattern.groupsThousands else { return figure }
        let integer = figure.prefix { $0 != "." }
        return integer.count < 5
            ? figure : NumberLocale.english.grouped(String(integer)) + figure.dropFirst(integer.count)
    }
}

extension ChineseNumberFormat {
    /// The word by which all numbers are divided; nil if there is none, or if it depends on the number.
    public var scaleWord: String? { if case .word(let scale) = pattern.scale { scale.word } else { nil } }

    /// Whether numbers are divided or multiplied.
    public var scales: Bool { pattern.scale != .power(0) }

    /// Whether a number is printed as if it were nothing.
    public func isZero(_ value: Double) -> Bool {
        guard let figure = text(of: value)?.figure else { return false }
        return figure.allSatisfy { $0 == "0" || $0 == "." }
    }
}
