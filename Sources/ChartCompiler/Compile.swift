import Dataflow
import Diagnostics
import Documents
public import Grammar
public import SceneGraph

/// Compiles a chart to a scene.
///
/// ```
/// spec ─► 1 style ─► 2 signals ─► 3 views and tables ─► 4 scales ─► 5 layout ─► 6 frame ─► scene
/// ```
///
/// Every phase adds to the same log, and the last ones run only if nothing was wrong before: of what they
/// read, ``LaterMistakes`` tells then. So a reader is told of all mistakes at once and never of those that
/// only follow from others.
public struct ChartCompiler {
    private let environment: ChartEnvironment

    public init(_ environment: ChartEnvironment) { self.environment = environment }

    public func compile(_ spec: ChartSpec) -> Scene? { compileFramed(spec)?.scene }

    /// The chart with what the layout of a sheet needs to know of it.
    public func compileFramed(_ spec: ChartSpec) -> FramedChart? {
        let log = environment.log

        // 1. Style: the spec's config over the theme's.
        let given = Config(Config.merge([environment.theme, spec.config]))
        given.validate(log: log)
        let config = given.writtenOut

        // 2. Signals: parameters by their initial values.
        let signals = Signals(log: log).values(
            spec.view.params, width: spec.view.width, height: spec.view.height, outer: environment.signals
        ).merging(spec.parameters) { top, _ in top }

        var environment = environment
        environment.signals = signals
        environment.lateParameters = spec.lateParameters
        environment.timeLocale = DateLanguage.locale(config["locale"], log: log)
        environment.typeRules = config.typeRules(log: log)

        // 3. Views and tables: encodings handed down, layers flattened, data read and transformed.
        let builder = ViewBuilder(environment: environment, config: config, signals: signals)
        guard var view = builder.build(spec.view), !log.hasErrors else {
            LaterMistakes(environment: environment).tell(spec.view)
            return nil
        }
        ValueCheck(log: log).check(view)

        // 4. Scales, and projections of maps: which are shared, and what they map from.
        var trainer = ScaleTrainer(config: config, log: log)
        trainer.train(&view)
        guard !log.hasErrors else {
            LaterMistakes(environment: environment).tell(spec.view)
            return nil
        }
        view.takeSize(of: spec.view.params, signals, trainer.scales)
        MapTrainer().train(&view)

        // 5. and 6. Layout within the frame: sizes, axes, marks, legends, titles, furniture.
        let layout = ViewLayout(environment: environment, config: config, scales: trainer.scales)
        let frame = ChartFrame(spec: spec, environment: environment, config: config)
        var framed = frame.framedChart(view, layout)
        guard !log.hasErrors else { return nil }
        let isForPrint = environment.theme != nil || config["print"] != nil
        TextCheck(environment: environment, span: spec.view.span, isStrict: isForPrint).check(framed.scene)
        if environment.checksScene {
            CollisionCheck(environment: environment, span: spec.view.span).check(framed.scene)
            PrintCheck(config, span: spec.view.span, log: log)?.check([framed.scene])
        }
        framed.scene.description = spec.view.description
        framed.scene.author = spec.author ?? frame.credit
        return log.hasErrors ? nil : framed
    }

    /// Everything short of drawing: decodes, reads data, trains scales.
    public func check(_ spec: ChartSpec) { _ = compile(spec) }
}
