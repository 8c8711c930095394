public import Dataflow
public import Diagnostics
public import Documents

/// The figures that text may refer to: the rows of a dataset by their key.
public struct FigureTable: Sendable {
    package let table: Table
    /// The column with the names of figures.
    package let key: String
    /// The columns that say where each figure stands in its source.
    package var place = FigurePlace()
    /// The columns with words that name a figure.
    package private(set) var wordColumns: [String]
    /// The units of columns whose values have the same unit.
    package let units: [String: String]
    /// The values of enumerations in the order of the dictionary, by the names of their columns.
    package private(set) var orders: [String: [String]] = [:]
    /// The columns whose empty cells are numbers that aren't known.
    package private(set) var quantities: [String] = []
    private let rows: [String: Int]
    /// The file that the table was read from; nil for a table in memory.
    package private(set) var file: Source?
    /// The source of the figures, ready to be printed.
    package let source: String?
    /// The keys in the order of the table.
    package let names: [String]
    package var columnNames: [String] { table.names }

    /// - Parameters:
    ///   - key: The column with the names of figures. A row without a name is left out.
    ///   - units: The units of columns whose values have the same unit.
    public init(
        _ table: Table, key: String = "id", units: [String: String] = [:], source: String? = nil
    ) {
        (self.table, self.key) = (table, key)
        wordColumns = table.names.filter { $0 != key }
        self.units = units
        self.source = source
        var rows: [String: Int] = [:]
        var names: [String] = []
        for row in 0..<table.rowCount {
            let name = table[row, key]
            guard !name.isMissing, rows[name.string] == nil else { continue }
            rows[name.string] = row
            names.append(name.string)
        }
        self.rows = rows
        self.names = names
    }

    /// Reads the table that a dictionary names, each column with the type that it states.
    ///
    /// - Parameters:
    ///   - source: The dictionary.
    ///   - reader: The reader of the document that names the dictionary.
    ///   - span: Where it is named.
    public static func read(
        _ source: Source, reader: SourceReader, at span: Span? = nil, log: DiagnosticLog
    ) -> FigureTable? {
        guard let node = source.document(at: span, log: log),
            let dictionary = DatasetDictionary.read(node, log: log),
            let tableSource = dictionary.tableSource(reader.entering(source), log: log)
        else { return nil }
        guard
            let table = TableReader.read(
                tableSource, format: dictionary.readingFormat, log: log, at: dictionary.table?.span)
        else { return nil }
        let units = dictionary.columns.compactMap { column in column.unit.map { (column.name, $0) } }
        var figures = FigureTable(
            table, key: dictionary.key ?? "id", units: Dictionary(units) { first, _ in first },
            source: dictionary.source)
        figures.place = FigurePlace(dictionary)
        figures.file = tableSource
        figures.quantities = dictionary.columns.filter { $0.kind == .quantity }.map(\.name)
        for column in dictionary.columns { figures.orders[column.name] = column.allowedValues }
        let words = dictionary.columns.filter { $0.kind == .string && $0.name != figures.key }.map(\.name)
        if !words.isEmpty { figures.wordColumns = words }
        return figures
    }

    /// The numbers of all figures.
    package var numbers: [Double] {
        table.names.flatMap { name in
            table[name].map {
                $0.values.compactMap { if case .number(let number) = $0 { number } else { nil } }
            }
                ?? []
        }
    }

    /// The cell of a figure; undefined if there is none.
    package func cell(_ name: String, _ column: String) -> Value {
        rows[name].map { table[$0, column] } ?? .undefined
    }

    /// The cell of a figure with its row, for a receipt; nil if there is none.
    package func sourceCell(_ name: String, _ column: String) -> SourceCell? {
        rows[name].flatMap { table[column] == nil ? nil : table.sourceCell($0, column) }
    }

    package func has(_ name: String) -> Bool { rows[name] != nil }
}

extension DatasetDictionary {
    /// How the table is read: as it is written, each column with the type that is stated.
    package var readingFormat: TableFormat {
        var format = format
        format.parse = Dictionary(columns.map { ($0.name, $0.parsedType) }) { first, _ in first }
        return format
    }

    /// The table, if it may be read.
    ///
    /// - Parameter reader: The dictionary's own.
    package func tableSource(_ reader: SourceReader, log: DiagnosticLog) -> Source? {
        guard let table, let name = table.string else {
            log.error(
                .wrongType, "expected the path of a table, found \(table?.kind ?? "nothing")", at: table?.span
            )
            return nil
        }
        return reader.source(name, at: table.span, log: log)
    }
}
