import Diagnostics

/// A schema as a JSON Schema of draft 7, which the language servers of YAML and JSON know best:
/// https://json-schema.org/draft-07.
public struct JSONSchema {
    /// Whether `{expr: …}` is valid in place of a single value.
    private let allowsExpressions: Bool
    private var definitions: [(key: String, value: JSONText)] = []
    private var known: Set<String> = []

    /// The document that describes values of a schema.
    public static func text(_ schema: Schema, title: String, allowsExpressions: Bool = false) -> String {
        var writer = JSONSchema(allowsExpressions: allowsExpressions)
        let root = writer.plain(schema)
        if allowsExpressions { writer.definitions.append((expressionName, expression)) }
        var members: [(key: String, value: JSONText)] = [
            ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(title)),
        ]
        if case .object(let own) = root { members += own }
        members.append(("definitions", .object(writer.definitions.sorted { $0.key < $1.key })))
        return JSONText.object(members).written
    }

    private init(allowsExpressions: Bool) { self.allowsExpressions = allowsExpressions }

    private static let expressionName = "ExprRef"

    private static let expression = JSONText.object([
        ("type", .string("object")),
        ("description", .string("The value that an expression has, on the parameters of the chart.")),
        (
            "properties",
            .object(
                ["expr", "signal"].map {
                    ($0, .object([("type", .string("string")), ("description", .string("The expression."))]))
                })
        ),
        ("minProperties", .number(1)), ("additionalProperties", .boolean(false)),
    ])

    private static func reference(_ name: String) -> JSONText {
        .object([("$ref", .string("#/definitions/\(name)"))])
    }

    /// What a property's value or a list's element may be.
    private mutating func value(_ schema: Schema) -> JSONText {
        let alternatives = schema.alternatives
        if alternatives.contains(where: \.isAny) { return .object([]) }
        var parts = alternatives.map { plain($0) }
        if allowsExpressions, alternatives.contains(where: \.isSingle) {
            parts.append(Self.reference(Self.expressionName))
        }
        return parts.count == 1 ? parts[0] : .object([("anyOf", .array(parts))])
    }

    private mutating func plain(_ schema: Schema) -> JSONText {
        func type(_ name: String, _ more: [(key: String, value: JSONText)] = []) -> JSONText {
            .object([("type", .string(name))] + more)
        }
        switch schema {
        case .any: return .object([])
        case .null: return type("null")
        case .boolean: return type("boolean")
        case .number(let least, let most):
            return type(
                "number",
                [least.map { ("minimum", .number($0)) }, most.map { ("maximum", .number($0)) }]
                    .compactMap { $0 })
        case .integer(let least, let most):
            return type(
                "integer",
                [("minimum", least), ("maximum", most)].compactMap { name, limit in
                    limit.map { (name, .number(Double($0))) }
                })
        case .string: return .object([("type", .array([.string("string"), .string("number")]))])
        case .text: return type("string")
        case .oneOf(let names): return .object([("enum", .array(names.map(JSONText.string)))])
        case .list(let element, let count):
            let size = count.map { Double($0) }
            return type(
                "array",
                [("items", value(element))]
                    + (size.map { [("minItems", .number($0)), ("maxItems", .number($0))] } ?? []))
        case .map(let element): return type("object", [("additionalProperties", value(element))])
        case .either: return value(schema)
        case .record(let record): return object(record)
        case .object(let type): return reference(Schema.name(of: type)) { .record(Schema.Record(type)) }
        case .reference(let name, _, let schema): return reference(name, to: schema)
        }
    }

    /// Refers to a schema that is written only once, among the definitions.
    private mutating func reference(_ name: String, to schema: () -> Schema) -> JSONText {
        if known.insert(name).inserted {
            let definition = plain(schema())
            definitions.append((name, definition))
        }
        return Self.reference(name)
    }

    private mutating func object(_ record: Schema.Record) -> JSONText {
        var properties: [(key: String, value: JSONText)] = []
        for entry in record.properties { properties.append((entry.name, property(entry))) }
        let required = record.properties.filter(\.isRequired).map { JSONText.string($0.name) }
        var members: [(key: String, value: JSONText)] = [
            ("type", .string("object")),
            ("description", .string(record.typeName.capitalizedFirst + ".")),
            ("properties", .object(properties)),
        ]
        if !required.isEmpty { members.append(("required", .array(required))) }
        if !record.isOpen { members.append(("additionalProperties", .boolean(false))) }
        return .object(members)
    }

    private mutating func property(_ entry: Schema.Entry) -> JSONText {
        var members: [(key: String, value: JSONText)] = []
        switch value(entry.schema) {
        case .object(let own):
            // Draft 7 ignores the members beside a reference.
            let isReference = own.contains { $0.key == "$ref" }
            members = isReference ? [("anyOf", .array([.object(own)]))] : own
        default: break
        }
        let description = entry.description
        if !description.isEmpty { members.insert(("description", .string(description)), at: 0) }
        if entry.standing == .unsupported {
            members.append(("deprecationMessage", .string(entry.description)))
        }
        if let value = entry.defaultValue.flatMap(JSONText.init) { members.append(("default", value)) }
        return .object(members)
    }
}

extension Schema {
    /// The schemas of which one must hold.
    fileprivate var alternatives: [Schema] {
        if case .either(let schemas) = self { schemas.flatMap(\.alternatives) } else { [self] }
    }

    fileprivate var isAny: Bool { if case .any = self { true } else { false } }

    /// Whether values are of a known kind other than objects.
    fileprivate var isSingle: Bool {
        switch self {
        case .boolean, .number, .integer, .string, .text, .oneOf, .list: true
        default: false
        }
    }
}

extension Schema.Entry {
    /// The property in a sentence or two, for hover texts.
    fileprivate var description: String {
        switch standing {
        case .honoured, .elsewhere: documentation
        case .ignored: "Accepted: a static picture has no use for it."
        case .unsupported: "Not supported yet: it has no effect."
        }
    }
}

extension JSONText {
    fileprivate init?(_ content: Node.Content) {
        switch content {
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let number): self = .number(number)
        case .string(let string): self = .string(string)
        default: return nil
        }
    }
}

extension String {
    /// The text with a capital letter, as the beginning of a sentence.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
