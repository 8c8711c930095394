/// A date format in the language of d3-time-format: `%Y年%-m月%-d日`. Dates are in UTC.
///
/// `%-`, `%_` and `%0` before a letter pad with nothing, spaces or zeros. A letter without a meaning is copied
/// as it is.
public struct TimeFormat: Sendable {
    private enum Part: Sendable {
        case literal(String)
        case field(TimeField, padding: Character?)
    }

    private let parts: [Part]
    private let locale: TimeLocale

    public init(_ specifier: String, locale: TimeLocale = .english) {
        parts = Self.parts(
            of: specifier, formats: ["c": locale.dateTime, "x": locale.date, "X": locale.time])
        self.locale = locale
    }

    /// - Parameter milliseconds: since 1970. NaN gives "Invalid Date".
    public func string(_ milliseconds: Double) -> String {
        guard abs(milliseconds) <= CivilDate.maximumMilliseconds else { return "Invalid Date" }
        let date = CivilDate(milliseconds: milliseconds)
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .field(let field, let padding):
                text += field.text(of: date, milliseconds: milliseconds, padding: padding, locale: locale)
            }
        }
        return text
    }

    /// - Parameter formats: what the letters `c`, `x` and `X` stand for.
    private static func parts(of specifier: String, formats: [Character: String]) -> [Part] {
        var parts: [Part] = []
        var literal = ""
        func endLiteral() {
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
        }
        var rest = Substring(specifier)
        while let character = rest.popFirst() {
            guard character == "%" else {
                literal.append(character)
                continue
            }
            let mark = rest.take(PaddingMark.init)
            guard let letter = rest.popFirst() else { break }
            if let format = formats[letter] {
                // %c may contain %x and %X, and these contain neither: a locale cannot be circular.
                endLiteral()
                parts += Self.parts(
                    of: format, formats: letter == "c" ? formats.filter { $0.key != "c" } : [:])
            } else if let field = TimeField(rawValue: letter) {
                endLiteral()
                let padding = mark.map(\.padding) ?? (letter == "e" ? " " : "0")
                parts.append(.field(field, padding: padding))
            } else {
                literal.append(letter)
            }
        }
        endLiteral()
        return parts
    }

    private enum PaddingMark: Character {
        case nothing = "-"
        case spaces = "_"
        case zeros = "0"

        var padding: Character? {
            switch self {
            case .nothing: nil
            case .spaces: " "
            case .zeros: "0"
            }
        }
    }
}

extension TimeFormat {
    /// The format of a time axis's labels: each date is labelled by the largest unit that it starts, so that January
    /// is labelled with its year and midnight with its day. (Vega's `timeFormat` without a specifier)
    ///
    /// - Parameter labels: the formats, the locale's own unless given.
    public static func multi(
        locale: TimeLocale = .english, labels: TimeLabels? = nil
    ) -> @Sendable (Double) -> String {
        let labels = labels ?? locale.labels
        let levels: [(interval: TimeInterval, format: TimeFormat)] = [
            (.second, TimeFormat(labels.millisecond, locale: locale)),
            (.minute, TimeFormat(labels.second, locale: locale)),
            (.hour, TimeFormat(labels.minute, locale: locale)),
            (.day, TimeFormat(labels.hour, locale: locale)),
        ]
        let day = TimeFormat(labels.day, locale: locale)
        let week = TimeFormat(labels.week, locale: locale)
        let month = TimeFormat(labels.month, locale: locale)
        let quarter = TimeFormat(labels.quarter, locale: locale)
        let year = TimeFormat(labels.year, locale: locale)

        return { date in
            func starts(_ interval: TimeInterval) -> Bool { !(interval.floor(date) < date) }
            if let level = levels.first(where: { !starts($0.interval) }) { return level.format.string(date) }
            if !starts(.month) { return (starts(.week) ? week : day).string(date) }
            if !starts(.year) { return (starts(.quarter) ? quarter : month).string(date) }
            return year.string(date)
        }
    }
}
