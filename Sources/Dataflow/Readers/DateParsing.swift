import Formats

/// The point in time that is written in a text, in milliseconds since 1970 in UTC; nil if there is none.
///
/// Understood are the forms of ISO 8601 that JavaScript reads (`2024`, `2024-03`, `2024-03-05`,
/// `2024-03-05T08:30:00.5+08:00`), the same with slashes or dots, or a blank before the time, Chinese dates
/// (`2024年3月5日`), and dates in English words or American order (`Jan 5 2024`, `5-Jan-24`, `1/5/2024`).
/// Unlike in JavaScript, a time without a zone is UTC, so that a chart doesn't depend on the place where
/// it is drawn, and a day that the month doesn't have isn't a date.
public func parseDate(_ text: String) -> Double? {
    // No date is longer.
    let bytes = Array(text.utf8)
    guard bytes.count <= 64 else { return nil }
    var scanner = DateScanner(bytes)
    if let written = scanner.numericDate() { return written.milliseconds }
    return wordedDate(text)?.milliseconds
}

/// Reads the parts of a date from the front of a text.
struct DateScanner {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8], at index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    var isAtEnd: Bool { index >= bytes.count }

    mutating func take(_ mark: String) -> Bool {
        guard !isAtEnd, bytes[index] == mark.utf8.first, bytes[index...].starts(with: mark.utf8) else {
            return false
        }
        index += mark.utf8.count
        return true
    }

    /// A number of exactly so many digits.
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < digits.upperBound, bytes[index] &- 0x30 < 10 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index - start >= digits.lowerBound ? value : nil
    }

    /// Letters of ASCII.
    mutating func letters() -> String {
        let start = index
        while index < bytes.count, (bytes[index] | 0x20) &- 0x61 < 26 { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The whole text as a date that begins with a year of four digits.
    mutating func numericDate() -> WrittenDate? {
        while take(" ") {}
        var written = WrittenDate()
        guard let year = year() else { return nil }
        written.date.year = year
        if take("年") {
            guard chineseDay(&written) else { return nil }
        } else if let separator = ["-", "/", "."].first(where: { take($0) }) {
            guard let month = number(1...2) else { return nil }
            written.date.month = month
            if take(separator) {
                guard let day = number(1...2) else { return nil }
                written.date.day = day
            }
        }
        if take("T") || take("t") {
            guard time(&written) else { return nil }
        } else if take(" ") {
            while take(" ") {}
            guard isAtEnd || time(&written) else { return nil }
        }
        guard zone(&written) else { return nil }
        while take(" ") {}
        return isAtEnd ? written : nil
    }

    private mutating func year() -> Int? {
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        if sign != 0 { return number(6...6).map { $0 * sign } }
        return number(4...4)
    }

    private mutating func chineseDay(_ written: inout WrittenDate) -> Bool {
        if isAtEnd { return true }
        guard let month = number(1...2), take("月") else { return false }
        written.date.month = month
        if isAtEnd { return true }
        guard let day = number(1...2), take("日") || take("号") else { return false }
        written.date.day = day
        return true
    }

    /// Hours and minutes, perhaps with seconds and a fraction of them.
    mutating func time(_ written: inout WrittenDate) -> Bool {
        guard let hour = number(1...2), take(":"), let minute = number(2...2) else { return false }
        (written.date.hour, written.date.minute) = (hour, minute)
        guard take(":") else { return true }
        guard let second = number(2...2) else { return false }
        written.date.second = second
        guard take(".") || take(",") else { return true }
        let start = index
        guard let fraction = number(1...3) else { return false }
        written.date.millisecond = fraction * [1, 100, 10, 1][index - start]
        _ = number(0...12)
        return true
    }

    /// `Z`, `+08:00`, `+0800` or nothing.
    mutating func zone(_ written: inout WrittenDate) -> Bool {
        if take("Z") || take("z") { return true }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0 else { return true }
        guard let hours = number(2...2), hours < 24 else { return false }
        _ = take(":")
        guard let minutes = isAtEnd ? 0 : number(2...2), minutes < 60 else { return false }
        written.offset = sign * (hours * 60 + minutes)
        return true
    }
}

/// A date in English words or American order: "Jan 5 2024", "Fri, 05 Jan 2024 08:30 GMT", "1/5/2024". Other words
/// before the first number have no meaning, as in V8 (`src/date/dateparser.h`): "Jun Qtr 2019" is 1 June 2019.
private func wordedDate(_ text: String) -> WrittenDate? {
    var written = WrittenDate()
    var month: Int?
    var numbers: [(value: Int, digits: Int)] = []
    let parts = text.split { $0 == " " || $0 == "," || $0 == "/" || $0 == "-" }
    for part in parts {
        var scanner = DateScanner(Array(part.utf8))
        if part.contains(":") {
            guard scanner.time(&written), scanner.zone(&written), scanner.isAtEnd else { return nil }
        } else if part.first?.isNumber ?? false {
            guard let value = scanner.number(1...4), scanner.isAtEnd else { return nil }
            numbers.append((value, scanner.index))
        } else if let named = WrittenDate.month(named: part), month == nil {
            month = named
        } else if part.lowercased() == "pm" || part.lowercased() == "am" {
            guard (1...12).contains(written.date.hour) else { return nil }
            written.date.hour = written.date.hour % 12 + (part.lowercased() == "pm" ? 12 : 0)
        } else {
            let isWord = numbers.isEmpty && part.allSatisfy(\.isLetter)
            guard isWord || WrittenDate.isWeekday(part) || ["gmt", "utc", "z"].contains(part.lowercased())
            else { return nil }
        }
    }
    // With the month in words there may be a year alone; in figures the order is month, day, year.
    if month == nil {
        guard numbers.count == 3 else { return nil }
        month = numbers.removeFirst().value
    }
    guard let month, let year = numbers.popLast() else { return nil }
    guard year.digits >= 3 || numbers.count == 1, numbers.count <= 1 else { return nil }
    written.date.month = month
    written.date.day = numbers.first?.value ?? 1
    written.date.year = year.digits <= 2 ? WrittenDate.fullYear(ofTwoDigits: year.value) : year.value
    return written
}
