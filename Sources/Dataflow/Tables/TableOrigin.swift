public import Diagnostics
import Documents

/// Where the rows of a table were read: enough to find the place of a cell that something is wrong with.
///
/// No places are kept for the many cells that are right. To find one, the source is read again.
struct TableOrigin: Sendable {
    enum Source: Sendable {
        case delimited(SourceFile, delimiter: UInt8)
        /// A delimited text that is the value of a document's node.
        case text(SourceFile, delimiter: UInt8, within: Span)
        /// The rows of a JSON or YAML file, below a property.
        case document(SourceFile, property: String?)
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
        case .delimited(let file, _), .text(let file, _, _), .document(let file, _): file.name
        case .rows(let node): node.span.file.name
        }
    }

    /// The place of a cell, or of a member of an object in it. O(source).
    func place(row: Int, column: String, member path: [String] = []) -> Span? {
        guard !derived.contains(column) else { return nil }
        let row = rows?[row] ?? row
        switch source {
        case .delimited(let file, let delimiter):
            return place(row, column, in: file, delimiter)
        case .text(let file, let delimiter, let span):
            return place(row, column, in: file, delimiter).map { span.part($0.range, ofText: file.text) }
        case .document(let file, let property):
            let log = DiagnosticLog()
            return DocumentReader.read(file, log: log)
                .flatMap { TableReader.member(property, of: $0, log: log, at: nil) }
                .flatMap { place(row, [column] + path, in: $0) }
        case .rows(let node):
            return place(row, [column] + path, in: node)
        }
    }

    private func place(_ row: Int, _ column: String, in file: SourceFile, _ delimiter: UInt8) -> Span? {
        guard let cells = DelimitedCells(file, delimiter: delimiter, log: DiagnosticLog()),
            let index = cells.names.firstIndex(of: column), row < cells.rowCount
        else { return nil }
        return cells.span(row: row, column: index)
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
        if let column = [field.text, field.name].first(where: { self[$0] != nil }) {
            return notes(on: rows, column: column)
        }
        guard let first = field.path.first else { return [] }
        return notes(on: rows, column: first, member: Array(field.path.dropFirst()))
    }

    func notes(on rows: [Int], column: String, member path: [String] = []) -> [Diagnostic.Note] {
        guard let row = rows.first, let place = origin?.place(row: row, column: column, member: path)
        else { return [] }
        return [Diagnostic.Note(rows.count == 1 ? "the cell" : "the first of \(rows.count) cells", at: place)]
    }
}
