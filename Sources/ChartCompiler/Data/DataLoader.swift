import Cartography
public import Dataflow
public import Diagnostics
public import Documents
import Glibc

/// Finds the tables that a spec names: inline values, local files, named tables, sequences.
///
/// Paths are relative to the spec's folder and must stay within the allowed folders; nothing is
/// fetched from the network. A file is read once.
public final class DataLoader: TableProviding {
    /// The folder from which paths start.
    public let folder: String
    private let roots: [String]
    private let allowed: [String]
    private var named: [String: Table] = [:]
    private var namedNodes: [String: Node] = [:]
    private var files: [String: Table] = [:]

    /// - Parameters:
    ///   - folder: The folder of the spec.
    ///   - roots: Folders whose files may be read besides that of the spec and the one around it.
    public init(folder: String, roots: [String] = []) {
        self.folder = folder.isEmpty ? "." : folder
        let own = [self.folder, self.folder + "/.."]
        allowed = roots
        self.roots = (own + roots).compactMap { Self.resolved($0) }
    }

    /// A loader for a document that this one's names, whose paths start from its own folder.
    public func entering(_ path: String) -> DataLoader {
        DataLoader(folder: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", roots: allowed)
    }

    /// Makes inline tables known by name.
    public func add(datasets: Node?, log: DiagnosticLog) {
        guard let datasets else { return }
        guard let members = datasets.members else {
            log.error("expected an object of named tables, found \(datasets.kind)", at: datasets.span)
            return
        }
        for member in members { namedNodes[member.key] = member.value }
    }

    public func add(table: Table, named name: String) { named[name] = table }

    public func table(for data: Node, log: DiagnosticLog) -> Table? {
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
                "no table is named '\(name)'", at: data["name"]?.span,
                hint: known.nearest(to: name).map { "did you mean '\($0)'?" })
            return nil
        }
        log.error("data needs 'url', 'values', 'name', 'sequence', 'graticule' or 'sphere'", at: data.span)
        return nil
    }

    private func inlineTable(_ values: Node, format: TableFormat, log: DiagnosticLog) -> Table? {
        if let text = values.string {
            let file = SourceFile(name: values.span.file.name, text: text)
            return DelimitedReader.read(
                file, delimiter: format.type == "tsv" ? 9 : UInt8(ascii: ","), log: log)
        }
        return TableReader.table(from: values, format: format, log: log)
    }

    private func fileTable(_ url: Node, format: TableFormat, log: DiagnosticLog) -> Table? {
        guard let text = url.string else {
            log.error("expected a path, found \(url.kind)", at: url.span)
            return nil
        }
        guard let path = path(text, at: url.span, log: log) else { return nil }
        let key = "\(path)|\(format)"
        if let table = files[key] { return table }
        guard let table = TableReader.read(path: path, format: format, log: log, at: url.span) else {
            return nil
        }
        files[key] = table
        return table
    }

    /// The path of a file that a spec names; nil, with a diagnostic, if it may not be read.
    public func path(_ text: String, at span: Span?, log: DiagnosticLog) -> String? {
        if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("ftp://")
            || text.hasPrefix("//")
        {
            log.error(
                "'\(text)' is on the network, and nothing is fetched from there", at: span,
                hint: "save the file beside the spec and name its path")
            return nil
        }
        var path = text.hasPrefix("file://") ? String(text.dropFirst(7)) : text
        if !path.hasPrefix("/") { path = folder == "." ? path : "\(folder)/\(path)" }
        // A file that isn't there is reported by its reader, with the names that are.
        guard let resolved = Self.resolved(path) else { return path }
        guard roots.contains(where: { resolved == $0 || resolved.hasPrefix($0 == "/" ? "/" : $0 + "/") })
        else {
            log.error(
                "'\(text)' is outside the folders that may be read", at: span,
                hint: "allow its folder with --allow FOLDER")
            return nil
        }
        return path
    }

    private static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
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
            Property("format", \.format, .tableFormat, "How the file is read."),
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

    /// The numbers as a table; nil, with a diagnostic, where they are too many.
    func table(at span: Span, log: DiagnosticLog) -> Table? {
        let count = step == 0 ? 0 : ((stop - start) / step).rounded(.up)
        guard count <= Self.rowLimit else {
            log.error("the sequence has more than \(Self.rowLimit.plain) numbers", at: span)
            return nil
        }
        guard count > 0 else { return Table() }
        let numbers = (0..<Int(count)).map { start + Double($0) * step }
        return Table([(name, Column(numbers: numbers))])
    }
}

extension ValueType<TableFormat> {
    static var tableFormat: ValueType {
        ValueType("a format") { node, context in
            var format = TableFormat()
            for member in node.members ?? [] {
                switch member.key {
                case "type": format.type = member.value.string
                case "delimiter": format.delimiter = member.value.string
                case "property": format.property = member.value.string
                case "parse":
                    if member.value.isNull { format.parsesAutomatically = false }
                    var parse: [String: String] = [:]
                    for field in member.value.members ?? [] {
                        if let type = field.value.string { parse[field.key] = type }
                    }
                    format.parse = parse
                case "feature": format.feature = member.value.string
                case "mesh": format.mesh = member.value.string
                case "filter": format.filter = member.value.string
                default:
                    context.log.unknownProperty(
                        member.key, of: "a format", at: member.keySpan,
                        known: ["type", "delimiter", "property", "parse", "feature", "mesh", "filter"])
                }
            }
            return format
        }
    }
}
