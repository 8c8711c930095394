import Diagnostics

/// One property of a declared object: its name, its type and what it is for.
///
/// A class, since it is large and immutable, and looked through for each member of each object.
public final class Property<Owner>: Sendable {
    public let name: String
    /// The type in words.
    public let type: String
    public let documentation: String
    /// The declared object that the value is or consists of.
    public let object: (any Declared.Type)?
    /// Which values it accepts, for editors.
    public let schema: Schema
    public let standing: PropertyStanding
    /// Whether the property is required.
    public let isRequired: Bool
    let decode: @Sendable (Node, inout Owner, DecodingContext) -> Void
    /// Copies the value of another object if the property has none.
    public let fill: @Sendable (inout Owner, Owner) -> Void
    /// Whether an object has a value for the property; false if that can't be told, as it has one by default.
    let isStated: @Sendable (Owner) -> Bool
    /// What an object that has just been made holds, where a document can say it.
    let defaultValue: @Sendable (Owner) -> Node.Content?

    private init(
        name: String, type: String = "a value", documentation: String = "",
        object: (any Declared.Type)? = nil, schema: Schema = .any, standing: PropertyStanding,
        isRequired: Bool = false,
        decode: @escaping @Sendable (Node, inout Owner, DecodingContext) -> Void = { _, _, _ in },
        fill: @escaping @Sendable (inout Owner, Owner) -> Void = { _, _ in },
        isStated: @escaping @Sendable (Owner) -> Bool = { _ in false },
        defaultValue: @escaping @Sendable (Owner) -> Node.Content? = { _ in nil }
    ) {
        (self.name, self.type, self.documentation) = (name, type, documentation)
        (self.object, self.schema, self.standing, self.isRequired) = (object, schema, standing, isRequired)
        (self.decode, self.fill) = (decode, fill)
        (self.isStated, self.defaultValue) = (isStated, defaultValue)
    }

    /// A property that is read into a stored value.
    ///
    /// - Parameter path: Made when it is needed: most properties of most objects never are.
    public convenience init<Value>(
        _ name: String,
        _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Owner, Value?> & Sendable,
        _ type: ValueType<Value>, _ documentation: String = ""
    ) {
        self.init(
            optional: name, path, type, documentation,
            fill: { owner, other in
                let path = path()
                if owner[keyPath: path] == nil { owner[keyPath: path] = other[keyPath: path] }
            },
            defaultValue: { Node.Content(declared: $0[keyPath: path()]) })
    }

    /// A property that is read into a stored object, which another one may complete, as one tree laid over another does.
    public convenience init<Value: Declared>(
        _ name: String,
        _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Owner, Value?> & Sendable,
        _ type: ValueType<Value>, _ documentation: String = ""
    ) {
        self.init(optional: name, path, type, documentation) { owner, other in
            let path = path()
            guard let below = other[keyPath: path] else { return }
            owner[keyPath: path] = owner[keyPath: path]?.filled(by: below) ?? below
        }
    }

    private convenience init<Value>(
        optional name: String,
        _ path: @escaping @Sendable () -> any WritableKeyPath<Owner, Value?> & Sendable,
        _ type: ValueType<Value>, _ documentation: String,
        fill: @escaping @Sendable (inout Owner, Owner) -> Void,
        defaultValue: @escaping @Sendable (Owner) -> Node.Content? = { _ in nil }
    ) {
        self.init(
            name: name, type: type.name, documentation: documentation, object: type.object,
            schema: type.schema, standing: .honoured,
            decode: { node, owner, context in
                if let value = type.decode(node, context) { owner[keyPath: path()] = value }
            },
            fill: fill, isStated: { $0[keyPath: path()] != nil }, defaultValue: defaultValue)
    }

    /// A property that is read into a stored value with a default.
    public convenience init<Value>(
        _ name: String,
        _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Owner, Value> & Sendable,
        _ type: ValueType<Value>, _ documentation: String = ""
    ) {
        self.init(name, path, type, documentation) { _, _ in }
    }

    /// A property that is read into a stored value of parts, which another object's may complete.
    public convenience init<Value: Fillable>(
        _ name: String,
        _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Owner, Value> & Sendable,
        _ type: ValueType<Value>, _ documentation: String = ""
    ) {
        self.init(name, path, type, documentation) { owner, other in
            let path = path()
            owner[keyPath: path] = owner[keyPath: path].filled(by: other[keyPath: path])
        }
    }

    private convenience init<Value>(
        _ name: String, _ path: @escaping @Sendable () -> any WritableKeyPath<Owner, Value> & Sendable,
        _ type: ValueType<Value>, _ documentation: String,
        fill: @escaping @Sendable (inout Owner, Owner) -> Void
    ) {
        self.init(
            name: name, type: type.name, documentation: documentation, object: type.object,
            schema: type.schema, standing: .honoured,
            decode: { node, owner, context in
                if let value = type.decode(node, context) { owner[keyPath: path()] = value }
            },
            fill: fill, defaultValue: { Node.Content(declared: $0[keyPath: path()]) })
    }

    /// A property that another reader of the same object takes care of.
    public convenience init(elsewhere name: String, _ schema: Schema, _ documentation: String) {
        self.init(
            name: name, type: schema.words, documentation: documentation, schema: schema,
            standing: .elsewhere)
    }

