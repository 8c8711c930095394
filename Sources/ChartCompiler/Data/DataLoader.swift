import Cartography
public import Dataflow
public import Diagnostics
public import Documents

/// Provides the tables that a spec refers to: inline values, files, named tables, sequences.
public final class DataLoader: TableProviding {
    public let reader: SourceReader
    private var named: [String: Table] = [:]
    private var namedNodes: [String: Node] = [:]
    /// Keeps the tables, which then record how their columns are made; nil for neither.
    public var record: TableRecord?
    /// What a dictionary says of the columns of its table.
    public var stated: StatedColumns?

    /// - Parameter reader: Decides what the spec may read.
    public init(_ reader: SourceReader) { self.reader = reader }

    /// Returns a loader for a document that this one's reader has read. Its paths start from the folder of
    /// that document.
    public func entering(_ source: Source) -> DataLoader {
        let loader = DataLoader(reader.entering(source))
        loader.record = record
        loader.stated = stated
        return loader
    }

    /// Registers inline tables by name.
    public func add(datasets: Node?, log: DiagnosticLog) {
        guard let datasets else { return }
        guard let members = datasets.members else {
            log.error(
                .wrongType, "expected an object of named tables, found \(datasets.kind)", at: datasets.span)
            return
        }
        for member in members { namedNodes[member.key] = member.value }
    }

    public func add(table: Table, named name: String) { named[name] = table }

    public func table(for data: Node, log: DiagnosticLog) -> Table? {
        let table = readTable(for: data, log: log)
        guard let record, let table = table?.recordingDerivations else { return table }
        record.tables.append(table)
        return table
    }

    public func largeTable(for data: Node, log: DiagnosticLog) -> LargeTable? {
        guard let url = data["url"], let source = url.string.flatMap(reader.largeSource),
            let definition = DataDefinition.decode(data, DecodingContext(log: log))
        else { return nil }
        let format = definition.format ?? TableFormat()
        return TableReader.readLarge(
            source, format: stated?.format(source, over: format) ?? format, log: log, at: url.span)
    }

    private func readTable(for data: Node, log: DiagnosticLog) -> Table? {
        guard let definition = DataDefinition.decode(data, DecodingContext(log: log)) else { return nil }
        let format = definition.format ?? TableFormat()
        if let values = definition.values {
            if let name = definition.name { namedNodes[name] = values }
            return inlineTable(values, format: format, log: log)
        }
        if let url = definition.url { return fileTable(url, format: format, log: log) }
        if let sequence = definition.sequence { return sequence.table(at: data.span, log: log) }
        if let graticule = definition.graticule { return graticule.table }
        if let sphere = definition.sphere, sphere.boolean != false { return .shape(.sphere) }
        if let name = definition.name {
            if let table = named[name] { return table }
            if let node = namedNodes[name] {
                let table = inlineTable(node, format: format, log: log)
                named[name] = table
                return table
            }
            let known = Array(named.keys) + Array(namedNodes.keys)
            log.error(
                .unknownTable, "no table is named '\(name)'", at: data["name"]?.span,
                hint: known.nearest(to: name).map { "did you mean '\($0)'?" })
            return nil
        }
        log.error(
            .missingData, "data needs 'url', 'values', 'name', 'sequence', 'graticule' or 'sphere'",
            at: data.span)
        return nil
    }

    private func inlineTable(_ values: Node, format: TableFormat, log: DiagnosticLog) -> Table? {
        if let text = values.string {
            return TableReader.read(text, at: values.span, format: format, log: log)
        }
        return TableReader.table(from: values, format: format, log: log)
    }

    private func fileTable(_ url: Node, format: TableFormat, log: DiagnosticLog) -> Table? {
        guard let text = url.string else {
            log.error(.wrongType, "expected a path, found \(url.kind)", at: url.span)
            return nil
        }
        return reader.source(text, at: url.span, log: log).flatMap {
            TableReader.read($0, format: stated?.format($0, over: format) ?? format, log: log, at: url.span)
        }
    }
}

/// A `data` property.
struct DataDefinition: Declared {
    var name: String?
    var url: Node?
    var values: Node?
    var format: TableFormat?
    var sequence: SequenceDefinition?
    var graticule: GraticuleDefinition?
    var sphere: Node?

    static let typeName = "a data source"

    static let properties: [Property<DataDefinition>] =
        [
            Property("name", \.name, .string, "The name of a table."),
            Property("url", \.url, .any, "The path of a file."),
            Property("values", \.values, .any, "Inline rows, or the text of a table."),
            Property("format", \.format, .object().orNull, "How the file is read."),
            Property("sequence", \.sequence, .object(), "A sequence of numbers."),
            Property("graticule", \.graticule, .graticule, "Meridians and parallels."),
            Property("sphere", \.sphere, .any, "The outline of the globe: true."),
        ]
}

struct SequenceDefinition: Declared {
    var start = 0.0
    var stop = 0.0
    var step = 1.0
    var name = "data"

    static let typeName = "a sequence"

    static let properties: [Property<SequenceDefinition>] = [
        Property("start", \.start, .number, "The first number."),
        Property("stop", \.stop, .number, "The end, not included."),
        Property("step", \.step, .number, "The distance of two numbers."),
        Property("as", \.name, .string, "The column's name."),
    ]

    private static let rowLimit = 1_000_000.0

    /// Returns the numbers as a table; nil, with a diagnostic, if there are too many.
    func table(at span: Span, log: DiagnosticLog) -> Table? {
        let count = step == 0 ? 0 : ((stop - start) / step).rounded(.up)
        guard count <= Self.rowLimit else {
            log.error(.tooManyRows, "the sequence has more than \(Self.rowLimit.plain) numbers", at: span)
            return nil
        }
        guard count > 0 else { return Table() }
        let numbers = (0..<Int(count)).map { start + Double($0) * step }
        return Table([(name, Column(numbers: numbers))])
    }
}

/// The tables that a document and the charts on it have read.
public final class TableRecord {
    public internal(set) var tables: [Table] = []

    public init() {}
}
