import ChartCompiler
import ChartModel
import Dataflow
import Documents
import Figures

/// What a compilation records for receipts: where each text comes from, and the figures that texts may quote.
final class PageTrace {
    let audit: TextAudit
    let reads: FigureReads
    /// The tables that its charts and blocks show.
    let tables = TableRecord()
    /// The figures that the document names.
    var figures: FigureTable?
    /// The numbers and texts that a sheet declares to be no figures.
    var literals: Node?

    /// The column that names the rows of a table, by its file; nil for none.
    private var keys: [String: String?] = [:]

    /// The lines of the cells of a column, by its file and name.
    private var lines: [String: [Int?]] = [:]

    init() {
        let reads = FigureReads()
        self.reads = reads
        audit = TextAudit(tracing: { reads.take() })
    }

    /// The line of its file in which a cell stands, from 1; nil if nobody knows.
    func line(of cell: SourceCell) -> Int? {
        let place = cell.file + "\n" + cell.column
        let known = lines[place] ?? cell.linesOfColumn
        lines[place] = known
        return known.indices.contains(cell.row) ? known[cell.row] : nil
    }

    /// The first column of texts that are all different, by which receipts name the rows of a table.
    func key(of cell: SourceCell) -> String? {
        if let known = keys[cell.file] { return known }
        let key = cell.columnNames.first { cell.sibling($0).quantity == nil && cell.isKey($0) }
        keys[cell.file] = .some(key)
        return key
    }
}
