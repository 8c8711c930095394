public import Diagnostics
public import Documents

/// Reads tables from files, texts and the values within a spec.
public enum TableReader {
    /// The table of a source, read and typed once for all that share it.
    ///
    /// - Parameter span: Where the source is referred to. What is wrong with the reference is reported there; what is
    ///   wrong in the source, in the source.
    public static func read(
        _ source: Source, format: TableFormat = TableFormat(), log: DiagnosticLog, at span: Span? = nil
    ) -> Table? {
        source.reading(format, at: span, log: log) { log in
            source.text(log: log).flatMap { read($0, format: format, log: log) }?.indexed
        }
    }

    /// The table of a delimited text, or of JSON lines, that is too large to be held; nil for any other source, or if it can't be read.
    ///
    /// - Parameter span: Where the source is referred to.
    public static func readLarge(
        _ source: Source, format: TableFormat = TableFormat(), log: DiagnosticLog, at span: Span? = nil
    ) -> LargeTable? {
        guard let types = fieldTypes(format, log: log, at: span),
            let rows = largeRows(of: source, format, types, log: log, at: span)
        else { return nil }
        let text = LargeText(rows, partLength: max(1, source.greatestCount / 128))
        do {
            let table = try LargeTable(text, at: span, message: source.sizeMessage, log: log)
            for field in types.keys.sorted() where !table.names.contains(field) {
                tellMissing(field, among: table.names, log: log, at: span)
            }
            return table
        } catch {
            log.add(error)
            return nil
        }
    }

    /// How the rows of a source are read in parts; nil if they can't be.
    private static func largeRows(
        of source: Source, _ format: TableFormat, _ types: [String: FieldType], log: DiagnosticLog,
        at span: Span?
    ) -> (any LargeRows)? {
        let type = format.type ?? type(ofFile: source.path)
        if type == "jsonl" {
            return source.largeText(log: log).map { LargeJSONLines($0, types: types, format: format) }
        }
        let mark: UInt8? =
            switch type {
            case "csv": UInt8(ascii: ",")
            case "tsv": UInt8(ascii: "\t")
            case "dsv": delimiter(format, log: log, at: span)
            default: nil
            }
        guard let mark, let file = source.largeText(log: log) else { return nil }
        return LargeDelimitedRows(file, delimiter: mark, types: types, format: format, log: log)
    }

    /// The table of a text. If no format is given, the extension of the name decides: csv, tsv, otherwise JSON (or
    /// YAML, where the extension says so).
    public static func read(
        _ file: SourceFile, format: TableFormat = TableFormat(), log: DiagnosticLog, at span: Span? = nil
    ) -> Table? {
        guard let types = fieldTypes(format, log: log, at: span) else { return nil }
        let table: Table?
        switch format.type ?? type(ofFile: file.name) {
        case "csv": table = delimited(file, UInt8(ascii: ","), types, format, log)
        case "tsv": table = delimited(file, UInt8(ascii: "\t"), types, format, log)
        case "dsv":
            guard let delimiter = delimiter(format, log: log, at: span) else { return nil }
            table = delimited(file, delimiter, types, format, log)
        case "json": table = json(file, areLines: false, format, types, log: log, at: span)
        case "jsonl": table = json(file, areLines: true, format, types, log: log, at: span)
        case "topojson":
            table = DocumentReader.read(file, log: log)
                .flatMap { rows(of: $0, in: file, format, types, log: log, at: span) }
        case let type:
            let known = ["csv", "tsv", "dsv", "json", "jsonl", "topojson"]
            log.error(
                .unknownFormat, "unknown format '\(type)'", at: span,
                hint: known.nearest(to: type).map { "did you mean '\($0)'?" }
                    ?? "csv, tsv, dsv, json, jsonl and topojson are known")
            return nil
        }
        if let table { checkNames(in: types, of: table, log: log, at: span) }
        return table
    }

    /// The table of a text of JSON.
    ///
    /// - Parameter areLines: Whether it consists of rows without a list around them.
    private static func json(
        _ file: SourceFile, areLines: Bool, _ format: TableFormat, _ types: [String: FieldType],
        log: DiagnosticLog, at span: Span?
    ) -> Table? {
        // Plain rows need no tree of nodes, which takes a multiple of the memory of their text.
        if areLines || format.property == nil {
            do throws(JSONRows.TooSparse) {
                if let plain = try JSONRows.table(of: file.bytes, areLines: areLines) {
                    let origin = areLines ? TableOrigin.Source.lines(file) : .document(file, property: nil)
                    return finished(plain, from: origin, format, types, log: log, at: span)
                }
            } catch {
                log.add(Sparsity.diagnostic(at: span))
                return nil
            }
        }
        guard areLines else {
            return DocumentReader.read(file, log: log)
                .flatMap { rows(of: $0, in: file, format, types, log: log, at: span) }
        }
        return JSONReader.lines(of: file, log: log).flatMap { rows($0, format, log: log, at: span) }
            .map { finished($0, from: .lines(file), format, types, log: log, at: span) }
    }

