import Dataflow
import Diagnostics

/// What reading a text gave: the table, and the diagnostics as "line:column: severity: message (hint)".
struct TableReading {
    var table: Table?
    var diagnostics: [String]

    init(_ read: (DiagnosticLog) -> Table?) {
        let log = DiagnosticLog()
        table = read(log)
        diagnostics = log.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column): " } ?? ""
            let hint = diagnostic.hints.first.map { " (\($0))" } ?? ""
            return "\(place)\(diagnostic.severity): \(diagnostic.message)\(hint)"
        }
    }

    /// - Parameter readsTypes: Whether columns that are written as numbers or booleans are converted.
    static func csv(_ text: String, types: [String: FieldType] = [:], readsTypes: Bool = true)
        -> TableReading
    {
        csv(SourceFile(name: "a.csv", text: text), types: types, readsTypes: readsTypes)
    }

    static func csv(_ file: SourceFile, types: [String: FieldType] = [:], readsTypes: Bool = true)
        -> TableReading
    {
        TableReading { log in
            let table = DelimitedReader.read(file, types: types, log: log)
            return readsTypes ? table?.readingTypes : table
        }
    }

    static func file(_ name: String, _ text: String, _ format: TableFormat = TableFormat()) -> TableReading {
        TableReading { log in TableReader.read(SourceFile(name: name, text: text), format: format, log: log) }
    }

    func values(_ name: String) -> [Value] { table?[name]?.values ?? [] }
}
