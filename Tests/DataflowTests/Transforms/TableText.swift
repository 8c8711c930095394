import Dataflow
import Diagnostics
import Documents
import Formats
import Testing

/// A table from text: names, then rows, all parted by blanks. `@12` is a date, `[1,2]` a list, `-` undefined.
func table(_ text: String) -> Table {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let names = lines.first else { return Table() }
    return Table(
        names.enumerated().map { index, name in
            (name: name, column: Column(lines.dropFirst().map { value($0[index]) }))
        })
}

private func value(_ word: String) -> Value {
    if word.hasPrefix("["), word.hasSuffix("]") {
        return .array(word.dropFirst().dropLast().split(separator: ",").map { value(String($0)) })
    }
    if word.hasPrefix("@") {
        return .date(word.dropFirst() == "NaN" ? .nan : Value.string(String(word.dropFirst())).number)
    }
    switch word {
    case "-": return .undefined
    case "null": return .null
    case "true", "false": return .boolean(word == "true")
    case "NaN": return .number(.nan)
    default: return Double(word).map(Value.number) ?? .string(word)
    }
}

/// A table as text of the same notation.
func text(_ table: Table) -> String {
    let rows = (0..<table.rowCount).map { row in table.names.map { word(table[row, $0]) } }
    return ([table.names] + rows).map { $0.joined(separator: " ") }.joined(separator: "\n")
}

private func word(_ value: Value) -> String {
    switch value {
    case .undefined: "-"
    case .number(let number): ((number * 1e9).rounded() / 1e9 + 0).javaScriptDescription
    case .date(let date): "@\(date.javaScriptDescription)"
    case .array(let values): "[\(values.map(word).joined(separator: ","))]"
    case .object(let members):
        "{\(members.sorted { $0.key < $1.key }.map { "\($0.key):\(word($0.value))" }.joined(separator: ","))}"
    default: value.string
    }
}

/// The text of a table's rows with single blanks, to compare with.
func rows(_ expected: String) -> String {
    expected.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.joined(
        separator: "\n")
}

func node(_ json: String) throws -> Node {
    let log = DiagnosticLog()
    return try #require(JSONReader.read(SourceFile(name: "spec.json", text: json), log: log))
}

/// Tables by their name.
struct NamedTables: TableProviding {
    var tables: [String: Table] = [:]

    func table(for data: Node, log: DiagnosticLog) -> Table? { data["name"]?.string.flatMap { tables[$0] } }
}

/// The table after a list of transforms, as text; every word of the log fails the test, but for what they lose.
func transformed(
    _ data: Table, _ json: String, signals: [String: Value] = [:], tables: [String: Table] = [:]
) throws -> String {
    let log = DiagnosticLog()
    let list = try node(json.hasPrefix("[") ? json : "[\(json)]").elements ?? []
    let transforms = list.compactMap { TransformRegistry.standard.decode($0, DecodingContext(log: log)) }
    var context = TransformContext(signals: signals, log: log, tables: NamedTables(tables: tables))
    let result = try data.applying(transforms, &context)
    #expect(log.diagnostics.filter { ![.emptyTable, .notANumber].contains($0.code) }.map(\.message).isEmpty)
    return text(result)
}

/// What is said of a list of transforms: severity, place, message and hints.
func complaints(_ data: Table, _ json: String, signals: [String: Value] = [:]) throws -> [String] {
    let log = DiagnosticLog()
    let list = try node(json.hasPrefix("[") ? json : "[\(json)]").elements ?? []
    let transforms = list.compactMap { TransformRegistry.standard.decode($0, DecodingContext(log: log)) }
    var context = TransformContext(signals: signals, log: log)
    if transforms.count == list.count {
        do { _ = try data.applying(transforms, &context) } catch { log.add(error) }
    }
    return log.diagnostics.map { diagnostic in
        let marked = diagnostic.span.map { span in
            String(decoding: Array(span.file.text.utf8)[span.range], as: UTF8.self)
        }
        return ([diagnostic.message, marked ?? "nowhere"] + diagnostic.hints).joined(separator: " | ")
    }
}
