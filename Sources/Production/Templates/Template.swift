import Diagnostics
import Documents

/// A document with parameters, from which one document is made for each row of a table.
public struct Template: Sendable {
    private let loaded: LoadedDocument
    private let fixed: [String]

    /// - Parameter fixed: Parameters that have been set for all rows.
    public init(_ loaded: LoadedDocument, fixed: [String] = []) {
        self.loaded = loaded
        self.fixed = fixed
    }

    /// The documents for a table's rows, in their order: the template's tree with the row's cells as the
    /// values of the parameters of the same names. The template is read once, whatever the number of rows.
    ///
    /// Columns that aren't parameters may be used in the pattern for names; parameters without a column keep
    /// their values. A row without a valid name, or without the value of a parameter that isn't null in the
    /// template, becomes a failed document.
    ///
    /// - Parameters:
    ///   - path: A CSV, TSV, JSON or YAML file, or the dictionary of a table.
    ///   - sources: Reads the file.
    ///   - pattern: Names the files of each row; nil where none are written.
    /// - Returns: A single failed document if no rows can be read.
    public func documents(
        forRowsOf path: String, in sources: FileSources, named pattern: NamePattern?
    ) -> [LoadedDocument] {
        guard let document = loaded.document, document.kind.isRenderable else { return [loaded] }
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        let source: Source
        do {
            source = try sources.file(named: path)
        } catch {
            log.error(error)
            return failed(log)
        }
        guard let table = RowTable(source, SourceReader(sources, folder: nil), log: log) else {
            return failed(log)
        }
        let parameters = document.parameters.filter { table.names.contains($0.name) }
        if parameters.isEmpty { reportNoParameters(of: document, table, log: log) }
        for name in fixed where table.names.contains(name) {
            log.error(.templateMismatch, "'\(name)' is set for all rows, and is a column of '\(path)', too")
        }
        for column in Set(pattern?.columns ?? []).subtracting(table.names).sorted() {
            log.error(
                .templateMismatch, "the table has no column '\(column)', after which files are named",
                at: Span(file: table.file, range: 0..<0),
                hint: table.names.nearest(to: column).map { "did you mean '{\($0)}'?" })
        }
        guard !log.hasErrors else { return failed(log) }
        // In a file with a single line, only the column distinguishes rows.
        let lines = Set((0..<table.rowCount).map { table.span(row: $0).start.line })
        let needsColumn = lines.count < table.rowCount
        return (0..<table.rowCount).map { row in
            let span = table.span(row: row)
            let start = span.start
            let rowLog = DiagnosticLog()
            rowLog.add(contentsOf: log.diagnostics)
            let name = pattern?.name(log: rowLog) { table.cell(row: row, $0, asText: true) }
            var values: [String: Node] = [:]
            for parameter in parameters {
                let cell = table.cell(row: row, parameter.name, asText: parameter.value?.string != nil)
                values[parameter.name] = cell
                guard cell.isNull, parameter.value?.isNull != true else { continue }
                rowLog.error(
                    .templateMismatch, "the row has no '\(parameter.name)'", at: cell.span,
                    hint: "a parameter that rows may lack has 'value: null' in the template")
            }
            return LoadedDocument(
                path: "\(table.file.name):\(start.line)" + (needsColumn ? ":\(start.column)" : ""),
                document: pattern != nil && name == nil ? nil : document.setting(values),
                diagnostics: rowLog.diagnostics, name: name, place: span,
                template: document.path, sources: loaded.sources + table.sources)
        }
    }

    private func failed(_ log: DiagnosticLog) -> [LoadedDocument] {
        [LoadedDocument(path: loaded.path, document: nil, diagnostics: log.diagnostics)]
    }

    private func reportNoParameters(of document: Document, _ table: RowTable, log: DiagnosticLog) {
        let names = document.parameters.map(\.name)
        guard !names.isEmpty else {
            log.error(
                .templateMismatch,
                "'\(document.path)' declares no parameters, so that all rows would look alike",
                at: document.node.span, hint: "give it 'params: [{name: \(table.names.first ?? "id")}]'")
            return
        }
        let near = names.lazy.compactMap { name in table.names.nearest(to: name).map { (name, $0) } }.first
        log.error(
            .templateMismatch, "no column of '\(table.file.name)' is a parameter of the template",
            at: document.node["params"]?.span,
            hint: near.map { "is the column '\($0.1)' meant for '\($0.0)'?" }
                ?? "the columns are \(table.names.joined(separator: ", "))")
    }
}

extension Document {
    /// The paths of files that the document names, relative to the working folder.
    var namedFiles: [String] { Self.names(in: node).map { FilePath(path).sibling($0).text } }

    private static func names(in node: Node) -> [String] {
        switch node.content {
        case .array(let elements): elements.flatMap(names)
        case .object(let members):
            members.flatMap { member -> [String] in
                // Rows of data don't name files.
                if member.key == "values" || member.key == "datasets" { return [] }
                if let name = member.value.string { return pathKeys.contains(member.key) ? [name] : [] }
                return names(in: member.value)
            }
        default: []
        }
    }

    private static let pathKeys: Set = ["theme", "figures", "url", "file", "chart"]
}
