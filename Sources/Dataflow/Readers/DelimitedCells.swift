public import Diagnostics

/// The cells of a delimited text as they are written, each with its place: for code that checks a
/// table rather than drawing it.
public struct DelimitedCells {
    /// The names of the columns.
    public let names: [String]
    private let scanner: CellScanner

    /// Scans a text whose first line names the columns. Ragged rows and broken quotes are reported.
    ///
    /// - Parameter delimiter: The byte between cells, of ASCII.
    /// - Returns: nil if there is an error or no header. O(bytes).
    public init?(
        _ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ","),
        skipping lines: SkippedLines = SkippedLines(),
        log: DiagnosticLog
    ) {
        guard let scanner = CellScanner.scanning(file, delimiter, skipping: lines, log: log) else {
            return nil
        }
        TableOutline(scanner).tell(log)
        self.scanner = scanner
        names = scanner.names
    }

    public var rowCount: Int { scanner.rowCount }

    /// The place of a column's cell in the header.
    public func headerSpan(_ column: Int) -> Span { Span(file: scanner.file, range: scanner.header[column]) }

    /// The content of a cell, without its quotation marks.
    public func text(row: Int, column: Int) -> String { scanner.text(row, column) }

    /// The place of a cell, with its quotation marks.
    public func span(row: Int, column: Int) -> Span { scanner.span(row, column) }
}
