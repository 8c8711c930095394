import Formats

/// A way of writing dates that JavaScript doesn't read, and people do: 2024Q1, 20240305, 民国113年3月.
///
/// A column is read in one notation. It is found by trying where a column of times holds no date that Vega reads, and a
/// format's `parse` may name it.
public enum DateNotation: String, CaseIterable, Sendable {
    /// `2024Q1`, `2024-Q1`, `Q1 2024`, `1Q24`, `2024年一季度`, `2024年第1季度`.
    case quarter
    /// `2024H1`, `2024年上半年`.
    case half
    /// `2024年度`, `FY2024`, `２０２４年`.
    case year
    /// `202403`, `24年3月`, `Mar-24`, or a month alone: `3月`.
    case month
    /// `20240305`, `24/3/5`, `24年3月5日`, or a day without its year: `3月5日`.
    case day
    /// Years of the Republic of China: `民国113年3月5日`, `113年`.
    case minguo
    /// A time of day: `09:30`, `9点30分`.
    case clock
    /// Days since the end of 1899, as spreadsheets count them. They look like any number, so that they are read only
    /// where a format says so.
    case excel

    /// Those that a text can be recognized by.
    static let recognizable = allCases.filter { $0 != .excel }

    /// What is read, for messages.
    var noun: String {
        switch self {
        case .quarter: "quarters"
        case .half: "half-years"
        case .year: "years"
        case .month: "months"
        case .day: "days"
        case .minguo: "dates of the Republic of China"
        case .clock: "times of day"
        case .excel: "days as spreadsheets count them"
        }
    }

    /// Milliseconds since 1970; nil for anything else.
    public func parse(_ text: String) -> Double? { written(text)?.milliseconds }

    func written(_ text: String) -> WrittenDate? {
        guard text.utf8.count <= 64 else { return nil }
        var scanner = DateScanner(Array(text.narrowed.utf8))
        scanner.skipBlanks()
        var written = WrittenDate()
        guard scan(&scanner, &written) else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? written : nil
    }

    private func scan(_ scanner: inout DateScanner, _ written: inout WrittenDate) -> Bool {
        switch self {
        case .quarter: scanner.quarter(&written)
        case .half: scanner.half(&written)
        case .year: scanner.businessYear(&written)
        case .month: scanner.month(&written)
        case .day: scanner.day(&written)
        case .minguo: scanner.minguo(&written)
        case .clock: scanner.clock(&written)
        case .excel: scanner.serial(&written)
        }
    }
}

extension WrittenDate {
    /// The year of dates that are written without one, as that of Vega-Lite's units of time without a year.
    static let yearOfNone = 2012
}

// MARK: The notations

extension DateScanner {
    fileprivate mutating func quarter(_ written: inout WrittenDate) -> Bool {
        part("Q", "季度", of: 4, &written)
    }

    fileprivate mutating func half(_ written: inout WrittenDate) -> Bool {
        var scanner = self
        if let year = scanner.fullYear() {
            _ = scanner.take("年")
            if let month = scanner.take("上半年") ? 1 : scanner.take("下半年") ? 7 : nil {
                (written.date.year, written.date.month) = (year, month)
                self = scanner
                return true
            }
        }
        return part("H", "半年", of: 2, &written)
    }

    /// A part of a year: its letter before or after its number, or in Chinese.
    private mutating func part(
        _ letter: String, _ noun: String, of count: Int, _ written: inout WrittenDate
    ) -> Bool {
        var year: Int?
        var index: Int?
        if takeLetter(letter) {
            index = number(1...1)
            skipSeparators()
            year = fullYear() ?? shortYear()
        } else {
            var ahead = self
            if let number = ahead.number(1...1), ahead.takeLetter(letter) {
                ahead.skipSeparators()
                (index, year) = (number, ahead.fullYear() ?? ahead.shortYear())
                self = ahead
            } else {
                year = fullYear() ?? shortYear()
                if take("年") {
                    _ = take("第")
                    index = chineseDigit() ?? number(1...1)
                    guard take(noun) || take("季") || takeLetter(letter) else { return false }
                } else {
                    skipSeparators()
                    guard takeLetter(letter) else { return false }
                    index = number(1...1)
                }
            }
        }
        guard let year, let index, (1...count).contains(index) else { return false }
        written.date.year = year
        written.date.month = (index - 1) * (12 / count) + 1
        return true
    }

    fileprivate mutating func businessYear(_ written: inout WrittenDate) -> Bool {
        let isNamed = take("FY")
        if isNamed { skipSeparators() }
        guard let year = fullYear() else { return false }
        written.date.year = year
        if isNamed { return true }
        return take("年度") || take("财年") || take("年全年") || take("年") || isAtEnd
    }

