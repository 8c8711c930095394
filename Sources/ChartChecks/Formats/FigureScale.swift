import Diagnostics
public import Formats

/// What a pattern makes of figures: 5.9 printed as 590%, 131000000000 as so many 亿元.
public struct FigureScale {
    private let pattern: String
    private let type: String
    private let numbers: [Double]
    private let names: [String]

    /// - Parameters:
    ///   - type: The `formatType`.
    ///   - names: What the figures are called: by their column and their titles.
    public init(_ pattern: String, _ type: String, of numbers: [Double], named names: [String]) {
        (self.pattern, self.type, self.numbers, self.names) = (pattern, type, numbers, names)
    }

    /// What is wrong; nil if nothing is.
    public var slip: FormatError? {
        switch type {
        case "chinese": chinese
        case "number": share
        default: nil
        }
    }

    /// Percentages that are multiplied by 100 once more.
    private var share: FormatError? {
        guard pattern.hasSuffix("%") || pattern.hasSuffix("p"),
            let format = try? NumberFormat(pattern), format.specifier.notation?.isShare == true
        else { return nil }
        let sizes = numbers.filter { $0 != 0 }.map(\.magnitude).sorted()
        guard let middle = sizes.dropFirst(sizes.count / 2).first else { return nil }
        let saysPercent = names.contains { $0.contains("%") || $0.contains("％") || $0.contains("百分") }
        guard middle >= (saysPercent ? 1 : 2) else { return nil }
        let digits = pattern.dropLast()
        return FormatError(
            "“\(pattern)” multiplies by 100, and prints \(middle.plain) as \(format.string(middle))",
            hint:
                "if these are percentages already, write formatType: chinese and “\(digits)%”, which prints "
                + "them as they are")
    }

    private var chinese: FormatError? {
        guard let format = try? ChineseNumberFormat(pattern) else { return nil }
        let sizes = numbers.filter { $0 != 0 }.map(\.magnitude).sorted()
        guard let largest = sizes.last, let middle = sizes.dropFirst(sizes.count / 2).first else {
            return nil
        }
        let said = names.lazy.compactMap { MoneyUnit(in: $0) }.first
        let unit = MoneyUnit(in: format.string(largest))
        if let word = format.scaleWord {
            if let said, !said.word.isEmpty {
                return FormatError(
                    "“\(pattern)” divides by \(word), and '\(said.source)' says that the figures are in "
                        + "\(said.word)\(said.base) already",
                    hint: "write '\(said.word)\(said.base)', which doesn't divide")
            }
            if format.isZero(largest) {
                return FormatError(
                    "“\(pattern)” prints \(largest.plain), the largest figure, as \(format.string(largest))",
                    hint: "leave out '÷\(word)' if the figures are in that unit already")
            }
            return nil
        }
        if let unit, let said, unit.base == said.base, unit.word != said.word, !format.scales {
            return FormatError(
                "“\(pattern)” prints the unit \(unit.word)\(unit.base), and '\(said.source)' says that the "
                    + "figures are in \(said.word)\(said.base)",
                hint: unit.word.isEmpty
                    ? "write the unit '\(said.word)\(said.base)'"
                    : said.word.isEmpty
                        ? "write '÷\(unit.word) \(unit.base)', which divides" : "correct one of them")
        }
        if let unit, !format.scales, largest >= unit.absurdity {
            return FormatError(
                "“\(pattern)” prints \(format.string(largest)): it doesn't divide the figures",
                hint:
                    "write '÷\(unit.word) \(unit.base)' if they are in \(unit.base.isEmpty ? "single units" : unit.base)"
            )
        }
        if pattern.hasSuffix("%"), !format.scales, largest <= 1, let step = format.leastStep,
            middle < step * 3,
            sizes.contains(where: { $0.remainder(dividingBy: step).magnitude > step * 0.05 })
        {
            return FormatError(
                "“\(pattern)” prints the share \(middle.plain) as \(format.string(middle))",
                hint: "write “\(pattern.dropLast())×100%”, which multiplies")
        }
        return nil
    }
}

extension NumberSpecifier.Notation {
    fileprivate var isShare: Bool { self == .percent || self == .roundedPercent }
}

/// A unit with the word for its size, as titles and patterns have it: 亿元, 万人, 元.
private struct MoneyUnit {
    /// 万, 亿, 万亿, or nothing.
    var word: String
    /// 元, 人, 吨 …
    var base: String
    /// The text that it was found in.
    var source: String

    private static let bases = ["元", "美元", "人", "吨", "户", "家", "件", "辆", "千瓦时", "平方米", "亩"]

    /// Finds the unit that a text ends with or has in brackets.
    init?(in text: String) {
        let body = text.split { "()（）[]:：,，/_ ".contains($0) }.map(String.init)
        for part in body.reversed() {
            guard let base = Self.bases.first(where: { part.hasSuffix($0) }) else { continue }
            let rest = part.dropLast(base.count)
            let word = ["万亿", "亿", "万"].first { rest.hasSuffix($0) } ?? ""
            // A word such as 本年人 ends with a unit, but isn't one.
            let before = rest.dropLast(word.count)
            guard word.isEmpty ? before.isEmpty : true else { continue }
            self.word = word
            self.base = base
            source = text
            return
        }
        return nil
    }

    /// A figure beyond which nobody counts in the unit.
    var absurdity: Double {
        switch word {
        case "万": 1e9
        case "亿", "万亿": 1e7
        default: .infinity
        }
    }
}
