import ChartModel
import Dataflow

/// Times as whole steps from one to the next: years, quarters or months.
struct TimeSteps {
    /// The number of each time in a row: of a year, of a month since the year 0.
    let numbers: [Int]
    let unit: Unit

    enum Unit { case year, quarter, month }

    /// A time as messages name it.
    func label(_ index: Int) -> String {
        let number = numbers[index]
        return switch unit {
        case .year: "\(number)"
        case .quarter: "\(number / 4)Q\(number % 4 + 1)"
        case .month: "\(number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)"
        }
    }

    /// Reads times as people write them in tables: 2024, 2024年, 2024-03, 2024年3月, 2024Q1, or dates.
    ///
    /// - Returns: nil if one of them is no time, or they are of several kinds.
    init?(_ values: [Value]) {
        if let steps = Self.dates(values) {
            self = steps
            return
        }
        var numbers: [Int] = []
        var units: Set<Unit> = []
        for value in values {
            guard let step = Self.written(value) else { return nil }
            numbers.append(step.number)
            units.insert(step.unit)
        }
        guard units.count == 1, let unit = units.first else { return nil }
        (self.numbers, self.unit) = (numbers, unit)
    }

    /// How far each step is from the one before.
    var gaps: [Int] { zip(numbers, numbers.dropFirst()).map { $1 - $0 } }

    private init(_ numbers: [Int], _ unit: Unit) { (self.numbers, self.unit) = (numbers, unit) }

    // MARK: Dates

    private static func dates(_ values: [Value]) -> TimeSteps? {
        var stamps: [Double] = []
        for value in values {
            guard case .date(let milliseconds) = value, milliseconds.isFinite else { return nil }
            stamps.append(milliseconds)
        }
        return TimeSteps(milliseconds: stamps)
    }

    /// Reads the beginnings of years, quarters or months, in any time zone of whole hours; nil for other times.
    init?(milliseconds: [Double]) {
        let day = 86_400_000.0
        guard let first = milliseconds.first else { return nil }
        // What a zone adds to midnight.
        let shift = first - (first / day).rounded() * day
        var months: [Int] = []
        for stamp in milliseconds {
            let days = ((stamp - shift) / day).rounded()
            // Summer time moves a midnight by an hour.
            guard abs(stamp - shift - days * day) <= 3_600_000, abs(days) < 1e7,
                let month = Self.month(beginning: Int(days))
            else { return nil }
            months.append(month)
        }
        if months.allSatisfy({ ($0 % 12 + 12) % 12 == 0 }) {
            self.init(months.map { $0 / 12 }, .year)
        } else {
            self.init(months, .month)
        }
    }

    /// The number of the month that begins on a day since 1970, counted from the year 0 (Hinnant's
    /// `civil_from_days`); nil for other days than the first.
    private static func month(beginning days: Int) -> Int? {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        guard dayOfYear == (153 * part + 2) / 5 else { return nil }
        let month = part < 10 ? part + 2 : part - 10
        return (yearOfEra + era * 400 + (month < 2 ? 1 : 0)) * 12 + month
    }

    // MARK: Texts

    private static func written(_ value: Value) -> (number: Int, unit: Unit)? {
        switch value {
        case .number(let number):
            guard number == number.rounded(), (1000...2200).contains(number) else { return nil }
            return (Int(number), .year)
        case .string(let text): return written(text)
        default: return nil
        }
    }

    private static func written(_ text: String) -> (number: Int, unit: Unit)? {
        let parts = text.split { !$0.isASCII || !$0.isNumber }
        guard let first = parts.first, first.count == 4, text.hasPrefix(first), let year = Int(first),
            (1000...2200).contains(year)
        else { return nil }
        let rest = text.dropFirst(4).filter { !$0.isNumber && !$0.isWhitespace }
        switch (parts.count, rest) {
        case (1, ""), (1, "年"): return (year, .year)
        case (2, "-"), (2, "/"), (2, "."), (2, "年月"):
            guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            return (year * 12 + month - 1, .month)
        case (2, "Q"), (2, "-Q"), (2, "年Q"), (2, "年季度"), (2, "年第季度"):
            guard let quarter = Int(parts[1]), (1...4).contains(quarter) else { return nil }
            return (year * 4 + quarter - 1, .quarter)
        default: return nil
        }
    }
}
