public import Dataflow
public import Diagnostics
public import Documents

/// What a channel shows: a field, a datum or a value, with its scale and guides.
public struct ChannelSpec: Declared, Sendable {
    public var span: Span?
    public var field: String?
    public var fieldSpan: Span?
    /// The place of the field; without one, that of the definition.
    public var namedSpan: Span? { fieldSpan ?? span }
    public var type: MeasurementType?
    public var aggregate: AggregateSpec?
    public var bin: BinSpec?
    public var timeUnit: TimeUnitOptions?
    /// A value in the visual domain: a colour, a size, a text.
    public var value: Literal?
    /// A constant in the data domain.
    public var datum: Literal?
    public var condition: [ConditionSpec] = []
    public var scale = Said<ScaleDefinition>.absent
    public var axis = Said<AxisSpec>.absent
    public var legend = Said<LegendDefinition>.absent
    public var sort: SortSpec?
    public var stack = Said<StackOffset>.absent
    /// How rows are added that a series lacks.
    public var impute = Said<ImputeOptions>.absent
    public var title = Said<Literal>.absent
    public var format: String?
    public var formatType: String?
    public var bandPosition: Double?
    /// The predicate of a highlight.
    public var test: Predicate?
    // Of row, column and facet
    public var header = Said<HeaderDefinition>.absent
    public var spacing: Double?
    public var align: LayoutAlign?
    public var center: Bool?
    public var columns: Int?

    public init() {}

    public static let typeName = "a channel definition"

    public static let properties: [Property<ChannelSpec>] =
        [
            Property("field", \.field, .string.described(as: .field), "The column to show."),
            Property("type", \.type, .fieldType, "The type of measurement."),
            Property("aggregate", \.aggregate, .aggregate, "How the rows of a group become one value."),
            Property("bin", \.bin, .bin, "Bins a quantity: true, or parameters of the bins."),
            Property("timeUnit", \.timeUnit, .timeUnitOptions, "Truncates dates to a unit."),
            Property("value", \.value, .constant.described(as: .any), "A constant in the visual domain."),
            Property("datum", \.datum, .constant.described(as: .datum), "A constant in the data domain."),
            Property(
                "condition", \.condition, .list(of: .condition), "Values for the rows that pass a test."),
            Property("scale", \.scale, .nullable(.object()), "The scale's properties; null for none."),
            Property("axis", \.axis, .axis, "The axis' properties; null for none."),
            Property("legend", \.legend, .legend, "The legend's properties; null for none."),
            Property("sort", \.sort, .sort, "The order of a discrete domain."),
            Property(
                "stack", \.stack, .stack, "How marks at one place are stacked: zero, normalize, center, null."
            ),
            Property(
                "impute", \.impute, .nullable(.object()),
                "What stands where a series has no row: the impute transform's properties; null for nothing."),
            Property(
                "title", \.title, .guideTitle, "The title of the axis or legend; null for none."),
            Property("format", \.format, .string, "The pattern of the text."),
            Property("formatType", \.formatType, .string, "number, time or chinese."),
            Property("bandPosition", \.bandPosition, .number(in: 0...1), "Where in a band, from 0 to 1."),
            Property(
                "test", \.test, .predicate, "The test of a highlight: an expression or a predicate."),
            Property(
                "header", \.header, .nullable(.object()), "The headers of rows and columns; null for none."),
            Property("spacing", \.spacing, .number, "Space between rows or columns."),
            Property("align", \.align, .name(), "How rows or columns are aligned: all, each or none."),
            Property("center", \.center, .boolean, "Whether views are centred in their row or column."),
            Property("columns", \.columns, .integer(), "How many views stand in a row."),
        ] + Property.ignored("filter")

    /// Whether it shows something, rather than only stating how.
    public var showsAnything: Bool {
        field != nil || datum != nil || value != nil || aggregate != nil || test != nil || !condition.isEmpty
    }

    /// Returns this definition, with the properties that it lacks taken from an outer view's.
    func inheriting(from outer: ChannelSpec) -> ChannelSpec {
        var result = self
        if field == nil, datum == nil {
            result.field = outer.field
            result.fieldSpan = outer.fieldSpan
            result.datum = outer.datum
        }
        result.type = type ?? outer.type
        result.aggregate = aggregate ?? outer.aggregate
        result.bin = bin ?? outer.bin
        result.timeUnit = timeUnit ?? outer.timeUnit
        if condition.isEmpty { result.condition = outer.condition }
        result.scale = scale.or(outer.scale)
        result.axis = axis.or(outer.axis)
        result.legend = legend.or(outer.legend)
        result.sort = sort ?? outer.sort
        result.stack = stack.or(outer.stack)
        result.impute = impute.or(outer.impute)
        result.title = title.or(outer.title)
        result.format = format ?? outer.format
        result.formatType = formatType ?? outer.formatType
        result.bandPosition = bandPosition ?? outer.bandPosition
        return result
    }