    fileprivate mutating func month(_ written: inout WrittenDate) -> Bool {
        var digits = self
        if let value = digits.number(6...6), digits.isAtEnd {
            self = digits
            (written.date.year, written.date.month) = (value / 100, value % 100)
            return (1900...2100).contains(written.date.year)
        }
        if let named = WrittenDate.month(named: letters()) {
            skipSeparators()
            written.date.month = named
            guard !isAtEnd else { return withoutYear(&written) }
            written.date.year = fullYear() ?? shortYear() ?? 0
            return written.date.year > 0
        }
        var dated = self
        if let year = dated.fullYear() ?? dated.shortYear(), dated.take("年"), let month = dated.number(1...2),
            dated.take("月")
        {
            self = dated
            (written.date.year, written.date.month) = (year, month)
            return true
        }
        guard let month = chineseMonth() ?? number(1...2), take("月") else { return false }
        _ = take("份")
        written.date.month = month
        return withoutYear(&written)
    }

    fileprivate mutating func day(_ written: inout WrittenDate) -> Bool {
        var digits = self
        if let value = digits.number(8...8), digits.isAtEnd {
            self = digits
            (written.date.year, written.date.month) = (value / 10000, value / 100 % 100)
            written.date.day = value % 100
            return (1900...2100).contains(written.date.year)
        }
        var dated = self
        if let year = dated.fullYear() ?? dated.shortYear(), dated.monthAndDay(&written) {
            self = dated
            written.date.year = year
            return true
        }
        guard let month = number(1...2), take("月"), let day = number(1...2), take("日") || take("号") else {
            return false
        }
        (written.date.month, written.date.day) = (month, day)
        return withoutYear(&written)
    }

    /// A month and a day after their year.
    private mutating func monthAndDay(_ written: inout WrittenDate) -> Bool {
        if take("年") {
            guard let month = number(1...2), take("月"), let day = number(1...2) else { return false }
            (written.date.month, written.date.day) = (month, day)
            return take("日") || take("号")
        }
        guard let separator = ["-", "/", "."].first(where: { take($0) }), let month = number(1...2),
            take(separator), let day = number(1...2)
        else { return false }
        (written.date.month, written.date.day) = (month, day)
        return true
    }

    fileprivate mutating func minguo(_ written: inout WrittenDate) -> Bool {
        let isNamed = take("民国") || take("民國")
        guard let year = number(isNamed ? 1...3 : 3...3), year > 0, take("年") else { return false }
        written.date.year = year + 1911
        guard let month = number(1...2) else { return true }
        written.date.month = month
        guard take("月") else { return false }
        guard let day = number(1...2) else { return true }
        written.date.day = day
        return take("日")
    }

    fileprivate mutating func clock(_ written: inout WrittenDate) -> Bool {
        var colons = self
        if colons.time(&written) {
            self = colons
            return withoutYear(&written)
        }
        guard let hour = number(1...2), take("时") || take("点") else { return false }
        written.date.hour = hour
        if let minute = number(1...2) {
            written.date.minute = minute
            guard take("分") else { return false }
        }
        return withoutYear(&written)
    }

    fileprivate mutating func serial(_ written: inout WrittenDate) -> Bool {
        guard let days = number(1...7), (1...2_958_465).contains(days) else { return false }
        written.date.day = days - 25_568
        var fraction = 0.0
        if take(".") {
            let start = index
            guard let digits = number(1...12) else { return false }
            fraction = Double(digits)
            for _ in start..<index { fraction /= 10 }
        }
        let time = Int((fraction * 86_400_000).rounded())
        written = WrittenDate(milliseconds: written.date.milliseconds + Double(time))
        return true
    }

    // MARK: Their parts

    private mutating func withoutYear(_ written: inout WrittenDate) -> Bool {
        written.date.year = WrittenDate.yearOfNone
        written.hasYear = false
        return true
    }

    private mutating func fullYear() -> Int? {
        var ahead = self
        guard let year = ahead.number(4...4), (1000...2999).contains(year) else { return nil }
        self = ahead
        return year
    }

    private mutating func shortYear() -> Int? {
        var ahead = self
        guard let year = ahead.number(2...2) else { return nil }
        self = ahead
        return WrittenDate.fullYear(ofTwoDigits: year)
    }

    private mutating func takeLetter(_ letter: String) -> Bool { take(letter) || take(letter.lowercased()) }

    private mutating func chineseDigit() -> Int? {
        ["一", "二", "三", "四"].firstIndex { take($0) }.map { $0 + 1 }
    }

    private mutating func chineseMonth() -> Int? {
        let names = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "二", "一"]
        return names.firstIndex { take($0) }.map { 12 - $0 }
    }

    fileprivate mutating func skipBlanks() { while take(" ") || take("\t") {} }

    private mutating func skipSeparators() {
        while take(" ") || take("-") || take("/") || take(".") || take("'") {}
    }
}
