import Diagnostics
public import Documents

/// What is selected, and how: the `select` of a parameter.
public struct SelectDefinition: Declared, Sendable {
    public var type: Selection.Kind?
    /// What a config may state, too.
    public var style = SelectStyle()

    public init() {}

    public static let typeName = "a selection"

    public static let properties: [Property<SelectDefinition>] =
        [Property("type", \.type, .name(), "point or interval.").required()]
        + SelectStyle.properties.map { $0.within(\.style) }
}

/// What a parameter's `select` and the config's `selection` state of selections of a kind.
public struct SelectStyle: Declared, Sendable {
    public var encodings: [Channel]?
    public var fields: [String]?
    /// The look of an interval's rectangle.
    public var mark: StatedMark?
    /// Whether a timer selects, rather than a reader.
    public var isTimed: Bool?

    public init() {}

    public static let typeName = "a selection"

    public static let properties: [Property<SelectStyle>] =
        [
            Property("encodings", \.encodings, .list(of: .name()), "The channels whose values are selected."),
            Property("fields", \.fields, .list(of: .string), "The fields whose values are selected."),
            Property("mark", \.mark, .markSection, "The look of an interval's rectangle."),
            Property("on", \.isTimed, .isTimed, "What selects on a screen: an event, or a timer."),
        ] + Property.ignored("clear", "toggle", "resolve", "nearest", "translate", "zoom")
}

/// The config's `selection`: what selections of each kind have in common.
public struct SelectionConfig: Declared, Sendable {
    public var point = SelectStyle()
    public var interval = SelectStyle()

    public init() {}

    public static let typeName = "a section of selections"

    public static let properties: [Property<SelectionConfig>] = [
        Property("point", \.point, .object(), "Selections of points."),
        Property("interval", \.interval, .object(), "Selections of intervals."),
    ]
}

extension ValueType<SelectDefinition> {
    /// A kind of selection, or an object that names one.
    static var select: ValueType {
        let kind = ValueType<Selection.Kind>.name()
        let object = ValueType.object()
        return ValueType(
            "\(kind.name) or \(object.name)", object: object.object,
            schema: .either([kind.schema, object.schema])
        ) { node, context in
            if node.members != nil { return object.decode(node, context) }
            return kind.decode(node, context).map { kind in
                var definition = SelectDefinition()
                definition.type = kind
                return definition
            }
        }
    }
}

extension ValueType<Bool> {
    /// Whether an event, or a stream of them, is a timer.
    fileprivate static var isTimed: ValueType {
        ValueType("an event") { node, _ in
            node.string?.hasPrefix("timer") ?? (node["type"]?.string == "timer")
        }
    }
}
