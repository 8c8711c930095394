import Dataflow
import Formats

extension TimeUnit {
    /// Returns the pattern of labels that show the unit.
    func labelPattern(in locale: TimeLocale) -> String {
        locale == .chinese ? chineseLabelPattern : englishLabelPattern
    }

    /// The Chinese pattern, from the largest part to the smallest and without spaces: 2024年3月5日.
    private var chineseLabelPattern: String {
        let patterns: [(Part, String)] = [
            (.year, "%Y年"), (.quarter, "第%q季度"), (.month, "%-m月"), (.week, "第%U周"), (.date, "%-d日"),
            (.dayOfYear, "第%-j日"), (.day, "%a"), (.hours, "%-H时"), (.minutes, "%M分"), (.seconds, "%S秒"),
        ]
        return patterns.filter { parts.contains($0.0) }.map(\.1).joined()
    }

    /// The English pattern: those of the longest runs of parts that have one, joined (Vega's
    /// `timeUnitSpecifier`, with the patterns that Vega-Lite adds).
    private var englishLabelPattern: String {
        var rest = parts[...]
        var pattern = ""
        while let first = rest.first {
            let run = Self.runs.first { rest.starts(with: $0.parts) } ?? ([first], "")
            pattern += run.pattern
            rest = rest.dropFirst(run.parts.count)
        }
        while pattern.last == " " { pattern.removeLast() }
        return pattern
    }

    /// Longer runs come before shorter ones with the same beginning.
    private static let runs: [(parts: [Part], pattern: String)] = [
        ([.year, .month, .date], "%b %d, %Y "), ([.year, .month], "%b %Y "), ([.year], "%Y "),
        ([.quarter], "Q%q "), ([.month], "%b "), ([.week], "W%U "), ([.date], "%d "), ([.day], "%a "),
        ([.dayOfYear], "%j "), ([.hours, .minutes], "%H:%M"), ([.hours], "%H:00"), ([.minutes], "00:%M"),
        ([.seconds], ":%S"), ([.milliseconds], ".%L"),
    ]
}
