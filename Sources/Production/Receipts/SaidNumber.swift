import ChartModel

/// A number that a text states, with what it says about it: its unit, its bound, whether it is a place in an order.
struct SaidNumber {
    /// What the words around a number make of it.
    enum Bound: String { case exact, atLeast = "at-least", moreThan = "more-than", upTo = "up-to", about }

    var number: PrintedNumber
    /// Whether it is written in Chinese numerals.
    var isNumeral = false
    /// The unit that follows; empty for none that is known.
    var unit: String
    var bound: Bound
    /// Whether 第 precedes it.
    var isOrdinal: Bool
    /// Whether it is an end of a range: 2至3天.
    var isInRange: Bool
    /// The number with the words that belong to it: 突破2800家.
    var words: String

    var value: Double { number.value }
    /// The value with 万 and 亿, and 成 as tenths, multiplied out.
    var plainValue: Double { number.value * number.scale * (unit == "成" ? 10 : 1) }
    /// The unit of the plain value.
    var plainUnit: String { unit == "成" ? "%" : FigureIndex.standardUnit(unit) }

    /// - Parameter units: The units that may follow a number besides the common ones.
    init(_ number: PrintedNumber, isNumeral: Bool, units: [String]) {
        (self.number, self.isNumeral) = (number, isNumeral)
        let lead = String(number.lead).withoutSpaces
        var rest = String(number.unit ?? "").isEmpty ? String(number.rest) : (number.unit ?? "") + number.rest
        rest = rest.withoutSpaces
        // But 5+N is a name.
        let isPlus = rest.first == "+" && rest.dropFirst().first?.isLetter != true
        let more = ["多", "余"].first { rest.hasPrefix($0) } ?? (isPlus ? "+" : "")
        rest.removeFirst(more.count)
        // 200余万
        let scale = rest.prefix { PrintedNumber.scaleWords[$0] != nil }
        if !more.isEmpty {
            self.number.scale *= scale.reduce(1) { $0 * (PrintedNumber.scaleWords[$1] ?? 1) }
            rest.removeFirst(scale.count)
        }
        let unit = Self.unit(of: rest, units)
        rest.removeFirst(unit.count)
        // 四成多 is more than 40%.
        let isMore = ["成", "倍"].contains(unit) && rest.hasPrefix("多")
        let after = isMore ? ("多", .moreThan) : Self.boundsAfter.first { rest.hasPrefix($0.word) }
        // 新引进过亿元项目, but not 通过3项.
        let isOver = lead.hasSuffix("过") && isNumeral && ["亿", "万"].contains(number.digits)
        let before =
            Self.boundsBefore.first { lead.hasSuffix($0.word) } ?? (isOver ? ("过", .moreThan) : nil)
        self.unit = unit
        isOrdinal = lead.hasSuffix("第")
        // 2至3天, but not 提高到55%.
        let other = lead.dropLast().last
        isInRange =
            lead.last.map { Self.rangeMarks.contains($0) } ?? false
            && other.map { $0.isASCIIDigit || ChineseNumerals.isNumeral($0) } ?? false
            || rest.first.map { Self.rangeMarks.contains($0) && unit.isEmpty } ?? false
                && rest.dropFirst().first.map { $0.isASCIIDigit || ChineseNumerals.isNumeral($0) } ?? false
        bound = after?.bound ?? before?.bound ?? (more.isEmpty ? .exact : .moreThan)
        let sign = lead.last.map { "+−-＋".contains($0) ? String($0) : "" } ?? ""
        let ordinal = isOrdinal ? "第" : ""
        let scaleWord = number.scaleWord + (more.isEmpty ? "" : String(scale))
        words =
            (before?.word ?? "") + ordinal + sign + number.digits
            + (more.isEmpty ? scaleWord : more + scaleWord)
            + unit + (after?.word ?? "")
    }

    /// The numbers of a text from left to right, those in Chinese numerals among them. O(text).
    static func all(in text: String, units: [String] = []) -> [SaidNumber] {
        let digits = PrintedNumber.all(in: text).map {
            SaidNumber($0, isNumeral: false, units: units)
        }
        let numerals = PrintedNumber.numerals(in: text).map { SaidNumber($0, isNumeral: true, units: units) }
        return (digits + numerals).sorted { $0.number.range.lowerBound < $1.number.range.lowerBound }
    }

    /// The unit at the beginning of a text; empty for none.
    static func unit(of rest: String, _ units: [String] = []) -> String {
        let all = units + commonUnits
        return all.filter { rest.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    }

    private static let rangeMarks: Set<Character> = ["—", "–", "-", "～", "~", "至", "到"]

    private static let boundsAfter: [(word: String, bound: Bound)] = [
        ("及以上", .atLeast), ("以上", .atLeast), ("以下", .upTo), ("以内", .upTo), ("左右", .about),
    ]
    private static let boundsBefore: [(word: String, bound: Bound)] = [
        ("不少于", .atLeast), ("不低于", .atLeast), ("至少", .atLeast), ("突破", .moreThan), ("超过", .moreThan),
        ("不超过", .upTo), ("不高于", .upTo), ("不止", .moreThan), ("高出逾", .moreThan), ("逾", .moreThan),
        ("超", .moreThan), ("大于", .moreThan), ("接近", .about), ("近", .about), ("约", .about),
    ].sorted { $0.0.count > $1.0.count }

    static let commonUnits = [
        "个百分点", "百分点", "%", "％", "‰", "成", "倍", "亿元", "万元", "元", "美元", "人", "人次", "户", "名", "个", "家", "条",
        "项", "件", "处", "所", "张", "位", "次", "届", "座", "台", "套", "辆", "种", "类", "期", "年", "个月", "月", "日", "天",
        "岁",
        "小时", "分钟", "公里", "千米", "平方米", "平方公里", "米", "吨", "公斤", "亩", "公顷", "级", "强", "笔", "组", "句", "格",
    ]
}

extension PrintedNumber {
    /// 万, 亿 or 万亿; empty for none.
    var scaleWord: String { scale == 1 ? "" : scale == 1e4 ? "万" : scale == 1e8 ? "亿" : "万亿" }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    var withoutSpaces: String { filter { !$0.isWhitespace } }
}
