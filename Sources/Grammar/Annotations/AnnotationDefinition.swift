public import Dataflow
public import Diagnostics
public import Documents

/// Something that is said about the data of a plot, at its place: a note at a mark, a line or band of reference, or
/// the difference between two marks. It moves with the data. An addition to the grammar.
///
/// ```yaml
/// annotations:
///   - {difference: [{name: 固定资产投资}, {name: 高技术产业投资}]}
///   - {line: {x: 5.5}, text: 全国平均}
///   - {at: {name: “四新”经济投资}, text: 2023年才单列, arrow: straight}
/// ```
public struct AnnotationDefinition: Declared, Sendable {
    /// Where a note stands.
    public enum Side: String, CaseIterable, Sendable { case left, right, top, bottom }

    /// On which side of its mark a note stands by preference.
    public enum Placement: String, CaseIterable, Sendable {
        case right, topRight = "top-right", top, topLeft = "top-left", left, bottomLeft = "bottom-left",
            bottom
        case bottomRight = "bottom-right"
    }

    public enum Arrow: String, CaseIterable, Sendable {
        case none, straight, elbow
    }

    public enum Basis: String, CaseIterable, Sendable {
        /// The one less the other.
        case difference
        /// The difference in per cent of the first.
        case percent
    }

    public var span: Span?
    public var text: Literal?
    public var note: Literal?
    public var at: AnnotationTarget?
    public var line: AnnotationTarget?
    public var band: AnnotationTarget?
    public var difference: [AnnotationTarget]?
    public var side: Side?
    public var placement: Placement?
    public var arrow: Arrow?
    public var basis: Basis?
    public var words: [String]?
    public var unit: String?
    public var format: String?
    public var formatType: String?
    public var style = AnnotationStyle()

    public init() {}

    public static let typeName = "an annotation"

    public static let properties: [Property<AnnotationDefinition>] =
        [
            Property("text", \.text, .constant.described(as: .lines), "What is said, or a list of lines."),
            Property("note", \.note, .constant.described(as: .lines), "More about it, in lighter type."),
            Property(
                "at", \.at, .annotationTarget,
                "The mark that a text is about: values of fields, or of x and y."),
            Property("line", \.line, .annotationTarget, "A line of reference at a value of x or y."),
            Property(
                "band", \.band, .annotationTarget, "A band of reference between two values of x or y."),
            Property(
                "difference", \.difference, .list(of: .annotationTarget),
                "Two marks; the second less the first is printed between them."),
            Property(
                "side", \.side, .name(),
                "The side of the plot beside which a text stands: near its mark, or at the end if it has none."
            ),
            Property(
                "placement", \.placement, .name(),
                "On which side of its mark a note stands, if there is room: right, top-right, top …"),
            Property(
                "arrow", \.arrow, .name(), "What leads from a text to its mark: none, straight or elbow."),
            Property("basis", \.basis, .name(), "What a difference is: difference or percent."),
            Property(
                "words", \.words, .list(of: .string),
                "What a difference is called if it is positive, and if it is negative."),
            Property("unit", \.unit, .string, "The unit of a difference; that of the figures by default."),
            Property("format", \.format, .string, "The pattern of a difference."),
            Property("formatType", \.formatType, .string, "The type of the pattern."),
            Property(
                "style", \.style, .object(), "What it looks like, over the config's section 'annotation'."),
        ]

    public static func read(_ node: Node, _ context: DecodingContext) -> AnnotationDefinition? {
        guard var annotation = decode(node, context) else { return nil }
        annotation.span = node.span
        let kinds = ["at", "line", "band", "difference"].filter { node[$0] != nil }
        if kinds.isEmpty, annotation.side == nil {
            // A side that is none has been told.
            if node["side"] == nil {
                context.log.error(
                    .missingProperty,
                    "an annotation needs one of 'at', 'line', 'band' and 'difference', or a 'side'",
                    at: node.span)
            }
            return nil
        }
        if kinds.count > 1 {
            context.log.error(
                .conflictingProperties,
                "an annotation has only one of '\(kinds[0])' and '\(kinds[1])'", at: node[kinds[1]]?.span)
            return nil
        }
        if let pair = annotation.difference, pair.count != 2 {
            context.log.error(
                .wrongType, "a difference is between two marks, not \(pair.count)",
                at: node["difference"]?.span,
                hint: "write it as [{name: 甲}, {name: 乙}]")
            return nil
        }
        if annotation.at != nil || kinds.isEmpty, annotation.text == nil {
            context.log.error(.missingProperty, "a note needs its 'text'", at: node.span)
            return nil
        }
        return annotation
    }
}

extension ValueType<[AnnotationDefinition]> {
    static var annotations: ValueType {
        .list(
            of: ValueType<AnnotationDefinition>(
                "an annotation", schema: .object(AnnotationDefinition.self),
                decode: AnnotationDefinition.read))
    }
}