    /// Reads a definition; a string is Altair's shorthand.
    public static func read(_ node: Node, _ context: DecodingContext) -> ChannelSpec? {
        if node.string != nil { return Shorthand.read(node, context) }
        guard var spec = decode(node, context) else { return nil }
        spec.span = node.span
        if let field = node["field"] {
            spec.fieldSpan = field.span
        }
        return spec
    }
}

/// A channel's alternative value, for the rows that pass a test.
public struct ConditionSpec: Declared, Sendable {
    public var test: Predicate?
    public var param: String?
    public var empty: Bool?
    public var value: Literal?
    public var field: String?
    public var type: MeasurementType?
    public var scale = Said<ScaleDefinition>.absent
    public var legend = Said<LegendDefinition>.absent
    public var title = Said<Literal>.absent
    public var aggregate: AggregateSpec?
    public var bin: BinSpec?
    public var timeUnit: TimeUnitOptions?
    public var datum: Literal?
    public var format: String?
    public var formatType: String?

    public init() {}

    public static let typeName = "a condition"

    public static let properties: [Property<ConditionSpec>] = [
        Property("test", \.test, .predicate, "An expression or a predicate."),
        Property(
            "param", \.param, .string, "The parameter that must hold; in a static picture its initial state."),
        Property("empty", \.empty, .boolean, "Whether an empty selection passes."),
        Property("value", \.value, .constant.described(as: .any), "The value in the visual domain."),
        Property("field", \.field, .string.described(as: .field), "The field for the rows that pass."),
        Property("type", \.type, .fieldType, "The type of measurement."),
        Property("scale", \.scale, .nullable(.object()), "The scale's properties."),
        Property("legend", \.legend, .legend, "The legend's properties."),
        Property("title", \.title, .guideTitle, "The title."),
        Property("aggregate", \.aggregate, .aggregate, "The aggregate."),
        Property("bin", \.bin, .bin, "The bins."),
        Property("timeUnit", \.timeUnit, .timeUnitOptions, "The time unit."),
        Property("datum", \.datum, .constant.described(as: .datum), "A constant in the data domain."),
        Property("format", \.format, .string, "The pattern of the text."),
        Property("formatType", \.formatType, .string, "number, time or chinese."),
    ]
}

/// An aggregate: an operation on a field, or the field's value in the row where another field
/// is least or greatest.
public struct AggregateSpec: Sendable, Hashable {
    public var operation: AggregateOperation
    public var argument: String?
    /// The factor of an exponential mean.
    public var parameter: Double?
}

extension ValueType<ConditionSpec> {
    /// A condition. One with a `param` gets a test of that parameter.
    static var condition: ValueType {
        let object: ValueType = .object()
        return ValueType(object.name, object: object.object, schema: object.schema) { node, context in
            guard var condition = object.decode(node, context) else { return nil }
            if condition.test == nil, condition.param != nil {
                let members = (node.members ?? []).filter { $0.key == "param" || $0.key == "empty" }
                let test = Node(.object(members), at: node.span)
                condition.test = ValueType<Predicate>.predicate.decode(test, context)
            }
            return condition
        }
    }
}

extension ValueType<MeasurementType> {
    static var fieldType: ValueType {
        ValueType("a type of measurement", schema: .measurement) { node, context in
            if let name = node.string, let type = MeasurementType(shorthand: name) { return type }
            return ValueType.name().decode(node, context)
        }
    }
}

extension ValueType<AggregateSpec> {
    static var aggregate: ValueType {
        ValueType("an aggregate", schema: .aggregate) { node, context in
            if let member = node.members?.first, node.members?.count == 1,
                member.key == "argmin" || member.key == "argmax", let field = member.value.string,
                let operation = AggregateOperation(rawValue: member.key)
            {
                return AggregateSpec(operation: operation, argument: field)
            }
            if let member = node.members?.first, node.members?.count == 1,
                member.key.hasPrefix("exponential"), let factor = member.value.number,
                let operation = AggregateOperation(rawValue: member.key)
            {
                return AggregateSpec(operation: operation, argument: nil, parameter: factor)
            }
            return ValueType<AggregateOperation>.name().decode(node, context)
                .map { AggregateSpec(operation: $0, argument: nil) }
        }
    }
}
