import Diagnostics
import Documents

/// The rows of a text of JSON lines, each an object on a line of its own.
struct LargeJSONLines: LargeRows {
    let file: SourceFile
    private let format: TableFormat
    private let types: [String: FieldType]
    /// The columns that the first rows have. One that a part lacks is empty there.
    private(set) var names: [String] = []

    var start: Int { 0 }

    init(_ file: SourceFile, types: [String: FieldType], format: TableFormat) {
        (self.file, self.types, self.format) = (file, types, format)
    }

    /// The rows of a part tell which columns there are; a few thousand lines have them all, as a rule.
    func beginning(with table: Table) -> LargeJSONLines {
        var rows = self
        rows.names = table.names
        return rows
    }

    func part(_ range: Range<Int>, _ kinds: ColumnKinds, log: DiagnosticLog) -> LargeText.Part {
        var isBlank = false
        var table = file.withBytes(in: range) { bytes -> Table? in
            isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            return isBlank ? nil : try? JSONRows.table(of: bytes, areLines: true)
        }
        if isBlank { return .blank }
        // Rows that aren't plain, or have a mistake in them, are read as any others.
        if table == nil {
            table = JSONReader.lines(of: file, in: range, log: log)
                .flatMap { TableReader.rows($0, format, log: log, at: nil) }
        }
        guard var table else { return .broken }
        for name in names where table[name] == nil {
            table[name] = Column([Value](repeating: .undefined, count: table.rowCount))
        }
        return .table(
            TableReader.finished(table, from: .lines(file, range), format, types, log: log, at: nil))
    }
}