    /// The same property of an object that this one is a part of, where it may have another name.
    public func within<Outer>(
        _ path: any WritableKeyPath<Outer, Owner> & Sendable, as outerName: String? = nil,
        documentation outerDocumentation: String? = nil
    ) -> Property<Outer> where Owner: Sendable {
        Property<Outer>(
            name: outerName ?? name, type: type, documentation: outerDocumentation ?? documentation,
            object: object, schema: schema, standing: standing, isRequired: isRequired,
            decode: { [decode] node, owner, context in decode(node, &owner[keyPath: path], context) },
            fill: { [fill] owner, other in fill(&owner[keyPath: path], other[keyPath: path]) },
            isStated: { [isStated] owner in isStated(owner[keyPath: path]) },
            defaultValue: { [defaultValue] owner in defaultValue(owner[keyPath: path]) })
    }

    /// The same property, which every object must have.
    public func required() -> Property {
        Property(
            name: name, type: type, documentation: documentation, object: object, schema: schema,
            standing: standing, isRequired: true, decode: decode, fill: fill, isStated: isStated,
            defaultValue: defaultValue)
    }

    /// Properties of the grammar that make no difference to a static picture: accepted silently.
    public static func ignored(_ names: String...) -> [Property] {
        names.map { Property(name: $0, standing: .ignored) }
    }

    /// Properties of the grammar that would change the picture but aren't supported yet: reported.
    public static func unsupported(_ names: String...) -> [Property] {
        names.map { name in
            Property(
                name: name, standing: .unsupported,
                decode: { node, _, context in
                    // null asks for nothing.
                    guard !node.isNull else { return }
                    context.log.warning(
                        .unsupportedProperty, "'\(name)' is not supported yet and has no effect",
                        at: node.span)
                })
        }
    }

    /// Properties that another reader of the same object takes care of.
    public static func elsewhere(_ names: [String]) -> [Property] {
        names.map { Property(name: $0, standing: .elsewhere) }
    }
}

/// A value that may leave something out, which another one says.
public protocol Fillable {
    func filled(by other: Self) -> Self
}

/// What becomes of a property.
public enum PropertyStanding: Sendable {
    case honoured
    /// A static picture has no use for it.
    case ignored
    /// It would change the picture but isn't supported yet.
    case unsupported
    /// Another reader of the same object reads it.
    case elsewhere
}

/// An object of the grammar whose properties are declared in one place.
public protocol Declared: Sendable {
    /// What the object is, with its article: "an axis".
    static var typeName: String { get }
    static var properties: [Property<Self>] { get }
    init()
}

extension Declared {
    /// Reads an object: every unknown, mistyped or missing property is reported, all at once.
    ///
    /// - Returns: nil if the node isn't an object or lacks a required property.
    public static func decode(_ node: Node, _ context: DecodingContext) -> Self? {
        guard let members = node.members else {
            context.log.error(.wrongType, "expected \(typeName), found \(node.kind)", at: node.span)
            return nil
        }
        let properties = Self.properties
        var value = Self()
        value.read(members, properties, context)
        let missing = PropertyTable.of(Self.self).required.map { properties[$0].name }
            .filter { node.member($0) == nil }
        for name in missing {
            context.log.error(.missingProperty, "\(typeName) needs '\(name)'", at: node.span)
        }
        return missing.isEmpty ? value : nil
    }

    /// Reads an object's properties, replacing those that are set.
    public mutating func overlay(_ node: Node, _ context: DecodingContext) {
        read(node.members ?? [], Self.properties, context)
    }

    /// This object with what it leaves out taken from another.
    public func filled(by other: Self) -> Self {
        var result = self
        for property in Self.properties { property.fill(&result, other) }
        return result
    }

    /// This object with some properties, where it leaves them out, taken from another.
    public func filled(by other: Self, only names: Set<String>) -> Self {
        guard !names.isEmpty else { return self }
        var result = self
        result.fill(Array(names), from: other)
        return result
    }

    /// Takes some properties, where it leaves them out, from another object.
    public mutating func fill(_ names: [String], from other: Self) {
        let table = PropertyTable.of(Self.self)
        let properties = Self.properties
        for index in names.compactMap({ table.indices[$0] }) { properties[index].fill(&self, other) }
    }

    /// Whether the object has a value for one of its properties.
    public func states(_ name: String) -> Bool {
        PropertyTable.of(Self.self).indices[name].map { Self.properties[$0].isStated(self) } ?? false
    }

    private mutating func read(
        _ members: [Node.Member], _ properties: [Property<Self>], _ context: DecodingContext
    ) {
        guard !members.isEmpty else { return }
        let table = PropertyTable.of(Self.self)
        for member in members {
            guard let property = table.indices[member.key].map({ properties[$0] }) else {
                context.log.unknownProperty(
                    member.key, of: Self.typeName, at: member.keySpan, known: properties.map(\.name))
                continue
            }
            property.decode(member.value, &self, context)
        }
    }
}

extension Node.Content {
    /// The value of a stored property, if it can be written in a document.
    fileprivate init?<Value>(declared value: Value) {
        switch value {
        case let value as Bool: self = .boolean(value)
        case let value as Int: self = .number(Double(value))
        case let value as Double where value.isFinite: self = .number(value)
        case let value as String where !value.isEmpty: self = .string(value)
        case let value as any RawRepresentable<String>: self = .string(value.rawValue)
        default: return nil
        }
    }
}
