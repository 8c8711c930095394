public import Diagnostics
public import Documents

/// A field as a document names it, with the place of the name.
public struct FieldReference: Hashable, Sendable {
    public let path: FieldPath
    public let span: Span?

    public init(_ path: FieldPath, at span: Span? = nil) {
        self.path = path
        self.span = span
    }

    /// A reference without a name, as a default until one is read.
    init() { self.init("") }

    public var name: String { path.name }

    public static func == (a: FieldReference, b: FieldReference) -> Bool { a.path == b.path }

    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension ValueType<FieldReference> {
    public static var field: ValueType {
        ValueType("a field name", schema: .field) { node, context in
            ValueType<String>.string.decode(node, context).map {
                FieldReference(FieldPath($0), at: node.span)
            }
        }
    }
}

extension Schema {
    /// A column's name, or the one that `repeat` puts in its place.
    public static let field = Schema.either([
        .string,
        .record(Record("a repeated field", [Entry("repeat", .string, "row, column, layer or repeat.")])),
    ])
}

extension Table {
    /// The path of a field that the table has. A table without rows is taken to have every field.
    ///
    /// - Throws: An error at the reference, with the nearest name.
    public func path(of field: FieldReference) throws(Diagnostic) -> FieldPath {
        guard rowCount == 0 || has(field.path) else {
            throw .error(
                .missingField, "the data has no field '\(field.name)'", at: field.span,
                hint: hint(for: field.name))
        }
        return field.path
    }

    /// The path of a field; one that the table lacks is reported, and is undefined in every row.
    func path(of field: FieldReference, _ context: TransformContext) -> FieldPath {
        do { return try path(of: field) } catch {
            context.log.add(error)
            return field.path
        }
    }

    func paths(of fields: [FieldReference], _ context: TransformContext) -> [FieldPath] {
        fields.map { path(of: $0, context) }
    }

    /// The column of a field; see ``path(of:_:)``.
    func column(at field: FieldReference, _ context: TransformContext) -> Column {
        values(at: path(of: field, context))
    }

    /// A hint for a name that the table doesn't have: which field may be meant.
    func hint(for name: String) -> String? {
        if let hint = names.likelyHint(for: name) { return hint }
        guard !names.isEmpty else { return nil }
        let listed = names.prefix(12).joined(separator: ", ")
        return names.count > 12 ? "it has \(listed) and \(names.count - 12) more" : "it has \(listed)"
    }
}
