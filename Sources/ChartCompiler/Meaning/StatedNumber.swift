/// A number in a text that states a quantity: 512亿元, 8.3%, 3倍. Years, dates, numbers in names and counts of a
/// few things are none.
struct StatedNumber {
    let digits: String
    let value: Double
    /// 10 000 for 万.
    let scale: Double
    /// What follows the number: 亿元, %, 倍.
    let unit: String
    let kind: Kind

    enum Kind { case amount, percent, points, times }

    /// The numbers of a text that its chart should back.
    static func all(in text: ChartText) -> [StatedNumber] {
        // Definitions and methods bring in numbers of their own.
        if text.role == .note, definitions.isFound(in: text.literal) { return [] }
        return PrintedNumber.all(in: text.literal).compactMap { StatedNumber($0) }
    }

    private init?(_ number: PrintedNumber) {
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
