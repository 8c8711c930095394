import Diagnostics
import Documents
import Formats

/// The `locale` of a config: the language in which dates are written.
enum DateLanguage {
    static func locale(_ node: Node?, log: DiagnosticLog) -> TimeLocale {
        guard let node else { return .english }
        switch node.string {
        case "zh-CN"?, "zh"?: return .chinese
        case "en-US"?, "en"?: return .english
        case let name?:
            log.error(
                "unknown locale '\(name)'", at: node.span,
                hint: ["zh-CN", "en-US"].nearest(to: name).map { "did you mean '\($0)'?" }
                    ?? "'zh-CN' or 'en-US'")
        case nil: return own(node, log: log)
        }
        return .english
    }
}

extension DateLanguage {
    /// A locale of one's own: d3's definition of dates as `time`. That of numbers has no effect yet.
    private static func own(_ node: Node, log: DiagnosticLog) -> TimeLocale {
        if let number = node["number"] {
            log.warning(
                "a locale of numbers is not supported yet and has no effect", at: number.span,
                hint: "write the marks of thousands and decimals by labelExpr")
        }
        guard let time = node["time"] else { return .english }
        let base = TimeLocale.english
        func words(_ name: String, _ fallback: [String]) -> [String] {
            let words = time[name]?.elements?.compactMap(\.string) ?? fallback
            guard words.count == fallback.count else {
                log.error("expected \(fallback.count) words, found \(words.count)", at: time[name]?.span)
                return fallback
            }
            return words
        }
        return TimeLocale(
            dateTime: time["dateTime"]?.string ?? base.dateTime, date: time["date"]?.string ?? base.date,
            time: time["time"]?.string ?? base.time, periods: words("periods", base.periods),
            weekdays: words("days", base.weekdays), shortWeekdays: words("shortDays", base.shortWeekdays),
            months: words("months", base.months), shortMonths: words("shortMonths", base.shortMonths))
    }
}

extension TimeLocale {
    /// A date in full.
    var fullDate: String { self == .chinese ? date : "%b %d, %Y" }
}
