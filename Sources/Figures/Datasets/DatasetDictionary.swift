public import Dataflow
public import Diagnostics
public import Documents

/// The dictionary of a dataset: what each column of a table means and which values it may hold.
///
/// ```yaml
/// table: figures.csv
/// key: id
/// columns:
///   - {name: id, type: string, description: The figure's name., required: true}
///   - name: bound
///     type: enumeration
///     values: {exact: the figure itself, at-least: 以上}
/// ```
public struct DatasetDictionary: Declared, Sendable {
    /// The path of the table, relative to the dictionary's folder.
    public var table: Node?
    public var title: String?
    public var description: String?
    public var source: String?
    /// The column whose values are unique.
    public var key: String?
    /// How the table is written.
    public var format = TableFormat()
    public var columns: [DatasetColumn] = []
    /// The columns that say where in the source a figure stands.
    package var place: Node?

    public init() {}

    public static let typeName = "a dataset"

    public static let properties: [Property<DatasetDictionary>] = [
        Property("table", \.table, .any, "The path of the table, a CSV or TSV file.").required(),
        Property("title", \.title, .string, "The name of the dataset."),
        Property("description", \.description, .string, "What the dataset holds."),
        Property("source", \.source, .string, "Where it comes from."),
        Property("key", \.key, .string, "The column whose values are unique."),
        Property(
            "place", \.place, .any,
            "The columns that say where a figure stands in its source: {article: article, paragraph: source}."
        ),
        Property("format", \.format, .object(), "How the table is written, as the format of a chart's data."),
        Property("columns", \.columns, .list(of: .object()), "The columns in their order.").required(),
    ]

    public func column(_ name: String) -> DatasetColumn? { columns.first { $0.name == name } }

    /// Reads a dictionary; an invalid key or column is reported.
    public static func read(_ node: Node, log: DiagnosticLog) -> DatasetDictionary? {
        guard let dictionary = decode(node, DecodingContext(log: log)) else { return nil }
        let names = dictionary.columns.map(\.name)
        if let key = dictionary.key, !names.contains(key) {
            log.error(
                .columnMismatch, "the key '\(key)' is none of the columns", at: node["key"]?.span,
                hint: names.nearest(to: key).map { "did you mean '\($0)'?" })
        }
        var seen: Set<String> = []
        for column in node["columns"]?.elements ?? [] {
            guard let name = column["name"]?.string, !seen.insert(name).inserted else { continue }
            log.error(.duplicateColumn, "two columns are named '\(name)'", at: column["name"]?.span)
        }
        return log.hasErrors ? nil : dictionary
    }
}

/// The description of a column in a dictionary.
public struct DatasetColumn: Declared, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case string, number, quantity, boolean, date, enumeration
    }

    public var name = ""
    public var kind = Kind.string
    /// How its dates are written: a notation or a pattern.
    public var format: String?
    public var description: String?
    /// The unit of all values, if they have one.
    public var unit: String?
    public var source: String?
    public var isRequired = false
    public var isInteger = false
    public var minimum: Double?
    public var maximum: Double?
    /// The values of an enumeration: a list, or an object with the meaning of each.
    public var values: Node?

    public init() {}

    public static let typeName = "a column"

    public static let properties: [Property<DatasetColumn>] = [
        Property("name", \.name, .string, "The name in the table's first line.").required(),
        Property("type", \.kind, .name(), "What its cells hold."),
        Property(
            "format", \.format, .dateFormat,
            "How its dates are written: a notation such as quarter, or a pattern."),
        Property("description", \.description, .string, "What the column means."),
        Property("unit", \.unit, .string, "The unit of all its values."),
        Property("source", \.source, .string, "Where it comes from, if from elsewhere than the rest."),
        Property("required", \.isRequired, .boolean, "Whether no cell may be empty."),
        Property("integer", \.isInteger, .boolean, "Whether its numbers are whole."),
        Property("minimum", \.minimum, .number, "The least number."),
        Property("maximum", \.maximum, .number, "The greatest number."),
        Property("values", \.values, .any, "The values of an enumeration, with what each means."),
    ]

    package var holdsNumbers: Bool { kind == .number || kind == .quantity }

    /// The values that cells may have; nil if any is allowed.
    package var allowedValues: [String]? {
        guard kind == .enumeration else { return nil }
        if let members = values?.members { return members.map(\.key) }
        return (values?.elements ?? []).compactMap { $0.string ?? $0.number?.plain }
    }
}

extension DatasetColumn {
    /// The name of the type for the reader of tables.
    package var parsedType: String {
        switch kind {
        case .string, .enumeration: "string"
        case .number: "number"
        case .quantity: "quantity"
        case .boolean: "boolean"
        case .date: format ?? "date"
        }
    }
}

extension ValueType<String> {
    /// A type of dates, as a format's `parse` names it.
    fileprivate static var dateFormat: ValueType {
        ValueType("a notation or a pattern of dates", schema: .string) { node, context in
            guard let text = ValueType.string.decode(node, context) else { return nil }
            if FieldType(text) != nil { return text }
            context.log.error(
                .unknownFieldType, "unknown notation of dates '\(text)'", at: node.span,
                hint: DateNotation.allCases.map(\.rawValue).nearest(to: text).map { "did you mean '\($0)'?" }
                    ?? "for example quarter, or date:'%d.%m.%Y'")
            return nil
        }
    }
}
