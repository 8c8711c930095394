import Diagnostics

/// How the values of a column came about: which cells were read, and what was made of them.
///
/// Recorded only for tables that ask for it (``Table/recordingDerivations``), as a receipt for each number that a
/// chart prints; other tables have none, and no work is done for them.
public indirect enum Derivation: Sendable {
    /// Cells of a table as it was read.
    case read(Table, column: String)
    /// The rows at the given indices; −1 for a row that wasn't found.
    case rows(Derivation, [Int])
    /// Row by row, one column after the other, as `fold` does.
    case folded([Derivation])
    /// Made from columns of the same row, by an expression or a transform.
    case made(String, from: [Derivation])
    /// Made from several rows of columns, such as their sum; of the first column for a count.
    case aggregated(String, of: [Derivation], groups: [[Int]])

    /// In longer tables, the rows that each value of a running sum is made of aren't recorded one by one.
    static let rowLimit = 2000

    /// The cells that a row was made from. O(cells).
    public func cells(row: Int) -> [SourceCell] {
        guard row >= 0 else { return [] }
        switch self {
        case .read(let table, let column): return [SourceCell(table: table, row: row, column: column)]
        case .rows(let base, let rows): return rows.indices.contains(row) ? base.cells(row: rows[row]) : []
        case .folded(let columns):
            return columns.isEmpty ? [] : columns[row % columns.count].cells(row: row / columns.count)
        case .made(_, let sources):
            var seen: Set<SourceCell> = []
            return sources.flatMap { $0.cells(row: row) }.filter { seen.insert($0).inserted }
        case .aggregated(_, let bases, let groups):
            guard groups.indices.contains(row) else { return [] }
            return bases.flatMap { base in groups[row].flatMap { base.cells(row: $0) } }
        }
    }

    /// What was done to the cells, the last step first; empty if the value is that of a cell.
    public func steps(row: Int) -> [String] {
        guard row >= 0 else { return [] }
        switch self {
        case .read: return []
        case .rows(let base, let rows): return rows.indices.contains(row) ? base.steps(row: rows[row]) : []
        case .folded(let columns):
            return columns.isEmpty ? [] : columns[row % columns.count].steps(row: row / columns.count)
        case .made(let step, let sources):
            return [step] + sources.flatMap { $0.steps(row: row) }
        case .aggregated(let step, let bases, let groups):
            guard let base = bases.first, groups.indices.contains(row) else { return [step] }
            // The sum of a single value is the value.
            let isValue = groups[row].count == 1 && step != "count"
            let own = isValue ? [] : ["\(step) of \(groups[row].count) rows"]
            return own + (groups[row].first.map { base.steps(row: $0) } ?? [])
        }
    }
}

/// A cell of a table as it was read.
public struct SourceCell: Hashable, Sendable {
    /// The file or, for rows that are written in it, the document.
    public let file: String
    /// From 0, without the head.
    public let row: Int
    public let column: String
    private let table: Table

    init(table: Table, row: Int, column: String) {
        file = table.origin?.fileName ?? ""
        self.row = row
        self.column = column
        self.table = table
    }

    public var value: Value { table[row, column] }

    /// Another cell of the same row.
    public func sibling(_ column: String) -> Value { table[row, column] }

    /// The names of the columns that the row has.
    public var columnNames: [String] { table.names }

    /// The lines of the file in which the cells of its column stand, from 1, row by row; nil for what wasn't read from
    /// a file. O(source).
    public var linesOfColumn: [Int?] {
        guard let origin = table.origin else { return [] }
        return origin.places(rows: Array(0..<table.rowCount), column: column).map { $0?.start.line }
    }

    /// Whether a column has another value in each row, and so names them.
    public func isKey(_ column: String) -> Bool {
        var seen: Set<Value> = []
        return (0..<table.rowCount).allSatisfy { row in
            let value = table[row, column]
            return !value.isMissing && seen.insert(value).inserted
        }
    }

    public static func == (a: SourceCell, b: SourceCell) -> Bool {
        (a.file, a.row, a.column) == (b.file, b.row, b.column)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(row)
        hasher.combine(column)
    }
}

extension Table {
    /// A cell with its row, for a receipt.
    public func sourceCell(_ row: Int, _ column: String) -> SourceCell {
        SourceCell(table: self, row: row, column: column)
    }

    /// The table, from here on with a record of how its columns were made.
    public var recordingDerivations: Table {
        guard derivations == nil else { return self }
        var copy = self
        copy.derivations = Dictionary(uniqueKeysWithValues: names.map { ($0, .read(self, column: $0)) })
        return copy
    }

    /// How a field was made; nil if that isn't recorded.
    public func derivation(of field: FieldPath) -> Derivation? {
        guard let derivations else { return nil }
        return derivations[field.text] ?? derivations[field.name]
            ?? field.path.first.flatMap { derivations[$0] }
    }

    /// Records how a column was made from those of another table.
    mutating func derive(_ name: String, _ derivation: (Table) -> Derivation?, from table: Table) {
        guard table.derivations != nil else { return }
        if derivations == nil { derivations = [:] }
        derivations?[name] = derivation(table)
    }

    /// Records a step for each column whose making nothing else has recorded.
    mutating func derive(allBy step: String, after table: Table) {
        guard table.derivations != nil else { return }
        if derivations == nil { derivations = [:] }
        for name in names where derivations?[name] == nil { derivations?[name] = .made(step, from: []) }
    }
}
