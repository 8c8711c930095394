/// What a Chinese number format asks for: `[change][currency][,][.decimals][~][scale][unit]`.
/// `ChineseNumberFormat` explains what the parts mean.
struct ChineseNumberPattern: Hashable, Sendable {
    /// What is written before a figure that states a change, and instead of one that states none.
    struct Change: Hashable, Sendable {
        var rise: String
        var fall: String
        var none: String?

        static let signed = Change(rise: "+", fall: "\u{2212}")
        static let triangles = Change(rise: "▲", fall: "▼", none: "持平")
        static let arrows = Change(rise: "↑", fall: "↓", none: "持平")
    }

    enum Scale: Hashable, Sendable {
        /// Multiplied by a power of ten for which no word is printed.
        case power(Int)
        /// Divided by a power of ten that a word stands for.
        case word(ChineseScale)
        /// The word that leaves at most four digits before the point.
        case automatic
    }

    var change: Change?
    var currency = ""
    var groupsThousands = false
    var decimals: Int?
    var trims = false
    var scale = Scale.power(0)
    var unit = ""

    init(parsing pattern: String) throws(FormatError) {
        var rest = Substring(pattern)
        change = try Self.takeChange(from: &rest)
        currency = rest.take { "¥￥$€£".contains($0) ? String($0) : nil } ?? ""
        groupsThousands = rest.take(",")
        if rest.take(".") {
            guard let decimals = Int(rest.takeDigits()), decimals <= 15 else {
                throw FormatError(
                    "“\(pattern)” has no number of decimals after its point",
                    hint: "Write “.1” for one decimal, “.2~” for at most two. There are 15 at most.")
            }
            self.decimals = decimals
        }
        trims = rest.take("~")
        if let scale = try Self.takeScale(from: &rest) {
            self.scale = scale
            _ = rest.take(" ")
        }
        unit = String(rest)
        if unit.first?.isASCIIDigit == true || unit.first == "," || decimals != nil && unit == "f" {
            throw FormatError(
                "“\(pattern)” is not a Chinese number format: “\(unit)” cannot be a unit",
                hint: "Write [+ or ▲][,][.decimals][~][÷万, ÷亿 or ÷auto][unit], for example “.1÷亿 元”.")
        }
    }

    private static func takeChange(from rest: inout Substring) throws(FormatError) -> Change? {
        if rest.take("+") { return .signed }
        if rest.take("▲") { return .triangles }
        if rest.take("↑") { return .arrows }
        guard rest.take("{") else { return nil }
        let hint = "Write the words for more, less and, if you like, unchanged: “{增长|下降|持平}.1%”."
        guard let end = rest.firstIndex(of: "}") else {
            throw FormatError("“{\(rest)” has no “}”", hint: hint)
        }
        let words = rest[..<end].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 2 || words.count == 3 else {
            throw FormatError("“{\(rest[...end])” has \(words.count) words, not 2 or 3", hint: hint)
        }
        rest = rest[rest.index(after: end)...]
        return Change(rise: words[0], fall: words[1], none: words.count == 3 ? words[2] : nil)
    }

    private static func takeScale(from rest: inout Substring) throws(FormatError) -> Scale? {
        let divides = rest.take("÷")
        guard divides || rest.take("×") else { return nil }
        if divides {
            if rest.take("auto") { return .automatic }
            if let word = ChineseScale.allCases.reversed().first(where: { rest.take($0.word) }) {
                return .word(word)
            }
        }
        let digits = rest.takeDigits()
        if digits.first == "1", digits.dropFirst().allSatisfy({ $0 == "0" }), digits.count <= 16 {
            return .power(divides ? 1 - digits.count : digits.count - 1)
        }
        throw FormatError(
            "“\(divides ? "÷" : "×")\(digits)\(rest)” is not a scale",
            hint: "Scales are ÷万, ÷亿, ÷万亿, ÷auto, and × or ÷ with 10, 100, 1000…")
    }
}

/// The words for large numbers that GB/T 15835 allows after Arabic numerals.
enum ChineseScale: Int, CaseIterable, Sendable {
    case tenThousands = 4
    case hundredMillions = 8
    case trillions = 12

    var power: Int { rawValue }

    var word: String {
        switch self {
        case .tenThousands: "万"
        case .hundredMillions: "亿"
        case .trillions: "万亿"
        }
    }
}
