package import Diagnostics
package import Grammar
package import SceneGraph

/// A chart whose tables have been read and transformed and whose scales have been trained.
///
/// It can be laid out at any number of sizes without being prepared again.
public struct PreparedChart {
    package let spec: ChartSpec
    /// The title of the whole, which furniture prints.
    package let title: TitleDefinition?
    package let view: View
    package let scales: [ScaleModel]
    package let config: Config
    package let environment: ChartEnvironment
    /// Looks at the finished picture, and reports to the log what is wrong with it.
    package var inspect: (Scene, DiagnosticLog) -> Void = { _, _ in }
    /// The chart as it is at some widths; the first that applies takes its place.
    package var variants: [(width: WidthCondition, chart: PreparedChart)] = []

    package init(
        spec: ChartSpec, title: TitleDefinition?, view: View, scales: [ScaleModel], config: Config,
        environment: ChartEnvironment
    ) {
        (self.spec, self.title, self.view) = (spec, title, view)
        (self.scales, self.config, self.environment) = (scales, config, environment)
    }

    /// Whether the chart, or its house style, says its size in print.
    public var hasFrame: Bool { spec.frame != nil }
}
