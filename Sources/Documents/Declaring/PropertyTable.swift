import Synchronization

/// The properties of a declared type by name.
///
/// An object is decoded in code that is generic over its type, in which looking through a list is slow; a
/// dictionary of plain types isn't. Built once for each type, when its first object is read.
final class PropertyTable: Sendable {
    /// The index of each property in the type's list.
    let indices: [String: Int]
    /// The indices of the properties that every object must have.
    let required: [Int]

    private init<Owner>(_ properties: [Property<Owner>]) {
        indices = Dictionary(
            properties.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        required = properties.indices.filter { properties[$0].isRequired }
    }

    private static let tables = Mutex<[ObjectIdentifier: PropertyTable]>([:])

    static func of<Owner: Declared>(_ type: Owner.Type) -> PropertyTable {
        tables.withLock { tables in
            if let known = tables[ObjectIdentifier(type)] { return known }
            let table = PropertyTable(Owner.properties)
            tables[ObjectIdentifier(type)] = table
            return table
        }
    }
}
