import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Turns the spec's tree into plots: encodings, data and transforms are handed down, layers
/// flattened, shorthands expanded.
struct ViewBuilder {
    let environment: ChartEnvironment
    let config: Config
    /// The values of parameters.
    let signals: [String: Value]

    var log: DiagnosticLog { environment.log }
    var context: DecodingContext { DecodingContext(log: log) }

    /// What an outer view hands down.
    struct Inheritance {
        var encoding = EncodingSpec()
        var table: Table?
        /// Parameters, and what transforms found.
        var signals: [String: Value]
    }

    func build(_ spec: ViewSpec) -> View? { build(spec, Inheritance(signals: signals)) }

    private func build(_ spec: ViewSpec, _ outer: Inheritance) -> View? {
        let (columns, children) =
            if let row = spec.hconcat {
                (Optional<Int>.none, Optional(row))
            } else if let column = spec.vconcat {
                (Optional(1), Optional(column))
            } else { (spec.columns, spec.concat) }
        guard let children else { return plot(spec, outer).map { .plot($0) } }
        guard let inner = inheritance(spec, outer) else { return nil }
        var concat = Concat(children: [], columns: columns)
        for (index, child) in children.enumerated() {
            log.within("view \(index + 1)") {
                if let view = build(child, inner) { concat.children.append(view) }
            }
        }
        concat.spacing = spec.spacing ?? config.section("concat")?["spacing"]?.number
        concat.align = spec.align
        concat.bounds = spec.bounds
        concat.center = spec.center ?? false
        concat.title = spec.title
        concat.description = spec.description
        let resolve = Resolve(spec.resolve, log: log)
        concat.independentScales = resolve.independentScales
        concat.sharedScales = resolve.sharedScales
        return concat.children.isEmpty ? nil : .concat(concat)
    }

    private func plot(_ spec: ViewSpec, _ outer: Inheritance) -> Plot? {
        var plot = Plot(units: [])
        plot.width = spec.width
        plot.height = spec.height
        plot.title = spec.title
        plot.background = Config.merge([config.section("view"), spec.view])
        plot.description = spec.description
        plot.span = spec.span
        let resolve = Resolve(spec.resolve, log: log)
        plot.independentScales = resolve.independentScales
        plot.independentAxes = resolve.independentAxes
        collectUnits(spec, outer, into: &plot)
        if spec.bindsScales { for index in plot.units.indices { plot.units[index].mark.clip = true } }
        return plot.units.isEmpty ? nil : plot
    }

    private func collectUnits(_ spec: ViewSpec, _ outer: Inheritance, into plot: inout Plot) {
        guard let inner = inheritance(spec, outer) else { return }
        if let layers = spec.layer {
            for (index, layer) in layers.enumerated() {
                log.within("layer \(index + 1)") {
                    if layer.hconcat != nil || layer.vconcat != nil || layer.concat != nil {
                        log.error("a layer can't be a concatenation", at: layer.span)
                        return
                    }
                    plot.width = plot.width ?? layer.width
                    plot.height = plot.height ?? layer.height
                    collectUnits(layer, inner, into: &plot)
                }
            }
        } else if let mark = spec.mark {
            plot.units += UnitBuilder(environment: environment, config: config, signals: inner.signals)
                .units(mark: mark, inner: inner, span: spec.span)
        }
    }

    /// The encoding and the table after this view's own.
    private func inheritance(_ spec: ViewSpec, _ outer: Inheritance) -> Inheritance? {
        Signals(log: log).reportSelections(spec.params)
        var result = outer
        result.encoding = spec.encoding.inherited(from: outer.encoding)
        if let data = spec.data {
            if data.isNull {
                result.table = Table(rowCount: 0)
            } else {
                guard let table = environment.tables.table(for: data, log: log) else { return nil }
                if table.rowCount == 0 {
                    log.error(
                        "the table has no rows", at: data.span,
                        hint: "a chart of nothing would look like a result")
                }
                result.table = table
            }
        }
        guard let table = result.table else { return result }
        var context = TransformContext(signals: outer.signals, log: log, tables: environment.tables)
        do {
            result.table = try table.applying(spec.transforms, &context)
            result.signals = context.signals
            return result
        } catch {
            log.add(error)
            return nil
        }
    }
}

extension ViewSpec {
    /// Whether a reader could move the plot's domain: marks are clipped to it then.
    fileprivate var bindsScales: Bool {
        let own =
            params?.elements?.contains { $0["select"] != nil && $0["bind"]?.string == "scales" } ?? false
        return own || layer?.contains(where: \.bindsScales) ?? false
    }
}
