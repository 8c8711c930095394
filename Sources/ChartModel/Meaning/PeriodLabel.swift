/// The months that a label names: 2024年, 2024年1—9月, 前三季度, 2024 Q1–Q3, Jan–Sep 2024.
package struct PeriodLabel: Equatable {
    package var year: Int?
    /// From 1 for January to 12.
    package var months: ClosedRange<Int>

    package var isWholeYear: Bool { months == 1...12 }

    /// Reads a label that consists of a period.
    package init?(_ text: String) {
        let text = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !Self.ignored.contains($0) }))
        guard let (label, rest) = Self.read(text[...]), rest.isEmpty else { return nil }
        self = label
    }

    private init(year: Int?, months: ClosedRange<Int>) {
        (self.year, self.months) = (year, months)
    }

    /// The parts of years that a text names with their years, such as in a note: 2024年为1—9月数据.
    package static func partialYears(in text: String) -> [PeriodLabel] {
        var rest = text[...]
        var found: [PeriodLabel] = []
        while let start = rest.firstIndex(where: { $0 == "1" || $0 == "2" }) {
            rest = rest[start...]
            guard let (year, after) = year(rest) else {
                rest = rest.dropFirst()
                continue
            }
            rest = after
            let tail = after.drop { "年度数据为是系指仅只含 ：:=（(,，".contains($0) }
            if let (months, _) = Self.months(tail), months.lowerBound == 1, months.upperBound < 12,
                months.count > 1
            {
                found.append(PeriodLabel(year: year, months: months))
            }
        }
        return found
    }

    // MARK: Reading

    private static func read(_ text: Substring) -> (PeriodLabel, Substring)? {
        if let (year, rest) = year(text) {
            var rest = rest
            if rest.hasPrefix("年") { rest = rest.dropFirst() }
            if rest.hasPrefix("度") { rest = rest.dropFirst() }
            if rest.isEmpty { return (PeriodLabel(year: year, months: 1...12), rest) }
            return months(rest.drop { "-/.".contains($0) }).map { (PeriodLabel(year: year, months: $0), $1) }
        }
        guard let (months, rest) = months(text) else { return nil }
        if let (year, rest) = year(rest) { return (PeriodLabel(year: year, months: months), rest) }
        return (PeriodLabel(year: nil, months: months), rest)
    }

    private static func year(_ text: Substring) -> (Int, Substring)? {
        let digits = text.digits
        guard digits.utf8.count == 4, let year = Int(digits), (1900...2100).contains(year) else { return nil }
        return (year, text.dropFirst(4))
    }

    private static func months(_ text: Substring) -> (ClosedRange<Int>, Substring)? {
        for (name, months) in named { if let rest = text.rest(after: name) { return (months, rest) } }
        if let (first, rest) = part(text) {
            guard let rest = afterDash(rest), let (last, end) = part(rest) else { return (first, rest) }
            guard first.lowerBound <= last.upperBound else { return nil }
            return (first.lowerBound...last.upperBound, end)
        }
        // 1—9月, where only the last has its word.
        guard let (first, rest) = number(text), let rest = afterDash(rest), let (last, end) = number(rest),
            end.hasPrefix("月"), (1...12).contains(first), (first...12).contains(last)
        else { return nil }
        return (first...last, end.drop { "月份".contains($0) })
    }

    /// A month or a quarter: 9月, Sep, Q3, 三季度.
    private static func part(_ text: Substring) -> (ClosedRange<Int>, Substring)? {
        if let (number, rest) = number(text), rest.hasPrefix("月"), (1...12).contains(number) {
            return (number...number, rest.drop { "月份".contains($0) })
        }
        let word = text.prefix { $0.isASCII && $0.isLetter }
        for (index, name) in monthNames.enumerated() where word.count > 2 && name.hasPrefix(word) {
            return (index + 1...index + 1, text.dropFirst(word.count).drop { $0 == "." })
        }
        let bare = text.hasPrefix("第") ? text.dropFirst() : text
        for (index, names) in quarters.enumerated() {
            for name in names {
                if let rest = bare.rest(after: name) { return (index * 3 + 1...index * 3 + 3, rest) }
            }
        }
        return nil
    }

    private static func number(_ text: Substring) -> (Int, Substring)? {
        let digits = text.digits
        guard (1...2).contains(digits.utf8.count), let number = Int(digits) else { return nil }
        return (number, text.dropFirst(digits.count))
    }

    private static func afterDash(_ text: Substring) -> Substring? {
        guard let dash = text.first, "-–—―~～至到".contains(dash) else { return nil }
        return text.drop { "-–—―~～至到".contains($0) }
    }

    private static let ignored: Set<Unicode.Scalar> = [" ", "　", "(", ")", "（", "）"]
    private static let named: [(String, ClosedRange<Int>)] = [
        ("前三季度", 1...9), ("前3季度", 1...9), ("前两季度", 1...6), ("前二季度", 1...6), ("上半年", 1...6),
        ("下半年", 7...12), ("全年", 1...12), ("H1", 1...6), ("H2", 7...12), ("YTD", 1...9),
        ("前九个月", 1...9), ("前十个月", 1...10), ("前十一个月", 1...11), ("前八个月", 1...8),
        ("前七个月", 1...7), ("前五个月", 1...5), ("前四个月", 1...4), ("前两个月", 1...2), ("前两月", 1...2),
    ]
    private static let quarters = [
        ["Q1", "一季度", "1季度"], ["Q2", "二季度", "2季度"], ["Q3", "三季度", "3季度"], ["Q4", "四季度", "4季度"],
    ]
    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension Substring {
    /// What follows a word at the beginning, which is compared byte by byte; nil if it isn't there.
    fileprivate func rest(after word: String) -> Substring? {
        guard utf8.starts(with: word.utf8) else { return nil }
        return self[utf8.index(startIndex, offsetBy: word.utf8.count)...]
    }

    /// The digits at the beginning.
    fileprivate var digits: Substring {
        self[..<(utf8.firstIndex { !(48...57).contains($0) } ?? endIndex)]
    }
}
