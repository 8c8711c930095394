public import Diagnostics
import Formats

/// How a column that holds text is read as dates: as Vega reads them, or where it reads none at all, in the notation
/// that most of the texts are written in.
public struct DateReading {
    /// The notation in which the texts were read; nil for dates that JavaScript reads.
    public let notation: DateNotation?
    /// The rows whose text is no date. Empty texts are missing, and none of them.
    public let unread: [Int]
    /// Whether no year is written.
    let lacksYear: Bool
    /// A text such as 05/01/2024, if nothing in the column tells the month from the day.
    let ambiguous: String?
    /// Milliseconds since 1970; NaN for none.
    private let dates: [Double]

    /// - Returns: nil if the column holds no text. O(rows), but each distinct text is read once.
    public init?(_ column: Column) {
        switch column.storage {
        case .number, .date, .boolean: return nil
        case .string(let codes, let dictionary):
            let read = Self.read(dictionary)
            self.init(read, dictionary, codes.map { read.dates[Int($0)] }) { dictionary[Int(codes[$0])] }
        case .mixed(let values):
            let texts = values.map { if case .string(let text) = $0 { text } else { nil as String? } }
            let distinct = Array(Set(texts.compactMap { $0 })).sorted()
            guard !distinct.isEmpty else { return nil }
            let read = Self.read(distinct)
            let known = Dictionary(uniqueKeysWithValues: zip(distinct, read.dates))
            let dates = values.indices.map { row in
                texts[row].map { known[$0] ?? .nan } ?? values[row].quantity ?? .nan
            }
            self.init(read, distinct, dates) { texts[$0] }
        }
    }

    private init(
        _ read: (dates: [Double], notation: DateNotation?), _ distinct: [String], _ dates: [Double],
        text: (Int) -> String?
    ) {
        self.dates = dates
        notation = read.notation
        let isComplete = zip(read.dates, distinct).allSatisfy { !$0.isNaN || $1.isEmpty }
        unread = isComplete ? [] : dates.indices.filter { dates[$0].isNaN && text($0)?.isEmpty == false }
        ambiguous = notation == nil ? DayOrder(distinct).ambiguous : nil
        lacksYear =
            notation.map { notation in
                distinct.contains { notation.written($0)?.hasYear == false }
            } ?? false
    }

    private static func read(_ texts: [String]) -> (dates: [Double], notation: DateNotation?) {
        let dates = texts.map { parseDate($0) ?? .nan }
        guard dates.allSatisfy(\.isNaN) else { return (dates, nil) }
        let written = texts.filter { !$0.isEmpty }
        var best: (count: Int, notation: DateNotation)?
        for notation in DateNotation.recognizable {
            let count = written.count { notation.parse($0) != nil }
            if count > best?.count ?? 0 { best = (count, notation) }
        }
        // One cell that could be a month doesn't make a column of them.
        guard let best, best.count * 2 >= written.count else { return (dates, nil) }
        return (texts.map { best.notation.parse($0) ?? .nan }, best.notation)
    }

    /// The column of dates, with null for what is missing.
    ///
    /// - Parameter unread: What stands for a text that is no date.
    public func column(unread value: Value = .null) -> Column {
        let unread = Set(unread)
        return Column(
            dates.indices.map { dates[$0].isNaN ? unread.contains($0) ? value : .null : .date(dates[$0]) })
    }
}

/// Whether the day or the month comes first in texts such as 05/01/2024, of which JavaScript takes the month first.
private struct DayOrder {
    /// The first text whose two numbers may be either.
    private(set) var ambiguous: String?

    init(_ texts: [String]) {
        var first: String?
        for text in texts {
            guard let (month, day) = Self.numbers(text) else { continue }
            if month > 12 || day > 12 { return }
            if month != day, first == nil { first = text }
        }
        ambiguous = first
    }

    private static func numbers(_ text: String) -> (Int, Int)? {
        var scanner = DateScanner(Array(text.utf8.prefix(11)))
        guard let first = scanner.number(1...2),
            let separator = ["/", "-"].first(where: { scanner.take($0) }),
            let second = scanner.number(1...2), scanner.take(separator), scanner.number(2...4) != nil
        else { return nil }
        return (first, second)
    }
}

// MARK: What is told

extension DateReading {
    /// Tells how a column was read where that isn't certain, and which of its cells are no dates.
    ///
    /// - Parameter field: The column in the table before it was read.
    public func tell(_ field: FieldPath, in table: Table, at span: Span?, log: DiagnosticLog) {
        tellNotation(field, in: table, at: span, log: log)
        guard let first = unread.first else { return }
        let column = table.values(at: field)
        log.add(
            Diagnostic(
                .error, .notADate,
                "'\(field.name)' is no date in \(unread.count) of \(column.count) rows, and missing there",
                at: span,
                notes: table.notes(on: unread, of: field) { "'\(column[$0].string)' is no date" },
                hints: [hint(field.name, column[first].string)]))
    }

    /// Tells in which notation dates were read, and which of them may mean another day.
    func tellNotation(_ field: FieldPath, in table: Table, at span: Span?, log: DiagnosticLog) {
        let column = table.values(at: field)
        if let notation, let row = dates.indices.first(where: { !dates[$0].isNaN }) {
            let year = lacksYear ? ", of the year \(WrittenDate.yearOfNone), as none is written" : ""
            log.warning(
                .dateNotation,
                "'\(field.name)' is read as \(notation.noun): '\(column[row].string)' as \(dates[row].isoDate)\(year)",
                at: span, notes: Array(table.notes(on: [row], of: field).prefix(1)),
                hint: lacksYear
                    ? "give the axis a format without a year, such as %b or %H:%M, or make the field ordinal"
                    : "if that is right, say so in the data's format: {parse: {\(field.name): \(notation.rawValue)}}"
            )
        }
        if let ambiguous, let date = parseDate(ambiguous) {
            log.warning(
                .ambiguousDate,
                "'\(ambiguous)' of '\(field.name)' is read with the month first, as \(date.isoDate)",
                at: span,
                hint:
                    "say which is meant in the data's format: {parse: {\(field.name): \"date:'%d/%m/%Y'\"}} or '%m/%d/%Y'"
            )
        }
    }

    private func hint(_ field: String, _ text: String) -> String {
        if let serial = Value.string(text).quantity, (20_000...80_000).contains(serial) {
            return "if it counts days, as Excel does, give the data's format: {parse: {\(field): excel}}"
        }
        var scanner = DateScanner(Array(text.utf8))
        if let day = scanner.number(1...2), day > 12, scanner.take("/") {
            return "if the day comes first, give the data's format: {parse: {\(field): \"date:'%d/%m/%Y'\"}}"
        }
        if NumberForm(text) == .footnote {
            return "keep the marks of notes out of the dates, in a column of their own"
        }
        if text.contains("月"), text.contains(where: { "-–—~～至到".contains($0) }) {
            return "a period such as 1—3月 is no date: write its last month, or make the field ordinal"
        }
        return
            "write dates as 2024-01-13, name their pattern in the data's format, or filter such rows out"
    }
}

extension Double {
    /// Milliseconds as a date, with the time if there is one.
    fileprivate var isoDate: String {
        let date = WrittenDate(milliseconds: self).date
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = "\(date.year)-\(padded(date.month))-\(padded(date.day))"
        guard date.hour + date.minute + date.second > 0 else { return day }
        return "\(day) \(padded(date.hour)):\(padded(date.minute))"
    }
}
