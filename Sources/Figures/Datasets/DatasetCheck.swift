public import Dataflow
public import Diagnostics
import Documents

/// Checks a table against its dictionary, and reports every finding at its line and column in the table.
public struct DatasetCheck {
    /// How many findings are reported for a column at most.
    public static let findingLimit = 20

    private let dictionary: DatasetDictionary
    private let cells: DelimitedCells
    private let log: DiagnosticLog

    public init(_ dictionary: DatasetDictionary, _ cells: DelimitedCells, log: DiagnosticLog) {
        self.dictionary = dictionary
        self.cells = cells
        self.log = log
    }

    /// Checks names, types, required cells, values and keys. O(cells).
    public func check() {
        checkNames()
        for (index, name) in cells.names.enumerated() {
            guard let column = dictionary.column(name) else { continue }
            check(column, at: index)
        }
    }

    private func checkNames() {
        let missing = dictionary.columns.map(\.name).filter { !cells.names.contains($0) }
        var explained: Set<String> = []
        for (index, name) in cells.names.enumerated() where dictionary.column(name) == nil {
            let near = missing.nearest(to: name)
            if let near { explained.insert(near) }
            log.error(
                .columnMismatch, "the dictionary has no column '\(name)'", at: cells.headerSpan(index),
                hint: near.map { "did you mean '\($0)'?" } ?? "describe it there, or remove it")
        }
        guard !cells.names.isEmpty else { return }
        for name in missing where !explained.contains(name) {
            log.error(
                .columnMismatch, "the table has no column '\(name)', which its dictionary describes",
                at: cells.headerSpan(0))
        }
    }

    private func check(_ column: DatasetColumn, at index: Int) {
        let test = CellTest(column, dictionary.format.numbers)
        var firstRows: [String: Int] = [:]
        var count = 0
        var last = Diagnostic.Code.outOfRange
        func report(_ finding: CellFinding, row: Int) {
            count += 1
            last = finding.code
            guard count <= Self.findingLimit else { return }
            log.error(
                finding.code, finding.message, at: cells.span(row: row, column: index), hint: finding.hint)
        }
        for row in 0..<cells.rowCount {
            let text = cells.text(row: row, column: index)
            if let finding = test.finding(text) { report(finding, row: row) }
            guard column.name == dictionary.key, !text.isEmpty else { continue }
            if let first = firstRows[text] {
                let line = cells.span(row: first, column: index).start.line
                report(
                    CellFinding(
                        .repeatedKey, "the \(column.name) '\(text)' is taken",
                        hint: "it stands in line \(line), too"),
                    row: row)
            } else {
                firstRows[text] = row
            }
        }
        if count > Self.findingLimit {
            log.error(
                last, "and \(count - Self.findingLimit) more in column '\(column.name)'",
                at: cells.headerSpan(index))
        }
    }
}

extension DatasetDictionary {
    /// Checks a table against its dictionary.
    public func check(file: SourceFile, log: DiagnosticLog) {
        let name = file.name.lowercased()
        let isTabbed = name.hasSuffix(".tsv") || name.hasSuffix(".tab")
        let delimiter = UInt8(ascii: isTabbed ? "\t" : ",")
        guard let cells = DelimitedCells(file, delimiter: delimiter, skipping: format.skip, log: log) else {
            return
        }
        DatasetCheck(self, cells, log: log).check()
    }
}
