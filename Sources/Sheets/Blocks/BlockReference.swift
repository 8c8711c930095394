import Documents

/// The reference entry of a kind of block, taken from its declaration.
public struct BlockReference: Sendable {
    /// The properties of a block, or of an object within it.
    public struct Table: Sendable {
        /// The name of the object's type with its article: "a step".
        public var typeName: String
        public var properties: [Row]
    }

    public struct Row: Sendable {
        public var name: String
        /// The type in words.
        public var type: String
        public var documentation: String
        public var isRequired: Bool
    }

    public var key: String
    /// What the block is, in a sentence.
    public var documentation: String
    /// The block's own properties first, then those of the objects within it. Empty for plain text.
    public var tables: [Table]

    /// The entries of all kinds of blocks, sorted by key.
    public static var all: [BlockReference] {
        BlockRegistry.standard.all.map { type in
            BlockReference(
                key: type.key, documentation: type.documentation,
                tables: (type as? any Declared.Type).map { tables(of: $0) } ?? [])
        }.sorted { $0.key < $1.key }
    }

    /// The layout keys that every block accepts in addition to its own.
    public static var placement: Table { table(Placement.self) }

    /// The type styles, colours and lengths that the `sheet` section of a theme sets.
    public static var theme: Table { table(SheetTheme.self) }

    /// Returns the tables of the object and of every object within it, each type once, in
    /// order of first appearance.
    private static func tables<Object: Declared>(of type: Object.Type) -> [Table] {
        var tables: [Table] = []
        func add<Inner: Declared>(_ type: Inner.Type) {
            guard !tables.contains(where: { $0.typeName == type.typeName }) else { return }
            tables.append(table(type))
            for inner in type.properties.compactMap(\.object) { add(inner) }
        }
        add(type)
        return tables
    }

    private static func table<Object: Declared>(_ type: Object.Type) -> Table {
        Table(
            typeName: type.typeName,
            properties: type.properties.map {
                Row(
                    name: $0.name, type: $0.type, documentation: $0.documentation, isRequired: $0.isRequired)
            })
    }
}
