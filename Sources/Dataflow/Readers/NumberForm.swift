/// What a text that is no number was meant to be, where a number is asked for: 1,200, 12.5%, —.
enum NumberForm: Hashable {
    /// 1,200, with the mark between its thousands.
    case grouped(Character)
    /// 12,5, or 1.234,5.
    case decimalComma
    case percent
    case fullWidth
    case currency
    /// (1,200), as accountants write a loss.
    case parenthesized
    /// −5, with the minus sign of typesetters.
    case minusSign
    /// 1234* and 1234[1], with the mark of a note.
    case footnote
    /// 约5, 5以上, ≥5.
    case bound
    /// 3—5.
    case range
    /// 3.2亿元.
    case unit(String)
    /// —, n/a, 暂无.
    case placeholder
    /// #DIV/0!
    case spreadsheetError
    case text

    init(_ text: String) {
        let plain = text.narrowed.trimmed
        if Self.placeholders.contains(plain.lowercased()) {
            self = .placeholder
        } else if plain.hasPrefix("#"), plain.contains(where: { $0.isLetter }) {
            self = .spreadsheetError
        } else if Double(plain) != nil {
            self = .fullWidth
        } else {
            self = Self.form(of: plain)
        }
    }

    private static let placeholders: Set = [
        "-", "--", "---", "–", "—", "——", "―", "…", "……", "...", "..", "/", "\\", "*", "x", "?", "n/a", "na",
        "n.a.", "nan", "null", "nil", "none", "无", "空", "不详", "暂无", "缺", "未公布", "待定", "保密",
    ]

    private static func form(of text: String) -> NumberForm {
        if text.hasPrefix("("), text.hasSuffix(")"), isNumeral(text.dropFirst().dropLast()) {
            return .parenthesized
        }
        if let first = text.first, "−–—".contains(first), isNumeral(text.dropFirst()) { return .minusSign }
        if let last = text.last, "%‰".contains(last), isNumeral(text.dropLast()) { return .percent }
        if let first = text.first, "约近超逾>≥<≤~≈".contains(first), startsWithNumeral(text.dropFirst()) {
            return .bound
        }
        let unsigned = text.drop { "-−–—".contains($0) }.trimmed
        if let amount = CurrencySign.rest(of: unsigned),
            startsWithNumeral(amount.drop { "-−–—".contains($0) })
        {
            return .currency
        }
        return form(from: text)
    }

    /// The form of a text by what follows the numeral that it begins with.
    private static func form(from text: String) -> NumberForm {
        let numeral = text.prefix { $0.isASCII && ($0.isNumber || "+-.,' ".contains($0)) }.trimmed
        guard numeral.contains(where: \.isNumber) else { return .text }
        let rest = text.dropFirst(numeral.count).trimmed
        if rest.isEmpty {
            if let mark = groupMark(of: numeral) { return .grouped(mark) }
            if numeral.contains(","), isDecimal(numeral.filter { $0 != "." }, mark: ",") {
                return .decimalComma
            }
            return numeral.dropFirst().contains("-") ? .range : .text
        }
        guard isNumeral(numeral), let first = rest.first else {
            return numeral.hasSuffix("-") && startsWithNumeral(rest) ? .range : .text
        }
        if "*†‡[(①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵".contains(first) { return .footnote }
        if "–—~～至到".contains(first), startsWithNumeral(rest.dropFirst()) { return .range }
        if ["余", "多", "左右", "以上", "以下", "+"].contains(where: { rest.hasPrefix($0) }) { return .bound }
        return rest.contains { $0.isASCII && $0.isNumber } ? .text : .unit(rest)
    }

    private static func startsWithNumeral(_ text: some StringProtocol) -> Bool {
        text.trimmed.first.map { $0.isASCII && $0.isNumber } ?? false
    }

    /// Whether a text is a number, perhaps with marks between its thousands.
    private static func isNumeral(_ text: some StringProtocol) -> Bool {
        let text = text.trimmed
        return Double(text) != nil || groupMark(of: text) != nil
    }

    /// The mark between the thousands of 1,200 and 1 200; nil if the digits don't stand in threes.
    static func groupMark(of text: String) -> Character? {
        let digits = text.drop { "+-".contains($0) }
        let whole = digits.prefix { $0 != "." }
        guard let mark = whole.first(where: { !$0.isNumber }), ", '".contains(mark) else { return nil }
        let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
        let fraction = digits.dropFirst(whole.count).dropFirst()
        guard let first = groups.first, (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            (groups + [fraction]).allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        return mark
    }

    private static func isDecimal(_ text: String, mark: Character) -> Bool {
        let parts = text.drop { "+-".contains($0) }.split(separator: mark, omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// Whether a number is meant, and not a word.
    var isNumber: Bool {
        switch self {
        case .text, .placeholder, .spreadsheetError: false
        default: true
        }
    }

    /// What is to be known of such a cell.
    var remark: String {
        switch self {
        case .grouped(" "): "has blanks between its thousands"
        case .grouped(let mark): "has '\(mark)' between its thousands"
        case .decimalComma: "has a comma before its decimals"
        case .percent: "has a percent sign"
        case .fullWidth: "is written in full-width characters"
        case .currency: "has a currency sign"
        case .parenthesized: "is negative as accountants write it, in brackets"
        case .minusSign: "has a typesetter's minus sign or dash, not '-'"
        case .footnote: "has the mark of a note"
        case .bound: "is an estimate or a bound"
        case .range: "is a range"
        case .unit(let unit): "has the unit '\(unit)'"
        case .placeholder: "stands for a missing value"
        case .spreadsheetError: "is an error of a spreadsheet"
        case .text: "is text"
        }
    }
}

extension StringProtocol {
    /// The text without blanks at its ends.
    var trimmed: String { String(String(self).trimmingWhiteSpace) }
}