    /// The table of values that are written in a document: a list of objects, one for each row. A list of plain
    /// values becomes a column named "data", as in Vega; one object is one row.
    ///
    /// - Parameter format: Where in the node the rows are, and the types of their fields.
    public static func table(
        from node: Node, format: TableFormat = TableFormat(), log: DiagnosticLog
    ) -> Table? {
        guard let types = fieldTypes(format, log: log, at: node.span),
            let table = rows(of: node, format, types, log: log, at: nil)
        else { return nil }
        checkNames(in: types, of: table, log: log, at: node.span)
        return table
    }

    /// The table of a text that is the value of a document's node. What is wrong with it is reported there. If no
    /// format is given, a text that begins like JSON is JSON, and any other is CSV.
    public static func read(
        _ text: String, at span: Span, format: TableFormat, log: DiagnosticLog
    ) -> Table? {
        let first = text.first { !$0.isWhitespace }
        if format.type == nil || format.type == "json", first == "[" || first == "{" {
            return read(json: text, at: span, format: format, log: log)
        }
        guard let types = fieldTypes(format, log: log, at: span) else { return nil }
        var byte: UInt8? = UInt8(ascii: ",")
        if format.type == "tsv" { byte = UInt8(ascii: "\t") }
        if format.type == "dsv" { byte = delimiter(format, log: log, at: span) }
        return byte.flatMap {
            DelimitedReader.read(text, at: span, delimiter: $0, types: types, format: format, log: log)
        }
    }

    private static func read(
        json text: String, at span: Span, format: TableFormat, log: DiagnosticLog
    ) -> Table? {
        let own = DiagnosticLog()
        let rows = JSONReader.read(SourceFile(name: span.file.name, text: text), log: own)
        var table = rows.flatMap { self.table(from: $0, format: format, log: own) }
        // Places within the text are none of the document.
        table?.origin = nil
        for var diagnostic in own.diagnostics {
            diagnostic.span = span
            diagnostic.notes = []
            log.add(diagnostic)
        }
        return table
    }

    /// - Parameter file: The file that consists of the node, of which the tree isn't kept.
    private static func rows(
        of node: Node, in file: SourceFile? = nil, _ format: TableFormat, _ types: [String: FieldType],
        log: DiagnosticLog, at span: Span?
    ) -> Table? {
        guard let node = member(format.property, of: node, log: log, at: span),
            let table = rows(node, format, log: log, at: span)
        else { return nil }
        return finished(
            table, from: file.map { .document($0, property: format.property) } ?? .rows(node), format, types,
            log: log, at: span ?? node.span)
    }

    /// The table of rows that have been read, with numbers and types as a format says.
    static func finished(
        _ table: Table, from source: TableOrigin.Source, _ format: TableFormat, _ types: [String: FieldType],
        log: DiagnosticLog, at span: Span?
    ) -> Table {
        var table = table
        table.origin = TableOrigin(source)
        for name in format.numbers.isPlain ? [] : table.names {
            guard let column = table[name] else { continue }
            table.convert(name, to: format.numbers.reading(column, isNumeric: types[name]?.isNumeric == true))
        }
        return converted(table, types, log: log, at: span)
    }

    static func rows(
        _ node: Node, _ format: TableFormat, log: DiagnosticLog, at span: Span?
    ) -> Table? {
        if format.type == "topojson" || node["type"]?.string == "Topology" {
            return shapes(node, format, log: log, at: span)
        }
        var gatherer = ColumnGatherer()
        switch node.content {
        case .array(let elements):
            for element in elements { gatherer.add(row(element)) }
        case .object:
            gatherer.add(row(node))
        case .null, .boolean, .number, .string:
            log.error(.wrongType, "expected a list of objects, found \(node.kind)", at: node.span)
            return nil
        }
        guard !gatherer.isTooSparse else {
            log.add(Sparsity.diagnostic(at: span ?? node.span))
            return nil
        }
        return gatherer.table
    }

    private static func shapes(
        _ node: Node, _ format: TableFormat, log: DiagnosticLog, at span: Span?
    ) -> Table? {
        guard let reader = TopologyReader(node, log: log, at: span) else { return nil }
        if let feature = format.feature { return reader.features(feature) }
        if let mesh = format.mesh { return reader.mesh(mesh, filter: format.filter) }
        log.error(
            .invalidTopology, "TopoJSON needs the name of an object, as 'feature' or 'mesh' of the format",
            at: span ?? node.span)
        return nil
    }

