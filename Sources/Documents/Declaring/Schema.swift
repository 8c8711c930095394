import Diagnostics

/// The values that a declaration accepts, as far as a JSON Schema can describe them.
///
/// It serves editors and reference pages; decoding is left to ``ValueType``.
public indirect enum Schema: Sendable {
    case any
    case null
    case boolean
    /// A number within bounds, both included.
    case number(atLeast: Double? = nil, atMost: Double? = nil)
    case integer(atLeast: Int? = nil, atMost: Int? = nil)
    /// Text; a number counts as one.
    case string
    /// Text of a kind that is described in words: "a colour".
    case text(String)
    case oneOf([String])
    case list(Schema, count: Int? = nil)
    /// An object whose members have names of the author's choosing.
    case map(Schema)
    case either([Schema])
    /// An object with declared properties, and perhaps others.
    case record(Record)
    /// An object with declared properties, referred to by its type's name. Only what writes the schema asks for the
    /// name: the runtime is slow to find it.
    case object(any Declared.Type)
    /// A schema that is written once and referred to by name, so that it may refer to itself.
    case reference(String, words: String, @Sendable () -> Schema)

    /// The values of a list; a single value counts as a list of one.
    public static func oneOrMore(_ element: Schema) -> Schema { .either([element, .list(element)]) }

    /// The names of an enumeration.
    public static func names<Name>(of _: Name.Type) -> Schema
    where Name: RawRepresentable & CaseIterable, Name.RawValue == String {
        .oneOf(Name.allCases.map { $0.rawValue })
    }

    public var orNull: Schema { .either([self, .null]) }

    /// The type's name without its module: `AxisDefinition`.
    public static func name(of type: Any.Type) -> String {
        // The context of a private type is in parentheses.
        let parts = String(reflecting: type).split(separator: ".").dropFirst()
        return parts.filter { !$0.contains("(") && !$0.contains(")") }.joined(separator: ".")
    }
}

extension Schema {
    /// The properties of an object.
    public struct Record: Sendable {
        /// What the object is, with its article: "an axis".
        public var typeName: String
        public var properties: [Entry]
        /// Whether it may have undeclared properties.
        public var isOpen = false

        public init(_ typeName: String, _ properties: [Entry], isOpen: Bool = false) {
            self.typeName = typeName
            self.properties = properties
            self.isOpen = isOpen
        }

        public init<Object: Declared>(_ type: Object.Type) {
            let blank = Object()
            self.init(Object.typeName, Object.properties.map { Entry($0, of: blank) })
        }

        /// The object with the properties of another added; its own take precedence.
        public func adding(_ other: Record) -> Record {
            let own = Set(properties.map(\.name))
            return Record(
                typeName, properties + other.properties.filter { !own.contains($0.name) },
                isOpen: isOpen || other.isOpen)
        }
    }

    /// A property of a record.
    public struct Entry: Sendable {
        public var name: String
        public var documentation: String
        /// The type in words.
        public var type: String
        public var schema: Schema
        public var isRequired: Bool
        public var standing: PropertyStanding
        /// The default value, if the declaration has one.
        public var defaultValue: Node.Content?

        public init(_ name: String, _ schema: Schema, _ documentation: String = "") {
            self.name = name
            self.documentation = documentation
            self.schema = schema
            type = schema.words
            isRequired = false
            standing = .honoured
        }

        /// The same property, which every object must have.
        public func required() -> Entry {
            var entry = self
            entry.isRequired = true
            return entry
        }

        init<Owner>(_ property: Property<Owner>, of blank: Owner) {
            name = property.name
            documentation = property.documentation
            type = property.type
            schema = property.schema
            isRequired = property.isRequired
            standing = property.standing
            defaultValue = isRequired ? nil : property.defaultValue(blank)
        }
    }
}

extension Schema {
    /// The values in words that follow "expected".
    public var words: String {
        switch self {
        case .any: "a value"
        case .null: "null"
        case .boolean: "true or false"
        case .number(let least?, let most?): "a number from \(least.plain) to \(most.plain)"
        case .number(let least?, nil): "a number that is at least \(least.plain)"
        case .number(nil, let most?): "a number that is at most \(most.plain)"
        case .number: "a number"
        case .integer(let least?, let most?): "a whole number from \(least) to \(most)"
        case .integer(let least?, nil): "a whole number that is at least \(least)"
        case .integer: "a whole number"
        case .string: "a string"
        case .text(let words): words
        case .oneOf(let names): "one of \(names.quoted)"
        case .list(let element, let count):
            "a list of \(count.map { "\($0) of " } ?? "")\(element.words)"
        case .map(let element): "an object of names with \(element.words)"
        case .either(let schemas): Self.joined(schemas.map(\.words))
        case .record(let record): record.typeName
        case .object(let type): type.typeName
        case .reference(_, let words, _): words
        }
    }

    private static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
