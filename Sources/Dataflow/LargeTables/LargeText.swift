import Diagnostics
import Documents

/// A delimited text that is larger than what is held in memory. It is cut into parts of whole rows, of each of which a
/// table is made as of any other text.
struct LargeText: Sendable {
    /// The names of the columns; none of the rows.
    let head: CellScanner
    /// Where the rows begin.
    let start: Int
    let types: [String: FieldType]
    let format: TableFormat
    /// About how long a part is, in bytes.
    let partLength: Int

    var file: SourceFile { head.file }

    /// - Returns: nil, with a diagnostic, if the text has no header.
    init?(
        _ file: SourceFile, delimiter: UInt8, types: [String: FieldType], format: TableFormat,
        partLength: Int, log: DiagnosticLog
    ) {
        guard
            let (head, start) = CellScanner.head(
                of: file, delimiter, skipping: format.skip, log: log)
        else { return nil }
        (self.head, self.start, self.types, self.format) = (head, start, types, format)
        self.partLength = partLength
    }

    /// Some parts of the text from an offset on. Each ends with a line, which may turn out to end within a quoted cell.
    ///
    /// - Parameter length: About how long the first one is.
    func parts(from start: Int, length: Int, atMost count: Int) throws(Diagnostic) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, length) = (start, length)
        while start < file.count, parts.count < count {
            var end = file.count
            if end - start > length {
                let limit = min(end, start + length + CellScanner.greatestRow)
                if let next = file.lineStart(after: start + length - 1, before: limit) {
                    end = next
                } else if limit < end {
                    throw .error(
                        .fileTooLarge, "a row has more than \(CellScanner.greatestRow >> 20) MB",
                        at: Span(file: file, range: start + length - 1..<start + length),
                        hint:
                            "is a line break or a closing quotation mark missing? Lines end with a line feed")
                }
            }
            parts.append(start..<end)
            (start, length) = (end, partLength)
        }
        return parts
    }

    /// What a part of the text is.
    enum Part {
        case table(Table)
        /// The part ends within a quoted cell.
        case open
        /// What is wrong with it has been told.
        case broken
    }

    /// The table of a part, with columns that are read when they are asked for.
    func part(_ range: Range<Int>, _ kinds: ColumnKinds, log: DiagnosticLog) -> Part {
        guard file.withBytes(in: range, { $0.isText }) else {
            log.error(
                .brokenEncoding, "'\(file.name)' is not UTF-8",
                at: Span(file: file, range: range.lowerBound..<range.lowerBound + 1),
                hint: "save it as UTF-8: a file that is read in parts isn't converted")
            return .broken
        }
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

    /// The first rows alone.
    func beginning(log: DiagnosticLog) throws(Diagnostic) -> Table {
        var length = min(partLength, 1 << 16)
        while let range = try parts(from: start, length: length, atMost: 1).first {
            switch part(range, ColumnKinds(known: [:]), log: log) {
            case .table(let table): return table
            case .open: length *= 2
            case .broken: throw log.diagnostics.last ?? .error(.fileTooLarge, "'\(file.name)' can't be read")
            }
        }
        return Table(head.names.map { ($0, Column(strings: [])) })
    }
}
