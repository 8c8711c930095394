import Diagnostics
import Documents

/// The config's styles that guides, titles and plots have without naming them, each decoded once for what it applies to.
public struct UsualStyles: Sendable {
    public private(set) var axis = AxisSpec()
    public private(set) var legend = LegendDefinition()
    public private(set) var headerLabel = TitleDefinition()
    public private(set) var headerTitle = TitleDefinition()
    /// The style of titles, `group-title`.
    public private(set) var title = TitleDefinition()
    /// The style of subtitles, `group-subtitle`, as properties of a title.
    public private(set) var subtitle = TitleDefinition()

    init() {}

    init(_ config: Config, log: DiagnosticLog) {
        let context = DecodingContext(log: log)
        func read<Guide: Declared>(_ node: Node?) -> Guide {
            node.flatMap { Guide.decode($0, context) } ?? Guide()
        }
        axis =
            config.guideStyle(of: AxisDefinition.self).flatMap { AxisSpec(style: $0, context) } ?? AxisSpec()
        legend = read(config.guideStyle(of: LegendDefinition.self))
        headerLabel = read(config.textStyle("guide-label", of: TitleDefinition.self))
        headerTitle = read(config.textStyle("guide-title", of: TitleDefinition.self))
        title = config.titleStyle("group-title", log: log) ?? title
        subtitle =
            config.textStyle("group-subtitle", as: "subtitle", of: TitleDefinition.self)
            .flatMap { TitleDefinition.read($0, context) } ?? subtitle
    }
}
