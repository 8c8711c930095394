/// The metadata of a PDF document.
public struct DocumentMetadata: Hashable, Sendable {
    public var title: String?
    public var author: String?
    public var subject: String?
    /// A BCP 47 tag.
    public var language: String
    /// The program that made the document.
    public var creator: String
    /// The date of creation; none by default, so that the same input gives the same bytes on any day.
    public var date: DocumentDate?

    public init(
        title: String? = nil, author: String? = nil, subject: String? = nil, language: String = "zh-CN",
        creator: String = "Tuban", date: DocumentDate? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.creator = creator
        self.date = date
    }
}

/// A point in time for the metadata of a document.
public struct DocumentDate: Hashable, Sendable {
    /// In PDF's notation: `D:20240312083000+08'00'`.
    package let pdf: String

    /// - Parameter iso8601: `2024-03-12`, or `2024-03-12T08:30:00` with `Z` or `+08:00` after it.
    ///   nil for anything else.
    public init?(iso8601: String) {
        let shape = iso8601.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
        let date = "0000-00-00", time = "0000-00-00T00:00:00"
        let digits = String(iso8601.filter { $0.isASCII && $0.isNumber })
        switch String(decoding: shape, as: UTF8.self) {
        case date, time: pdf = "D:" + digits
        case time + "Z": pdf = "D:" + digits + "Z"
        case time + "+00:00", time + "-00:00":
            let zone = iso8601.suffix(6)
            pdf = "D:" + digits.prefix(14) + zone.prefix(3) + "'" + zone.suffix(2) + "'"
        default: return nil
        }
    }

    /// - Parameter seconds: Since the beginning of 1970, in UTC, as in the environment variable SOURCE_DATE_EPOCH.
    public init(seconds: Int) {
        let days = (Double(seconds) / 86_400).rounded(.down)
        let rest = seconds - Int(days) * 86_400
        let date = CivilDate(daysSince1970: Int(days))
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let year = String(max(0, min(9999, date.year)))
        pdf =
            "D:" + String(repeating: "0", count: 4 - year.utf8.count) + year + two(date.month) + two(date.day)
            + two(rest / 3600) + two(rest / 60 % 60) + two(rest % 60) + "Z"
    }

    /// The date in the notation of ISO 8601: `2024-03-12T08:30:00+08:00`.
    package var iso8601: String {
        let digits = Array(pdf.dropFirst(2))
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        guard digits.count >= 14 else { return date }
        let zone = String(digits[14...]).replacing("'", with: ":")
        return "\(date)T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))\(zone)"
    }
}

/// A day of the Gregorian calendar.
private struct CivilDate {
    var year: Int
    var month: Int
    var day: Int

    /// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, so that the leap day is last.
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
