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

    func build(_ spec: ViewSpec, _ outer: Inheritance) -> View? {
        if let facet = spec.facet { return self.facet(spec, facet, outer).map { .facet($0) } }
        let (columns, children) =
            if let row = spec.hconcat {
                (Optional<Int>.none, Optional(row))
            } else if let column = spec.vconcat {
                (Optional(1), Optional(column))
            } else { (spec.columns, spec.concat) }
        guard let children else { return plot(spec, outer).map { .plot($0) } }
        guard let inner = inheritance(spec, outer) else { return nil }
        var concat = Concat(children: [], columns: columns, composition: composition(spec, "concat"))
        for (index, child) in children.enumerated() {
            log.within("view \(index + 1)") {
                if let view = build(child, inner) { concat.children.append(view) }
            }
        }
        return concat.children.isEmpty ? nil : .concat(concat)
    }

    /// How the views of a composition stand together; the spacing is the config's where the spec has none.
    func composition(_ spec: ViewSpec, _ section: String) -> Composition {
        var result = Composition()
        let spacing = config.section(section)?["spacing"]?.number ?? 20
        result.spacing = RowColumn(row: spec.spacing.row ?? spacing, column: spec.spacing.column ?? spacing)
        (result.align, result.bounds, result.center) = (spec.align, spec.bounds, spec.center)
        (result.title, result.description) = (spec.title, spec.description)
        result.resolve = Resolve(spec.resolve, log: log)
        return result
    }

    private func plot(_ spec: ViewSpec, _ outer: Inheritance) -> Plot? {
        var plot = Plot(units: [])
        plot.width = spec.width
        plot.height = spec.height
        plot.title = spec.title
        plot.background = Config.merge([config.section("view"), spec.view])
        plot.description = spec.description
        plot.span = spec.span
        plot.resolve = Resolve(spec.resolve, log: log)
        collectUnits(spec, outer, into: &plot)
        if spec.bindsScales { for index in plot.units.indices { plot.units[index].mark.clip = true } }
        return plot.units.isEmpty ? nil : plot
    }

    private func collectUnits(_ spec: ViewSpec, _ outer: Inheritance, into plot: inout Plot) {
        guard let inner = inheritance(spec, outer) else { return }
        if let layers = spec.layer {
            for (index, layer) in layers.enumerated() {
                log.within("layer \(index + 1)") {
                    if layer.isComposition {
                        log.error("a layer can't be a concatenation or facet", at: layer.span)
                        return
                    }
                    plot.width = plot.width ?? layer.width
                    plot.height = plot.height ?? layer.height
                    collectUnits(layer, inner, into: &plot)
                }
            }
        } else if let mark = spec.mark,
            let composite = CompositeMarkRegistry.mark(mark.string ?? mark["type"]?.string)
        {
            let unit = CompositeUnit(
                composite, mark, encoding: inner.encoding, config: config, log: log)
            guard let layers = composite.layers(of: unit) else { return }
            var data = inner
            data.encoding = EncodingSpec()
            collectUnits(layers, data, into: &plot)
        } else if let mark = spec.mark {
            plot.units += UnitBuilder(environment: environment, config: config, signals: inner.signals)
                .units(mark: mark, inner: inner, span: spec.span)
        }
    }

    /// The encoding and the table after this view's own.
    func inheritance(_ spec: ViewSpec, _ outer: Inheritance) -> Inheritance? {
        Signals(log: log).reportSelections(spec.params)
        var result = outer
        result.encoding = spec.encoding.inherited(from: outer.encoding)
        if let data = spec.data {
            if data.isNull {
                result.table = Table(rowCount: 0)
            } else {
                guard let table = environment.tables.table(for: data, log: log) else { return nil }
                if table.rowCount == 0 {
                    log.warning(
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
    fileprivate var isComposition: Bool {
        hconcat != nil || vconcat != nil || concat != nil || facet != nil
    }

    /// Whether a reader could move the plot's domain: marks are clipped to it then.
    fileprivate var bindsScales: Bool {
        let own =
            params?.elements?.contains { $0["select"] != nil && $0["bind"]?.string == "scales" } ?? false
        return own || layer?.contains(where: \.bindsScales) ?? false
    }
}
