public import Diagnostics
import Documents

/// Reads delimited text, CSV and TSV, into columns.
public enum DelimitedReader {
    /// The table of a text whose first line names the columns.
    ///
    /// Quoting follows RFC 4180; lines end with LF, CRLF or CR, and blank ones are skipped. Cells are text, as in
    /// Vega, and known to be numbers where a whole column holds nothing else; an encoding or transform that
    /// computes with them reads the numbers. Rows of the wrong length, and columns without a name or with a
    /// duplicate one, are errors, in spite of which the table is read as d3-dsv reads it. O(bytes).
    ///
    /// - Parameters:
    ///   - delimiter: The byte between cells, of ASCII.
    ///   - types: The types of the fields that are converted, with null for empty cells.
    ///   - format: Which lines are skipped, and how numbers are written.
    /// - Returns: nil if quotes are broken or there is no header. A header alone gives a table without rows.
    public static func read(
        _ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ","), types: [String: FieldType] = [:],
        format: TableFormat = TableFormat(), log: DiagnosticLog
    ) -> Table? {
        guard
            let scanner = CellScanner.scanning(file, delimiter, skipping: format.skip, log: log)
        else { return nil }
        let names = scanner.names
        let outline = TableOutline(scanner)
        outline.tell(log)
        if outline.title == nil, !outline.hasMergedHead { check(names, of: scanner, log: log) }

        let reader = ColumnReader(scanner)
        let edges = scanner.edges.map(ColumnReader.init)
        let numbers = format.numbers
        let origin = TableOrigin(.delimited(file, delimiter: delimiter, skipped: format.skip))
        return table(of: scanner, types, format, from: origin, log: log) { table, name, index in
            // Most tables have more columns than a chart shows.
            func making(_ reader: ColumnReader) -> LazyColumn.Making {
                { numbers.reading(reader.written(index)) }
            }
            table.add(name, edges: edges.map(making), making: making(reader))
        }
    }

    /// The table of a scanned text.
    ///
    /// - Parameter add: Adds a column without a type by its name and its number.
    static func table(
        of scanner: CellScanner, _ types: [String: FieldType], _ format: TableFormat,
        from origin: TableOrigin,
        log: DiagnosticLog, adding add: (inout Table, String, Int) -> Void
    ) -> Table {
        let (names, numbers) = (scanner.names, format.numbers)
        let reader = ColumnReader(scanner)
        var table = Table(rowCount: scanner.rowCount)
        for (index, name) in names.enumerated() {
            if let type = types[name] { table[name] = column(index, type) } else { add(&table, name, index) }
        }
        table.origin = origin
        return table

        func column(_ index: Int, _ type: FieldType) -> Column {
            let name = names[index]
            if type.isNumeric, numbers.isPlain, let numbers = reader.numbers(index) {
                return numbers.missing(as: type)
            }
            let text = numbers.reading(reader.strings(index), isNumeric: type.isNumeric)
            let reading = type == .date ? DateReading(text) : nil
            let column = reading?.column(unread: .date(.nan)) ?? text.converted(to: type)
            if let reading {
                var table = Table([(name, text)])
                table.origin = origin
                reading.tellNotation(
                    FieldPath(literally: name), in: table,
                    at: Span(file: scanner.file, range: scanner.header[index]),
                    log: log)
            }
            report(text, column, name: name, type: type, log: log) { row in
                scanner.span(row, index)
            }
            return column
        }
    }

    /// The table of a text that is the value of a document's node. What is wrong with it is reported there.
    public static func read(
        _ text: String, at span: Span, delimiter: UInt8 = UInt8(ascii: ","), types: [String: FieldType] = [:],
        format: TableFormat = TableFormat(), log: DiagnosticLog
    ) -> Table? {
        let file = SourceFile(name: span.file.name, text: text)
        let own = DiagnosticLog()
        var table = read(file, delimiter: delimiter, types: types, format: format, log: own)
        table?.origin = TableOrigin(
            .text(file, delimiter: delimiter, skipped: format.skip, within: span))
        for var diagnostic in own.diagnostics {
            diagnostic.span = diagnostic.span.map { span.part($0.range, ofText: text) } ?? span
            for index in diagnostic.notes.indices where diagnostic.notes[index].span.file === file {
                diagnostic.notes[index].span = span.part(
                    diagnostic.notes[index].span.range, ofText: text)
            }
            log.add(diagnostic)
        }
        return table
    }

    static func check(_ names: [String], of scanner: CellScanner, log: DiagnosticLog) {
        var seen: [String: Int] = [:]
        var mistakes = 0
        func report(_ code: Diagnostic.Code, _ message: String, _ index: Int, hint: String) {
            mistakes += 1
            guard mistakes <= 5 else { return }
            log.error(code, message, at: Span(file: scanner.file, range: scanner.header[index]), hint: hint)
        }
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                report(
                    .unnamedColumn, "column \(index + 1) has no name", index,
                    hint:
                        "name it in the first line, or remove it; a merged cell of a spreadsheet leaves such columns"
                )
            } else if let first = seen[name] {
                report(
                    .duplicateColumn, "two columns are named '\(name)'", index,
                    hint: "they are column \(first + 1) and column \(index + 1): rename one")
            } else {
                seen[name] = index
            }
        }
    }
}

extension DelimitedReader {
    /// Warns of values that couldn't be converted.
    static func report(
        _ before: Column, _ after: Column, name: String, type: FieldType, log: DiagnosticLog,
        span: (Int) -> Span?
    ) {
        var first: Int?
        var count = 0
        for row in 0..<after.count where after.isNaN(row) && !before.isNaN(row) {
            if first == nil { first = row }
            count += 1
        }
        guard let first else { return }
        let more = count > 1 ? ", nor are \(count - 1) more values of '\(name)'" : ""
        log.warning(type.code, "'\(before[first].string)' is not \(type.noun)\(more)", at: span(first))
    }
}

extension Column {
    /// Whether the value in a row is a number or date that is NaN.
    fileprivate func isNaN(_ row: Int) -> Bool {
        switch storage {
        case .number(let values), .date(let values): values[row].isNaN
        case .boolean, .string: false
        case .mixed(let values): values[row].isInvalid && !values[row].isMissing
        }
    }
}
