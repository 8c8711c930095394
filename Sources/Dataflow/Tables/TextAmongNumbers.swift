public import Diagnostics

/// The cells of a column that should hold numbers and hold text: 1,200, 12.5%, —.
public struct TextAmongNumbers: Sendable {
    /// The rows of such cells.
    public let rows: [Int]
    /// Their distinct texts in the order of their rows.
    private var texts: [String]
    private let rowCount: Int
    /// The places of the first cells, once they have been looked up.
    private var notes: [Diagnostic.Note] = []
    /// How many such cells other parts of the table have.
    private var laterCount = 0

    /// - Returns: nil if all texts are numbers or empty. O(distinct texts), and O(rows) if there are any.
    public init?(_ column: Column) {
        if column.holdsWrittenNumbers { return nil }
        func isText(_ text: String) -> Bool { !text.isEmpty && Value.string(text).number.isNaN }
        var seen: Set<String> = []
        switch column.storage {
        case .number, .date, .boolean: return nil
        case .string(let codes, let dictionary):
            let isFound = dictionary.map(isText)
            guard isFound.contains(true) else { return nil }
            rows = codes.indices.filter { isFound[Int(codes[$0])] }
            texts = rows.map { dictionary[Int(codes[$0])] }.filter { seen.insert($0).inserted }
        case .mixed(let values):
            let found = values.map {
                if case .string(let text) = $0, isText(text) { text } else { nil as String? }
            }
            rows = found.indices.filter { found[$0] != nil }
            texts = found.compactMap { $0 }.filter { seen.insert($0).inserted }
        }
        rowCount = column.count
        if rows.isEmpty { return nil }
    }

    /// Whether most of a column are numbers, or were meant to be: it is no column of names.
    public func isExceptional(in column: Column) -> Bool {
        let numbers =
            texts.count { NumberForm($0).isNumber } + column.distinctValues.count { $0.quantity != nil }
        let others = texts.count { !NumberForm($0).isNumber }
        return numbers > others
    }

    /// The finding, with the places of the first cells and the cure.
    ///
    /// - Parameters:
    ///   - table: The table whose column it is.
    ///   - use: What follows from it: "and is left out there".
    public func diagnostic(_ field: FieldPath, in table: Table, at span: Span?, use: String = "")
        -> Diagnostic
    {
        located(field, in: table).diagnostic(field, rowCount: rowCount, at: span, use: use)
    }

    /// The finding about a table that consists of several parts.
    ///
    /// - Parameter rowCount: The number of rows of all parts.
    func diagnostic(_ field: FieldPath, rowCount: Int, at span: Span?, use: String) -> Diagnostic {
        let place = notes.isEmpty ? ", first in row \(rows[0] + 1)" : ""
        let more = texts.count > 3 ? " …" : ""
        return Diagnostic(
            .error, .notANumber,
            "'\(field.name)' is no number in \(rows.count + laterCount) of \(rowCount) rows\(place): "
                + texts.prefix(3).map(Self.shown).joined(separator: ", ") + more + use,
            at: span, notes: notes, hints: hints(field.name))
    }

    /// The same with the places of the first cells.
    func located(_ field: FieldPath, in table: Table) -> TextAmongNumbers {
        var result = self
        let column = table.values(at: field)
        result.notes = table.notes(on: rows, of: field) { row in
            let text = column[row].string
            return text == field.name
                ? "\(Self.shown(text)) is the name of the column"
                : "\(Self.shown(text)) \(NumberForm(text).remark)"
        }
        return result
    }

    /// Adds those of a later part of the table.
    mutating func append(_ later: TextAmongNumbers) {
        laterCount += later.rows.count
        notes += later.notes.prefix(max(0, 3 - notes.count))
        for text in later.texts.prefix(Self.hintedCount)
        where texts.count < Self.hintedCount && !texts.contains(text) {
            texts.append(text)
        }
    }

    private static func shown(_ text: String) -> String { "'\(text.prefix(24))'" }

    /// How many texts hints are made of.
    private static let hintedCount = 200

    /// The format that reads the texts, and what to do about those that no format reads.
    private func hints(_ field: String) -> [String] {
        var nulls: [String] = []
        var options: [String] = []
        var others: [NumberForm] = []
        func add(_ option: String) { if !options.contains(option) { options.append(option) } }
        for text in texts.prefix(Self.hintedCount) {
            switch NumberForm(text) {
            case .placeholder, .spreadsheetError: nulls.append("\"\(text.trimmed)\"")
            case .percent: add("percent: true")
            case .grouped(let mark): add("thousands: \"\(mark)\"")
            case .decimalComma:
                add("decimal: \",\"")
                if text.contains(".") { add("thousands: \".\"") }
            case .fullWidth, .minusSign, .parenthesized: add("typeset: true")
            case .currency:
                add("typeset: true")
                if text.contains(",") || text.contains("，") { add("thousands: \",\"") }
            case let form: if !others.contains(form) { others.append(form) }
            }
        }
        if !nulls.isEmpty {
            let more = nulls.count > 4 ? ", …" : ""
            options.insert("null: [\(nulls.prefix(4).joined(separator: ", "))\(more)]", at: 0)
        }
        var hints: [String] = []
        if !options.isEmpty {
            hints.append("read them by the data's format: {\(options.joined(separator: ", "))}")
        }
        for form in others.prefix(3) {
            switch form {
            case .footnote:
                hints.append("keep the marks of notes out of the figures, in a column of their own")
            case .bound:
                hints.append(
                    "write the figure alone, and how it is meant in a column of its own, for 'bound'")
            case .range: hints.append("write the two ends of a range in two columns, for x and x2")
            case .unit:
                if !hints.contains(where: { $0.hasPrefix("write all") }) {
                    hints.append(
                        "write all figures in one unit, 1.2亿 as 12000 of 万, and the unit in the title")
                }
            default: hints.append("correct the data, leave the cell empty, or filter such rows out")
            }
        }
        return hints
    }
}

extension Table {
    /// Tells of text in a field that a transform takes numbers from.
    func tellText(of field: FieldReference, use: String, _ context: TransformContext) {
        guard has(field.path), let texts = TextAmongNumbers(values(at: field.path)) else { return }
        context.log.add(texts.diagnostic(field.path, in: self, at: field.span, use: use))
    }
}
