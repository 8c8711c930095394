import Diagnostics
import Grammar
import SceneGraph

/// A chart whose tables are read and transformed and whose scales are trained.
///
/// It is laid out at as many sizes as a page tries, and never prepared again.
public struct PreparedChart {
    let spec: ChartSpec
    let view: View
    let scales: [ScaleModel]
    let config: Config
    let environment: ChartEnvironment

    /// 5. and 6. Layout within the frame: sizes, axes, marks, legends, titles, furniture. And a look at what is drawn.
    ///
    /// - Returns: The chart with what there is to say of it at this size; nothing of it goes into a log, as another
    ///   size may be chosen.
    public func layout(_ request: LayoutRequest) -> FramedChart {
        let log = DiagnosticLog()
        log.colorNames = environment.log.colorNames
        var environment = environment
        environment.log = log
        let layout = ViewLayout(environment: environment, config: config, scales: scales)
        let frame = ChartFrame(spec: spec, environment: environment, config: config, request: request)
        var framed = frame.framedChart(view, layout)
        if !log.hasErrors { check(framed.scene, environment) }
        framed.scene.description = spec.view.description
        framed.scene.author = spec.author ?? frame.credit
        framed.notes = log.diagnostics
        return framed
    }

    private func check(_ scene: Scene, _ environment: ChartEnvironment) {
        let span = spec.view.span
        let isForPrint = environment.theme != nil || config.print != nil
        TextCheck(environment: environment, span: span, isStrict: isForPrint).check(scene)
        guard environment.checksScene else { return }
        CollisionCheck(environment: environment, span: span).check(scene)
        PrintCheck(config, span: span, log: environment.log)?.check([scene])
    }
}

/// The size and the parts that a page asks of a chart.
public struct LayoutRequest: Hashable, Sendable {
    /// A width for the whole that overrides the spec's.
    public var width: Double?
    /// A height for the whole that overrides the spec's.
    public var height: Double?
    /// Whether plots of a height of their own grow and shrink with `height`, too.
    public var stretches = false
    /// The least heights of the title over the chart, and from the first baseline of the foot down, where
    /// charts side by side align.
    public var headHeight: Double?
    public var footHeight: Double?
    /// Whether title, notes and source around the chart are drawn.
    public var drawsFurniture = true
    /// Whether source and credit are part of it: a sheet may say them once for all its charts.
    public var drawsSource = true

    public init() {}
}
