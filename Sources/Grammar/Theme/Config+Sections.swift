import Diagnostics
import Documents

extension Config {
    /// The sections whose properties apply to marks and guides.
    static var sharedSections: [Property<Config>] {
        let marks = MarkNames.primitive + ["mark"]
        return marks.map { section($0, .section(of: MarkDefinition.self)) }
            + MarkNames.composite.map { section($0, .anySection) }
            + axisNames.map { Property($0, \.axes[$0], .axis, "") }
            + [
                Property("title", \.title, .titleObject, "What titles look like."),
                Property("projection", \.projection, .object().orNull, "How maps are projected."),
                Property("label", \.label, .object(), "How value labels are set. An addition."),
                Property("annotation", \.annotation, .object(), "What annotations look like. An addition."),
                Property("bound", \.bound, .object(), "How open bounds are drawn. An addition."),
                section("style", .anySection), section("selection", .anySection),
                section("sheet", .anySection),
            ]
    }

    private static func section(_ name: String, _ type: ValueType<Node>) -> Property<Config> {
        Property(name, \.sections[name], type, "")
    }

    /// Axes of all kinds, of a direction or side, of a kind of scale, and of both.
    private static let axisNames: [String] = {
        let kinds = ["Band", "Point", "Discrete", "Quantitative", "Temporal"]
        return ["axis", "axisLeft", "axisRight", "axisTop", "axisBottom"]
            + ["axis", "axisX", "axisY"].flatMap { prefix in kinds.map { prefix + $0 } } + ["axisX", "axisY"]
    }()
}

extension ValueType<Node> {
    /// An object with the property names of a definition, or null. Its values are decoded after merging.
    fileprivate static func section<Object: Declared>(of _: Object.Type) -> ValueType {
        let known = Object.properties.map(\.name)
        let names = Set(known)
        return ValueType(Object.typeName, object: Object.self, schema: .section(Object.self)) {
            node, context in
            if !node.isNull, node.members == nil {
                context.log.error(
                    .wrongType, "expected \(Object.typeName), found \(node.kind)", at: node.span)
                return nil
            }
            for member in node.members ?? [] where !names.contains(member.key) {
                context.log.unknownProperty(
                    member.key, of: Object.typeName, at: member.keySpan, known: known)
            }
            return node
        }
    }

    /// Any object.
    fileprivate static var anySection: ValueType {
        .matching("an object", schema: .map(.any)) { $0.members == nil ? nil : $0 }
    }
}
