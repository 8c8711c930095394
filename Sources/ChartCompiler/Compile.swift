import ChartChecks
public import ChartLayout
public import ChartModel
import Dataflow
import Diagnostics
import Documents
public import Grammar
public import SceneGraph

/// Compiles a chart to a scene.
///
/// ```
/// spec ─► 1 style ─► 2 signals ─► 3 views and tables ─► 4 scales ─► 5 guides ─► PreparedChart
///                                                                                      └─► 6 layout ─► 7 drawing ─► scene
/// ```
///
/// Every phase adds to the same log, and the last phases run only if there were no errors before. What is wrong with a
/// spec itself is found before tables are read, wherever they don't decide what it means. So all mistakes are
/// reported at once, but none that only follows from another.
public struct ChartCompiler {
    private let environment: ChartEnvironment

    public init(_ environment: ChartEnvironment) { self.environment = environment }

    /// Compiles the chart to a picture of its own.
    ///
    /// - Returns: nil if there are errors in the log.
    public func compile(_ spec: ChartSpec, _ request: LayoutRequest = LayoutRequest()) -> Scene? {
        guard let laid = prepare(spec)?.layout(request) else { return nil }
        let scene = laid.hasErrors ? nil : laid.draw()
        environment.log.add(contentsOf: laid.diagnostics)
        return environment.log.hasErrors ? nil : scene
    }

    /// Prepares the chart as far as its size doesn't matter.
    ///
    /// - Returns: nil if there are errors in the log.
    public func prepare(_ spec: ChartSpec) -> PreparedChart? {
        let log = environment.log

        // 1. Style: the spec's config over the theme's.
        let config = Config(
            Config.writtenOut(Config.merge([environment.theme, spec.config])), log: log)
        var spec = spec
        if !environment.isOnSheet { spec.takeFrame(of: config) }

        var environment = environment
        environment.write(in: config.locale)

        // 2. Signals: parameters with their initial values.
        let signals = environment.signals.merging(spec.parameters.values) { $1 }
        environment.signals = signals
        environment.lateParameters = spec.parameters.late
        log.tellUnfit(
            spec.parameters,
            functions: environment.registries[FunctionLibrary.self].adding(
                plotFunctions(positions: [:], visuals: [:])), plot: ["width", "height"])

        environment.axisSections = AxisSections()
        environment.typeRules = config.type

        MarkNaming(environment.registries, config, log).tell(spec.view)
        var formats = GuideFormats(environment)
        formats.read(config)
        formats.read(spec.view)

        // 3. Views and tables: encodings are passed down, layers flattened, data read and transformed.
        let builder = ViewBuilder(environment: environment, config: config, signals: signals)
        guard var view = builder.build(spec.view), !log.hasErrors else { return nil }

        // 4. Scales and map projections: which are shared, and their domains.
        var trainer = ScaleTrainer(config: config, log: log)
        trainer.train(&view)
        guard !log.hasErrors else { return nil }
        view.takeSize(of: spec.view.params.compactMap(\.name), signals, trainer.scales)
        MapTrainer().train(&view)

        // 5. Guides, as far as they don't depend on the size of plots.
        formats.read(view)
        view.planAxes(AxisPlanner(environment: environment, config: config, scales: trainer.scales))
        var title = spec.view.title.value?.completed(by: config, log: log)
        title?.nameMeasure(of: view, config)
        guard !log.hasErrors else { return nil }
        var chart = PreparedChart(
            spec: spec, title: title, view: view, scales: trainer.scales, config: config,
            environment: environment)
        environment.check(spec.allowances)
        environment.note(trainer.scales, at: spec.view.span)
        environment.check(CheckSubject(chart))
        chart.inspect = { [chart] scene, log in
            chart.environment.logging(to: log).check(CheckSubject(chart, picture: scene))
        }
        environment.recorder?.note(chart)
        // What the chart is at other widths reads the same tables.
        var other = self.environment
        other.recorder = nil
        chart.variants = spec.variants.compactMap { variant in
            ChartCompiler(other).prepare(variant.spec).map { (variant.width, $0) }
        }
        return log.hasErrors ? nil : chart
    }
}

extension ChartSpec {
    /// Gives a chart that states no size the frame of the house style.
    fileprivate mutating func takeFrame(of config: Config) {
        guard let usual = config.furniture?.frame, frame?.width == nil, !view.statesWidth else { return }
        var own = frame ?? FrameSpec()
        own.width = usual.width
        own.height = own.height ?? usual.height
        frame = own
    }
}

extension ViewSpec {
    /// Whether the view, or one in it, has a width of its own.
    fileprivate var statesWidth: Bool {
        if let width, width != .container { return true }
        let inner = [layer, concat, hconcat, vconcat, facet?.views].compactMap { $0 }.joined()
        return inner.contains(where: \.statesWidth)
    }
}
