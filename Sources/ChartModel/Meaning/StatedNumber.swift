/// A number in a text that states a quantity: 512亿元, 8.3%, 3倍, 七成. Years, dates, numbers in names and counts of a
/// few things are none.
package struct StatedNumber {
    package let digits: String
    package let value: Double
    /// 10 000 for 万.
    package let scale: Double
    /// What follows the number: 亿元, %, 倍.
    package let unit: String
    package let kind: Kind
    /// What a number in words may stand for: 近七成 is what lies a little below 70 %. nil for digits, which are rounded.
    package let range: ClosedRange<Double>?
    /// The text that it stands in.
    package let text: String

    package enum Kind { case amount, percent, points, times }

    /// The numbers of a text that its chart should back.
    package static func all(in text: ChartText) -> [StatedNumber] {
        // Definitions and methods bring in numbers of their own.
        if text.role == .note, definitions.isFound(in: text.literal) { return [] }
        let digits = PrintedNumber.all(in: text.literal).compactMap { StatedNumber($0, in: text.text) }
        guard text.literal.contains(where: { "成倍分".contains($0) }) else { return digits }
        return digits
            + PrintedNumber.numerals(in: text.literal).compactMap { StatedNumber(numeral: $0, in: text.text) }
    }

    /// Whether a value, in the unit of this number, is what it says.
    package func isSaid(of value: Double) -> Bool {
        range?.contains(abs(value)) ?? Rounding.isRounded(abs(value), to: self.value)
    }

    /// Whether the text says of what several values add up to, or of their middle, so that no single value need be
    /// the number.
    var isOfSeveral: Bool { Self.several.isFound(in: text) }

    private static let several = WordList(
        "合计 总 共 累计 全 之和 相加 加起来 均 中位 占 其余 其他 前 两 三者 二者 三地 三区 三县 双 过半 多数 整体",
        "total sum all combined together overall altogether average mean median top share most half rest both"
    )

    package init(
        digits: String, value: Double, scale: Double, unit: String, kind: Kind, range: ClosedRange<Double>?,
        text: String
    ) {
        (self.digits, self.value, self.scale, self.unit) = (digits, value, scale, unit)
        (self.kind, self.range, self.text) = (kind, range, text)
    }

    private init?(_ number: PrintedNumber, in text: String) {
        (range, self.text) = (nil, text)
        let rest = number.rest.drop { $0 == " " }
        if let before = number.lead.last, "第前近每/—–-~～至到Qqv≥≤><±#".contains(before) { return nil }
        if ["以上", "以下", "以内", "及以上", "级"].contains(where: { rest.hasPrefix($0) }) { return nil }
        // The top 1 % are a class, too.
        let lead = number.lead.lowercased()
        if ["top ", "bottom ", "richest ", "poorest ", "最高", "最低"].contains(where: { lead.hasSuffix($0) }) {
            return nil
        }
        let words = Self.units.filter { rest.lowercased().hasPrefix($0.text) }
        guard let found = words.max(by: { $0.text.count < $1.text.count }) else {
            guard number.scale > 1 else { return nil }
            (digits, value, scale, unit, kind) = (
                number.digits, number.value, number.scale, number.scale == 1e8 ? "亿" : "万", .amount
            )
            return
        }
        let after = rest.dropFirst(found.text.count)
        // 5%以上 is a class, 1.5-2倍 a range.
        if ["以上", "以下", "以内", "左右", "点"].contains(where: { after.hasPrefix($0) }) { return nil }
        if found.kind == .amount, number.scale == 1, number.value <= 20,
            number.value == number.value.rounded()
        {
            return nil
        }
        // 95 % and 100 % are mostly levels of confidence and wholes.
        if found.kind == .percent, [0, 50, 90, 95, 99, 100].contains(number.value) { return nil }
        (digits, value, scale, unit, kind) = (
            number.digits, number.value, number.scale * found.scale,
            (number.scale == 1e8 ? "亿" : number.scale == 1e4 ? "万" : "") + found.text, found.kind
        )
    }

    private static let units: [(text: String, kind: Kind, scale: Double)] =
        [
            ("%", .percent, 1), ("％", .percent, 1), ("percent", .percent, 1), ("per cent", .percent, 1),
            ("个百分点", .points, 1), ("百分点", .points, 1), ("percentage point", .points, 1), ("倍", .times, 1),
            ("million", .amount, 1e6), ("billion", .amount, 1e9),
        ]
        + ["元", "美元", "人", "人次", "户", "家", "个", "项", "件", "辆", "台", "吨", "公里", "平方公里", "公顷", "亩", "千瓦时"]
        .map { ($0, .amount, 1) }

    private static let definitions = WordList(
        "规模以上 以上 起点 标准 样本 调查 口径 汇率 不变价 误差 置信 指数 定义 是指 系指 按 门槛 confidence margin",
        "sample survey threshold defined definition ")
}
