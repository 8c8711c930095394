import Synchronization

/// Which rows of a table have a value, column by column: built on first use, and kept for all that
/// share the table, such as the three thousand documents of one template, each of which picks its own rows.
final class TableIndex: Sendable {
    private enum Rows {
        /// Keyed by the bytes of texts: Swift would call a composed and a decomposed é equal.
        case texts([[UInt8]: [Int]])
        case numbers([Double: [Int]])
    }

    private let columns = Mutex<[String: Rows]>([:])

    /// The rows in which a column of texts or numbers has a given one, in their order; nil for other columns
    /// and values. O(rows) for a column's first value, then O(1).
    func rows(where name: String, holds value: Value, in column: Column) -> [Int]? {
        columns.withLock { columns in
            let rows = columns[name] ?? Self.rows(of: column)
            columns[name] = rows
            switch (rows, value) {
            case (.texts(let rows), .string(let text)): return rows[Array(text.utf8)] ?? []
            case (.numbers(let rows), .number(let number)): return number.isNaN ? [] : rows[number] ?? []
            default: return nil
            }
        }
    }

    private static func rows(of column: Column) -> Rows? {
        switch column.storage {
        case .string(let codes, let dictionary):
            var rows = [[Int]](repeating: [], count: dictionary.count)
            for (row, code) in codes.enumerated() { rows[Int(code)].append(row) }
            return .texts(Dictionary(zip(dictionary.map { Array($0.utf8) }, rows)) { ($0 + $1).sorted() })
        case .number(let values):
            var rows: [Double: [Int]] = [:]
            for (row, value) in values.enumerated() where !value.isNaN {
                rows[value, default: []].append(row)
            }
            return .numbers(rows)
        case .date, .boolean, .mixed: return nil
        }
    }
}
