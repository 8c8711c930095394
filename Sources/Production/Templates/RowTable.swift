import Dataflow
import Diagnostics
import Documents
import Figures

/// A table whose rows are accessed one by one, each cell with its place.
///
/// Cells have the same types as in a chart that reads the file: numbers and booleans if the
/// whole column consists of them, otherwise text.
struct RowTable {
    let names: [String]
    let file: SourceFile
    /// What was read: the table, and the dictionary that names it.
    let sources: [Source]
    private let format: TableFormat
    private let rows: Rows

    private enum Rows {
        case delimited(DelimitedCells, Table)
        case nodes([Node])
    }

    /// Reads a CSV, TSV, JSON or YAML source, or the table of a dictionary, by the format and the types that this
    /// states.
    ///
    /// - Parameter reader: Reads the table that a dictionary names.
    /// - Returns: nil after errors in the log.
    init?(_ source: Source, _ reader: SourceReader, log: DiagnosticLog) {
        guard let dictionary = Self.dictionary(source, log: log) else {
            self.init(source, [source], TableFormat(), log: log)
            return
        }
        guard let dictionary, let table = dictionary.tableSource(reader.entering(source), log: log) else {
            return nil
        }
        self.init(table, [source, table], dictionary.readingFormat, log: log)
    }

    /// The dictionary that a source is; nil for a table, and nil within if it can't be read.
    private static func dictionary(_ source: Source, log: DiagnosticLog) -> DatasetDictionary?? {
        let name = source.path.lowercased()
        guard [".yaml", ".yml", ".json"].contains(where: name.hasSuffix),
            let node = source.document(log: DiagnosticLog()), node["table"] != nil, node["columns"] != nil
        else { return nil }
        return .some(DatasetDictionary.read(node, log: log))
    }

    private init?(_ source: Source, _ sources: [Source], _ format: TableFormat, log: DiagnosticLog) {
        guard let file = source.text(log: log) else { return nil }
        (self.file, self.sources, self.format) = (file, sources, format)
        let name = file.name.lowercased()
        let given = format.delimiter?.utf8.first
        if let delimiter = given ?? Self.delimiters.first(where: { name.hasSuffix($0.key) })?.value {
            guard let table = TableReader.read(source, format: format, log: log)?.readingTypes,
                let cells = DelimitedCells(file, delimiter: delimiter, skipping: format.skip, log: log)
            else { return nil }
            names = cells.names
            rows = .delimited(cells, table)
        } else {
            guard let node = source.document(log: log) else { return nil }
            guard let elements = node.elements, elements.allSatisfy({ $0.members != nil }) else {
                let stray = node.elements?.first { $0.members == nil }
                let expected = stray == nil ? "a list of objects" : "an object"
                log.error(
                    .wrongType, "expected \(expected), found \((stray ?? node).kind)",
                    at: (stray ?? node).span)
                return nil
            }
            var names: [String] = []
            var seen: Set<String> = []
            for member in elements.flatMap({ $0.members ?? [] }) where seen.insert(member.key).inserted {
                names.append(member.key)
            }
            self.names = names
            rows = .nodes(elements)
        }
        if rowCount == 0 {
            log.error(.emptyTable, "the table has no rows", at: Span(file: file, range: 0..<0))
            return nil
        }
    }

    private static let delimiters = [
        ".csv": UInt8(ascii: ","), ".tsv": UInt8(ascii: "\t"), ".tab": UInt8(ascii: "\t"),
    ]

    var rowCount: Int {
        switch rows {
        case .delimited(let cells, _): cells.rowCount
        case .nodes(let nodes): nodes.count
        }
    }

    /// The place of a row.
    func span(row: Int) -> Span {
        switch rows {
        case .delimited(let cells, _):
            cells.span(row: row, column: 0).through(cells.span(row: row, column: names.count - 1))
        case .nodes(let nodes): nodes[row].span
        }
    }

    /// A cell as a value of a document: null if it is empty or missing.
    ///
    /// - Parameter asText: Whether the cell is kept as it is written: 007, not 7.
    func cell(row: Int, _ name: String, asText: Bool = false) -> Node {
        switch rows {
        case .delimited(let cells, let table):
            guard let column = names.firstIndex(of: name) else { return Node(.null, at: span(row: row)) }
            let span = cells.span(row: row, column: column)
            let text = cells.text(row: row, column: column)
            if text.isEmpty || format.numbers.isNull(text) { return Node(.null, at: span) }
            if asText { return Node(.string(text), at: span) }
            switch table[row, name] {
            case .number(let number): return Node(.number(number), at: span)
            case .boolean(let boolean): return Node(.boolean(boolean), at: span)
            default: return Node(.string(text), at: span)
            }
        case .nodes(let nodes):
            guard let node = nodes[row][name] else { return Node(.null, at: nodes[row].span) }
            return asText && node.string == nil
                ? node.plainText.map { Node(.string($0), at: node.span) } ?? node : node
        }
    }
}

extension Node {
    /// A scalar as it is written; nil for null, lists and objects.
    var plainText: String? {
        switch content {
        case .string(let string): string
        case .number(let number): number.plain
        case .boolean(let boolean): boolean ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
