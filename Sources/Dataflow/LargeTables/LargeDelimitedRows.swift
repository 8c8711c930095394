import Diagnostics

/// The rows of a delimited text.
struct LargeDelimitedRows: LargeRows {
    /// The names of the columns; none of the rows.
    private let head: CellScanner
    let start: Int
    private let types: [String: FieldType]
    private let format: TableFormat

    var file: SourceFile { head.file }
    var names: [String] { head.names }

    /// - Returns: nil, with a diagnostic, if the text has no header.
    init?(
        _ file: SourceFile, delimiter: UInt8, types: [String: FieldType], format: TableFormat,
        log: DiagnosticLog
    ) {
        guard
            let (head, start) = CellScanner.head(
                of: file, delimiter, skipping: format.skip, log: log)
        else { return nil }
        (self.head, self.start, self.types, self.format) = (head, start, types, format)
    }

    /// Its columns are read when they are asked for.
    func part(_ range: Range<Int>, _ kinds: ColumnKinds, log: DiagnosticLog) -> LargeText.Part {
        switch head.stretch(range, log: log) {
        case .open: return .open
        case .broken: return .broken
        case .rows(let scanner):
            let (isFirst, isLast) = (range.lowerBound == start, range.upperBound == file.count)
            let outline = TableOutline(scanner, isFirst: isFirst, isLast: isLast)
            outline.tell(log)
            if isFirst, outline.title == nil, !outline.hasMergedHead {
                DelimitedReader.check(scanner.names, of: scanner, log: log)
            }
            let reader = ColumnReader(scanner)
            let notation = format.numbers
            return .table(
                DelimitedReader.table(
                    of: scanner, types, format, from: TableOrigin(.scanned(scanner)), log: log
                ) { table, name, index in
                    table.add(name) { kinds.column(index, reader, notation) }
                })
        }
    }
}