    private static func row(_ node: Node) -> [(key: String, value: Value)] {
        switch node.content {
        case .object(let members): members.map { ($0.key, Value($0.value)) }
        case .array(let elements): elements.enumerated().map { (String($0.offset), Value($0.element)) }
        case .null, .boolean, .number, .string: [("data", Value(node))]
        }
    }

    /// Converts columns that have been read to their types, with a warning about values that can't be converted.
    public static func converted(
        _ table: Table, _ types: [String: FieldType], log: DiagnosticLog, at span: Span? = nil
    ) -> Table {
        var result = table
        for name in table.names {
            guard let type = types[name], let column = table[name] else { continue }
            let reading = type == .date ? DateReading(column) : nil
            let converted = reading?.column(unread: .date(.nan)) ?? column.converted(to: type)
            reading?.tellNotation(FieldPath(literally: name), in: table, at: span, log: log)
            DelimitedReader.report(column, converted, name: name, type: type, log: log) { row in
                table.origin?.place(row: row, column: name) ?? span
            }
            result.convert(name, to: converted)
        }
        return result
    }
}

// MARK: What a format says

extension TableReader {
    private static func delimited(
        _ file: SourceFile, _ delimiter: UInt8, _ types: [String: FieldType], _ format: TableFormat,
        _ log: DiagnosticLog
    ) -> Table? {
        DelimitedReader.read(file, delimiter: delimiter, types: types, format: format, log: log)
    }

    /// The type of a file without a format, by the extension of its name, before that of a compressed one.
    public static func type(ofFile name: String) -> String {
        var name = name.lowercased()
        for extra in [".gz", ".zst"] where name.hasSuffix(extra) { name.removeLast(extra.utf8.count) }
        guard let dot = name.lastIndex(of: ".") else { return "json" }
        switch name[dot...] {
        case ".csv": return "csv"
        case ".tsv", ".tab": return "tsv"
        case ".topojson": return "topojson"
        case ".jsonl", ".ndjson": return "jsonl"
        default: return "json"
        }
    }

    private static func delimiter(_ format: TableFormat, log: DiagnosticLog, at span: Span?) -> UInt8? {
        guard let text = format.delimiter else {
            log.error(
                .invalidDelimiter, "the format 'dsv' needs a delimiter", at: span,
                hint: "for example delimiter: \";\"")
            return nil
        }
        guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != UInt8(ascii: "\""),
            byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r")
        else {
            log.error(
                .invalidDelimiter, "the delimiter '\(text)' is not one character of ASCII", at: span,
                hint: "for example delimiter: \";\"")
            return nil
        }
        return byte
    }

    private static func fieldTypes(
        _ format: TableFormat, log: DiagnosticLog, at span: Span?
    ) -> [String: FieldType]? {
        var types: [String: FieldType] = [:]
        for (field, text) in (format.parse ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let type = FieldType(text) else {
                let near = FieldType.names.nearest(to: text)
                log.error(
                    .unknownFieldType, "can't parse '\(field)' as '\(text)'", at: span,
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "\(FieldType.names.joined(separator: ", ")) and date:'%Y-%m-%d' are known")
                return nil
            }
            types[field] = type
        }
        return types
    }

    /// The node that a property path leads to: "results.rows", "layers[0].rows".
    static func member(_ property: String?, of node: Node, log: DiagnosticLog, at span: Span?)
        -> Node?
    {
        guard let property else { return node }
        var current = node
        for key in FieldPath(property).path {
            let next =
                current[key]
                ?? Int(key).flatMap { index in
                    current.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else {
                let near = (current.members ?? []).map(\.key).nearest(to: key)
                log.error(
                    .missingField, "the data have no property '\(property)'", at: span ?? current.span,
                    hint: near.map { "did you mean '\($0)'?" })
                return nil
            }
            current = next
        }
        return current
    }

    private static func checkNames(
        in types: [String: FieldType], of table: Table, log: DiagnosticLog, at span: Span?
    ) {
        guard table.rowCount > 0 else { return }
        for field in types.keys.sorted() where table[field] == nil {
            tellMissing(field, among: table.names, log: log, at: span)
        }
    }

    private static func tellMissing(
        _ field: String, among names: [String], log: DiagnosticLog, at span: Span?
    ) {
        log.warning(
            .missingField, "the format parses '\(field)', which the data don't have", at: span,
            hint: names.nearest(to: field).map { "did you mean '\($0)'?" })
    }
}
