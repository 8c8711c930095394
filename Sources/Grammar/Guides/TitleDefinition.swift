public import Dataflow
public import Diagnostics
public import Documents
import SceneGraph

/// The properties of a title: those of the theme and the spec, merged.
public struct TitleDefinition: ExpressionHolding, Sendable {
    public enum Orient: String, CaseIterable, Sendable { case top, bottom, left, right, none }
    public enum Frame: String, CaseIterable, Sendable { case bounds, group }
    /// Where the subtitle stands.
    public enum SubtitlePlacement: String, CaseIterable, Sendable { case below, beside }

    public var text: Literal?
    public var subtitle: Literal?
    public var frame: Frame?
    public var orient: Orient?
    public var offset: Double?
    public var dx: Double?
    public var dy: Double?
    public var rule: RuleDefinition?
    public var rulePadding: Double?
    public var subtitlePlacement: SubtitlePlacement?
    public var style: [String]?
    public var tab: TabDefinition?
    public var zindex: Int?

    /// How the title is set.
    public var titleText = GuideText()
    /// How the subtitle is set.
    public var subtitleText = GuideText()

    /// Properties that are expressions on the plot.
    public var expressions: [PropertyExpression] = []
    public static let decodedExpressions: Set<String> = ["text", "subtitle"]

    public init() {}

    public static let typeName = "a title"

    public static let properties: [Property<TitleDefinition>] =
        [
            Property("text", \.text, .constant.described(as: .lines), "The text, or a list of lines."),
            Property(
                "subtitle", \.subtitle, .constant.described(as: .guideTitle), "The text under the title."),
            Property("frame", \.frame, .name(), "Whether the anchor is on the whole or on the plot."),
            Property("orient", \.orient, .name(), "The side of the plot."),
            Property("offset", \.offset, .number, "Distance from the plot."),
            Property("dx", \.dx, .number, "Moves the title to the right."),
            Property("dy", \.dy, .number, "Moves the title down."),
            Property(
                "rule", \.rule, .object(),
                "A rule over the title, as long as the view or the views below one another. An addition."),
            Property(
                "rulePadding", \.rulePadding, .length, "From the rule or tab to the title. An addition."),
            Property(
                "subtitlePlacement", \.subtitlePlacement, .name(),
                "Whether the subtitle stands below the title, or beside it on its baseline. An addition."),
            Property("tab", \.tab, .object(), "A tab at the left end of the rule. An addition."),
            Property("zindex", \.zindex, .integer(), "Painting order."),
            Property("style", \.style, .list(of: .string), "The styles of the config that it is set in."),
        ]
        + GuideText.properties(
            of: "subtitle", \.subtitleText, "the subtitle",
            ["lineHeight", "padding"])
        + GuideText.properties(
            of: "", \.titleText, "the title",
            ["align", "anchor", "angle", "baseline", "limit", "lineHeight", "punctuation", "spacing"])
        + Property.ignored("aria", "description") + Property.elsewhere(["encoding", "name", "interactive"])

    /// The title with what it leaves out taken from the config's titles and styles.
    public func completed(by config: Config, log: DiagnosticLog) -> TitleDefinition {
        let usual = config.usual
        var result = filled(by: config.title, stating: config.stated(in: "title"))
        if let style {
            let styles = style.reversed().compactMap { config.titleStyle($0, log: log) }
            result = styles.reduce(result) { $0.filled(by: $1) }
        } else {
            result = result.filled(by: usual.title, stating: usual.statedOfTitle)
        }
        result.subtitleText = result.subtitleText.filled(by: usual.subtitleText, only: usual.statedOfSubtitle)
        if style != nil {
            // Only the default style is large and bold.
            result.titleText.fontSize = result.titleText.fontSize ?? 11
            result.titleText.fontWeight = result.titleText.fontWeight ?? 400
        }
        return result
    }
}

extension ValueType<TitleDefinition> {
    /// The properties of titles in a config; null for none.
    static var titleObject: ValueType {
        ValueType(
            TitleDefinition.typeName, object: TitleDefinition.self, schema: .section(TitleDefinition.self)
        ) {
            node, context in
            node.isNull ? nil : TitleDefinition.read(node, context)
        }
    }
}

extension ValueType<Said<TitleDefinition>> {
    /// A text, a list of lines or an object; null for none.
    static var title: ValueType {
        ValueType(Schema.title.words, object: TitleDefinition.self, schema: .title) { node, context in
            if node.isNull { return Said.none }
            if node.members != nil { return TitleDefinition.read(node, context).map(Said.given) }
            var title = TitleDefinition()
            title.text = ValueType<Literal>.constant.decode(node, context)
            return .given(title)
        }
    }
}
