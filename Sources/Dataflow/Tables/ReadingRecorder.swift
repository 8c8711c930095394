public import Diagnostics

/// Records what becomes of a document's rows. One belongs to one document and one thread.
public final class ReadingRecorder {
    public private(set) var report = ReadingReport()
    private var tables: Set<String> = []
    private var unmatchedCount = 0

    public init() {}

    /// Notes a table as it was read; only once.
    ///
    /// - Parameter span: Where the document refers to it.
    public func note(_ table: Table, named name: String, at span: Span) {
        guard tables.insert("\(span.file.name) \(span.range)").inserted else { return }
        report.tables.append(
            ReadingReport.TableReading(
                name: name, rowCount: table.rowCount, columns: table.names.map { table.reading(of: $0) }))
    }

    public func note(mark: ReadingReport.MarkReading) { report.marks.append(mark) }

    /// Notes a transform that has been applied.
    func note(step: String, before: Int, after: Int) {
        report.steps.append(
            ReadingReport.Step(
                name: step, rowsBefore: before, rowsAfter: after, unmatchedCount: unmatchedCount))
        unmatchedCount = 0
    }

    /// Notes the rows of the current step that found no other.
    func note(unmatched count: Int) { unmatchedCount = count }
}

extension Table {
    fileprivate func reading(of name: String) -> ReadingReport.ColumnReading {
        let column = self[name] ?? undefinedColumn
        let values = column.values
        var counts: [String: Int] = [:]
        let types = values.map { value -> String? in
            let type = value.readingType
            if let type { counts[type, default: 0] += 1 }
            return type
        }
        let type = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "empty"
        let misfits = types.indices.filter { types[$0] != nil && types[$0] != type }
        let first = Array(misfits.prefix(3))
        let places = origin?.places(rows: first, column: name)
        return ReadingReport.ColumnReading(
            name: name, type: type, missingCount: types.count { $0 == nil }, misfitCount: misfits.count,
            misfits: first.enumerated().map { index, row in
                ReadingReport.Misfit(text: values[row].string, span: places?[index])
            })
    }
}

extension Value {
    /// The type of a cell, in which text that is a number counts as one; nil for a missing value.
    fileprivate var readingType: String? {
        switch self {
        case .undefined, .null: nil
        case .boolean: "boolean"
        case .number: "number"
        case .date: "date"
        case .string(let text): text.isEmpty ? nil : number.isNaN ? "text" : "number"
        case .array, .object, .geometry: "object"
        }
    }
}
