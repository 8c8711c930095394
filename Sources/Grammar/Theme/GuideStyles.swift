import Diagnostics
import Documents

/// The config's styles `guide-label` and `guide-title`, decoded once for each kind of guide.
public struct GuideStyles: Sendable {
    public private(set) var axis = AxisSpec()
    public private(set) var legend = LegendDefinition()
    public private(set) var headerLabel = TitleDefinition()
    public private(set) var headerTitle = TitleDefinition()

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
    }
}
