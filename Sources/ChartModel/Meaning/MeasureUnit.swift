/// The unit of a figure, with what multiplies it set apart: 亿元 is 元 times 100 000 000.
public struct MeasureUnit: Hashable, Sendable {
    /// The factor of 万, 亿 or "million".
    public var scale: Double
    /// The unit without it: 元, 人, %, USD.
    public var plain: String
    /// As it is written.
    public let text: String

    /// Reads a unit, which a dictionary states.
    public init(_ text: String) {
        self.text = text
        var scale = 1.0
        var rest = Substring(text.filter { !$0.isWhitespace || $0 == " " })
        while let word = Self.scales.first(where: { rest.hasPrefix($0.word) }) {
            let after = rest.dropFirst(word.word.count)
            // 千米 and 千克 are units of their own.
            if word.word == "千", !["元", "人", "户", "家", "吨"].contains(where: { after.hasPrefix($0) }) {
                break
            }
            scale *= word.factor
            rest = after
        }
        let words = rest.split(separator: " ")
        let own = words.filter { word in
            guard let factor = Self.words[word.lowercased()] else { return true }
            scale *= factor
            return false
        }
        self.scale = scale
        plain = Self.standard(own.joined(separator: " "))
    }

    /// Reads a unit from brackets or an axis' title, where anything may stand; nil if it is none that is known.
    package init?(recognizing text: String) {
        let unit = MeasureUnit(text)
        guard Self.known.contains(unit.plain.lowercased()) || unit.plain.isEmpty && unit.scale != 1 else {
            return nil
        }
        self = unit
    }

    /// Reads the unit in the last brackets of a name, or after its comma: 增速（%）, "GDP (亿元)", 产值，万元. A name may
    /// also be a unit, unless that is a letter or a time.
    package init?(in name: String) {
        if name != "年", name.utf8.contains(where: { $0 > 0x7F }), let own = MeasureUnit(recognizing: name) {
            self = own
            return
        }
        let characters = name.unicodeScalars
        guard let close = characters.lastIndex(where: Self.closing.contains),
            let open = characters[..<close].lastIndex(where: Self.opening.contains)
        else {
            guard let comma = characters.lastIndex(where: Self.commas.contains) else { return nil }
            self.init(recognizing: Self.trimmed(name[name.index(after: comma)...]))
            return
        }
        self.init(recognizing: Self.trimmed(name[name.index(after: open)..<close]))
    }

    package var isPercent: Bool { plain == "%" || plain == "‰" }
    var isPoints: Bool { plain == "个百分点" }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        for lead in ["单位：", "单位:"] where text.hasPrefix(lead) { text = text.dropFirst(lead.count) }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private static func standard(_ unit: String) -> String {
        switch unit {
        case "百分点", "percentage points", "pp": "个百分点"
        case "％", "percent", "per cent", "pct": "%"
        case "圆", "人民币", "RMB", "CNY", "yuan": "元"
        case "km²", "km2": "平方公里"
        case "千米", "km": "公里"
        default: unit
        }
    }

    private static let opening: Set<Unicode.Scalar> = ["（", "(", "[", "【"]
    private static let closing: Set<Unicode.Scalar> = ["）", ")", "]", "】"]
    private static let commas: Set<Unicode.Scalar> = ["，", ",", "/", "／"]
    private static let scales: [(word: String, factor: Double)] = [
        ("百万", 1e6), ("千万", 1e7), ("十万", 1e5), ("万", 1e4), ("亿", 1e8), ("千", 1e3),
    ]
    private static let words: [String: Double] = [
        "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6, "billion": 1e9,
        "billions": 1e9, "bn": 1e9, "trillion": 1e12,
    ]
    private static let known: Set<String> = [
        "%", "‰", "个百分点", "元", "美元", "欧元", "日元", "港元", "人", "人次", "户", "家", "个", "项", "件", "条",
        "处", "所", "张", "辆", "台", "套", "吨", "公斤", "千克", "克", "公里", "米", "毫米", "厘米", "平方公里",
        "平方米", "立方米", "公顷", "亩", "千瓦时", "度", "千瓦", "吨标准煤", "小时", "分钟", "天", "年", "岁", "℃",
        "°c", "°f", "mm", "cm", "m", "kg", "g", "t", "tonnes", "tons", "usd", "eur", "gbp", "jpy", "$", "€",
        "£", "us$", "people", "persons", "households", "inches", "miles", "mph", "hours", "minutes", "days",
        "元/人", "元/平方米", "kwh", "mwh", "gwh", "twh", "mw", "gw", "kw",
    ]
}
