public import Diagnostics
import Documents

/// Where the rows of a table were read: enough to find the place of a cell that something is wrong with.
///
/// No places are kept for the many cells that are right. To find one, the source is read again.
struct TableOrigin: Sendable {
    enum Source: Sendable {
        case delimited(SourceFile, delimiter: UInt8, skipped: SkippedLines)
        /// Rows of a delimited text that are known to be there.
        case scanned(CellScanner)
        /// A delimited text that is the value of a document's node.
        case text(SourceFile, delimiter: UInt8, skipped: SkippedLines, within: Span)
        /// The rows of a JSON or YAML file, below a property.
        case document(SourceFile, property: String?)
        /// The rows of a file of JSON lines, or of a part of it.
        case lines(SourceFile, Range<Int>? = nil)
        /// Rows that are written in a spec.
        case rows(Node)
    }

    let source: Source
    /// The row of the source that each row is; nil as long as they are the same.
    private var rows: [Int]?
    /// The columns that hold other values than those of the source.
    private var derived: Set<String> = []

    init(_ source: Source) { self.source = source }

    /// The origin of a table that consists of some of the rows.
    func taking(_ indices: [Int]) -> TableOrigin {
        var result = self
        result.rows = rows.map { rows in indices.map { rows[$0] } } ?? indices
        return result
    }

    /// Notes that a column's values aren't those of the source any more.
    mutating func derive(_ column: String) { derived.insert(column) }

    /// Whether a column's values are those of the source.
    func holds(_ column: String) -> Bool { !derived.contains(column) }

    /// The name of the file with the rows; for rows that are written in a spec, that of the spec.
    var fileName: String {
        switch source {
        case .delimited(let file, _, _), .text(let file, _, _, _), .document(let file, _),
            .lines(let file, _):
            file.name
        case .scanned(let cells): cells.file.name
        case .rows(let node): node.span.file.name
        }
    }

    /// The place of a cell, or of a member of an object in it. O(source).
    func place(row: Int, column: String, member path: [String] = []) -> Span? {
        places(rows: [row], column: column, member: path)[0]
    }

    /// The places of some cells of a column. O(source).
    func places(rows wanted: [Int], column: String, member path: [String] = []) -> [Span?] {
        let none = [Span?](repeating: nil, count: wanted.count)
        guard !derived.contains(column) else { return none }
        let wanted = wanted.map { row in rows?[row] ?? row }
        switch source {
        case .delimited(let file, let delimiter, let skipped):
            return places(wanted, column, in: file, delimiter, skipped)
        case .scanned(let cells):
            let index = cells.names.lastIndex(of: column)
            return wanted.map { row in index.map { cells.span(row, $0) } }
        case .text(let file, let delimiter, let skipped, let span):
            return places(wanted, column, in: file, delimiter, skipped).map { place in
                place.map { span.part($0.range, ofText: file.text) }
            }
        case .document(let file, let property):
            let log = DiagnosticLog()
            guard
                let node = DocumentReader.read(file, log: log)
                    .flatMap({ TableReader.member(property, of: $0, log: log, at: nil) })
            else { return none }
            return wanted.map { place($0, [column] + path, in: node) }
        case .lines(let file, let range):
            guard let node = JSONReader.lines(of: file, in: range, log: DiagnosticLog()) else { return none }
            return wanted.map { place($0, [column] + path, in: node) }
        case .rows(let node):
            return wanted.map { place($0, [column] + path, in: node) }
        }
    }

    private func places(
        _ rows: [Int], _ column: String, in file: SourceFile, _ delimiter: UInt8, _ skipped: SkippedLines
    ) -> [Span?] {
        let cells = DelimitedCells(file, delimiter: delimiter, skipping: skipped, log: DiagnosticLog())
        // Of two columns of one name the last counts.
        let index = cells?.names.lastIndex(of: column)
        return rows.map { row in
            guard let cells, let index, row < cells.rowCount else { return nil }
            return cells.span(row: row, column: index)
        }
    }

    /// The place of the innermost value that a path leads to: of the whole row, if it lacks the member.
    private func place(_ row: Int, _ path: [String], in node: Node) -> Span? {
        var node = node
        if let elements = node.elements {
            guard elements.indices.contains(row) else { return nil }
            node = elements[row]
        }
        for key in path {
            let element = node.elements.flatMap { elements in
                Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            }
            guard let next = node[key] ?? element else { break }
            node = next
        }
        return node.span
    }
}

extension Table {
    /// Names the place of the first of some cells, for a diagnostic about all of them.
    ///
    /// - Returns: No note if the values were calculated rather than read, or if nobody knows where. O(source).
    public func notes(on rows: [Int], of field: FieldPath) -> [Diagnostic.Note] {
        guard let (column, path) = cells(of: field) else { return [] }
        return notes(on: rows, column: column, member: path)
    }

    func notes(on rows: [Int], column: String, member path: [String] = []) -> [Diagnostic.Note] {
        guard let row = rows.first, let place = origin?.place(row: row, column: column, member: path)
        else { return [] }
        return [Diagnostic.Note(rows.count == 1 ? "the cell" : "the first of \(rows.count) cells", at: place)]
    }

    /// Names the places of the first three of some cells, and what is to be known of each. O(source).
    public func notes(on rows: [Int], of field: FieldPath, saying remark: (Int) -> String) -> [Diagnostic
        .Note]
    {
        guard let origin, let (column, path) = cells(of: field) else { return [] }
        let rows = Array(rows.prefix(3))
        return zip(rows, origin.places(rows: rows, column: column, member: path)).compactMap { row, place in
            place.map { Diagnostic.Note(remark(row), at: $0) }
        }
    }

    /// Whether a field's values were read, and not calculated.
    public func isRead(_ field: FieldPath) -> Bool {
        guard let origin, let (column, _) = cells(of: field) else { return false }
        return origin.holds(column)
    }

    /// The column that a field is in, and the path to it within the column's cells.
    private func cells(of field: FieldPath) -> (column: String, member: [String])? {
        // A field within an object may have become a column, too.
        if let column = [field.text, field.name].first(where: { self[$0] != nil }),
            field.path.count == 1 || origin?.holds(column) == true
        {
            return (column, [])
        }
        return field.path.first.map { ($0, Array(field.path.dropFirst())) }
    }
}
