import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Builds plots from the tree of views: passes encodings, data and transforms down, flattens layers, and
/// expands shorthands.
struct ViewBuilder {
    let environment: ChartEnvironment
    let config: Config
    /// The values of parameters.
    let signals: [String: Value]
    /// The rows that selections contain, for lookups of later views.
    let selected: SelectedTables

    init(environment: ChartEnvironment, config: Config, signals: [String: Value]) {
        self.environment = environment
        self.config = config
        self.signals = signals
        selected = SelectedTables(environment.tables)
    }

    var log: DiagnosticLog { environment.log }
    var context: DecodingContext { DecodingContext(log: log, registries: environment.registries) }

    /// What a view inherits from an outer one.
    struct Inheritance {
        var encoding = EncodingSpec()
        var table: Table?
        /// In place of a table: one that is too large to be held.
        var large: LargeTable?
        /// The table before a facet divided it, or the common table of layers before a layer's own
        /// transforms. Bins are computed from it.
        var whole: Table?
        /// What the table was made from and by: views with the same lineage share their rows.
        var lineage: [Int] = []
        /// Whether the view is one of several layers.
        var isLayer = false
        /// The fields of a surrounding facet that hasn't divided the table yet; aggregates and stacks are
        /// grouped by them.
        var facets: [FieldPath] = []
        /// The projection of maps in the view.
        var projection: ProjectionDefinition?
        /// The number of cells in surrounding facets.
        var cellCount = 1
        /// Whether the view's own data is a graticule.
        var isGraticule = false
        /// The values of parameters, and those that transforms found.
        var signals: [String: Value]
        /// The first frames of animations.
        var frames: [String: SelectionState] = [:]
    }

    func build(_ spec: ViewSpec) -> View? { build(spec, Inheritance(signals: signals)) }

    func build(_ spec: ViewSpec, _ outer: Inheritance) -> View? {
        if let facet = spec.facet { return self.facet(spec, facet, outer).map { .facet($0) } }
        let (columns, children) =
            if let row = spec.hconcat {
                (Optional<Int>.none, Optional(row))
            } else if let column = spec.vconcat {
                (Optional(1), Optional(column))
            } else { (spec.columns ?? config.concat.columns, spec.concat) }
        guard let children else { return plot(spec, outer).map { .plot($0) } }
        guard let inner = inheritance(spec, outer) else { return nil }
        var concat = Concat(children: [], columns: columns, composition: composition(spec, config.concat))
        for (index, child) in children.enumerated() {
            log.within("view \(index + 1)") {
                if let view = build(child, inner) { concat.children.append(view) }
            }
        }
        return concat.children.isEmpty ? nil : .concat(concat)
    }

    /// Returns the arrangement of a composition's views; the config gives the default spacing.
    func composition(_ spec: ViewSpec, _ usual: CompositionConfig) -> Composition {
        var result = Composition()
        result.spacing = RowColumn(
            row: spec.spacing.row ?? usual.spacing, column: spec.spacing.column ?? usual.spacing)
        (result.align, result.bounds, result.center) = (spec.align, spec.bounds, spec.center)
        (result.title, result.description) = (title(spec.title.value), spec.description)
        (result.resolve, result.annotations) = (spec.resolve, spec.annotations)
        return result
    }

    private func title(_ own: TitleDefinition?) -> TitleDefinition? { own?.completed(by: config, log: log) }

    private func plot(_ spec: ViewSpec, _ outer: Inheritance) -> Plot? {
        var plot = Plot()
        plot.width = spec.width
        plot.height = spec.height
        plot.title = title(spec.shownTitle)
        plot.description = spec.description
        plot.span = spec.span
        plot.layers = collectUnits(spec, outer, into: &plot)
        DatumCategories(joinsNumbers: log.leniency != .plain).apply(to: &plot)
        selectOnMaps(of: &plot)
        if spec.bindsScales { for index in plot.units.indices { plot.units[index].mark.clip = true } }
        plot.background = (spec.view ?? ViewBackground()).completed(
            by: config, hasPositions: plot.units.contains { $0[.x] != nil || $0[.y] != nil }, log: log)
        return plot.units.isEmpty ? nil : plot
    }

    /// Determines the rows that are initially selected on the plot's maps, for its own marks
    /// and for later views.
    private func selectOnMaps(of plot: inout Plot) {
        let brushes = plot.brushes.compactMap { brush in brush.map.map { (brush.unit, $0) } }
        guard !brushes.isEmpty else { return }
        var view = View.plot(plot)
        MapTrainer().train(&view)
        guard case .plot(let trained) = view else { return }
        let size = PlotSize(plot: plot, scales: [], config: config)
        let (width, height) = (
            size.length(.x, outer: nil, fits: false), size.length(.y, outer: nil, fits: false)
        )
        // A mark with errors has no unit.
        for (index, brush) in brushes where trained.units.indices.contains(index) {
            let unit = trained.units[index]
            guard let state = brush.state(of: unit, width: width, height: height) else { continue }
            selected.set(state, of: brush.selection.name, in: unit.source)
        }
        for index in plot.units.indices { plot.units[index].signals.merge(selected.signals) { $1 } }
    }

    private func collectUnits(_ spec: ViewSpec, _ outer: Inheritance, into plot: inout Plot) -> Layer {
        plot.annotations += spec.annotations
        let none = Layer.group([], Resolve())
        guard var inner = inheritance(spec, outer) else { return none }
        if let layers = spec.layer {
            inner.isLayer = true
            var collected: [Layer] = []
            for (index, layer) in layers.enumerated() {
                log.within("layer \(index + 1)") {
                    var layer = layer
                    if layer.isComposition {
                        log.error(
                            .conflictingProperties, "a layer can't be a concatenation or facet",
                            at: layer.span)
                        guard let whole = layer.unfaceted else { return }
                        layer = whole
                    }
                    plot.width = plot.width ?? layer.width
                    plot.height = plot.height ?? layer.height
                    plot.title = plot.title ?? title(layer.shownTitle)
                    collected.append(collectUnits(layer, inner, into: &plot))
                }
            }
            return .group(collected, spec.resolve)
        }
        guard let mark = spec.mark else { return none }
        switch NamedMark(mark.type, environment.registries) {
        case nil: return none
        case .composite(let composite):
            let unit = CompositeUnit(
                mark: composite, spec: mark, section: config.composite(composite.name),
                encoding: inner.encoding, config: config, log: log)
            guard let layers = composite.layers(of: unit) else { return none }
            var data = inner
            data.encoding = EncodingSpec()
            return collectUnits(layers, data, into: &plot)
        case .primitive(let type):
            let brushes = ViewSelections(spec.params, inner.encoding).selections
            plot.brushes += brushes.compactMap { Brush($0, unit: plot.units.count, config) }
            let first = plot.units.count
            plot.units += UnitBuilder(environment: environment, config: config, signals: inner.signals)
                .units(type, mark, inner, span: spec.span)
            return Layer(mark: first..<plot.units.count)
        }
    }

    /// Returns the inheritance for inner views, including this view's own encoding and table.
    func inheritance(_ spec: ViewSpec, _ outer: Inheritance) -> Inheritance? {
        var result = outer
        result.encoding = spec.encoding.inherited(from: outer.encoding)
        result.projection = spec.projection?.value ?? outer.projection
        result.isGraticule = spec.data?["graticule"] != nil
        if let data = spec.data { result.lineage = [data.span.range.lowerBound] }
        if !spec.transforms.isEmpty { result.lineage.append(spec.span?.range.lowerBound ?? 0) }
        if let data = spec.data {
            result.facets = []
            result.large = data.isNull ? nil : environment.tables.largeTable(for: data, log: log)
            if data.isNull {
                result.table = Table(rowCount: 0)
            } else if result.large == nil {
                guard let table = environment.tables.table(for: data, log: log) else { return nil }
                if table.rowCount == 0 {
                    log.warning(
                        .emptyTable, "the table has no rows", at: data.span,
                        hint: "a chart of nothing would look like a result")
                }
                environment.recorder?.note(
                    table, named: data["url"]?.string ?? data["name"]?.string ?? "values", at: data.span)
                result.table = table
            }
        }
        let isLayer = outer.isLayer && spec.mark != nil
        if spec.data != nil || !spec.transforms.isEmpty && !isLayer { result.whole = nil }
        if let large = result.large { return inheritance(of: large, spec, outer, result) }
        // Neither the table nor its columns would be known.
        if spec.lacksTransforms { return nil }
        guard var table = result.table else { return result }
        let types = ImplicitTypes(
            of: spec, result.encoding, marks: environment.registries[MarkRegistry.self])
        types.parse(&table, log: log)
        if isLayer { result.whole = result.whole ?? table }
        let selections = ViewSelections(spec.params, result.encoding)
        let frames = selections.firstFrame(of: table)
        result.frames.merge(frames) { $1 }
        let transforms = spec.transforms.filter { !frames.keys.contains($0.testedParameter ?? "") }
            .map { $0.parted(by: outer.facets) }
        var context = TransformContext(
            signals: outer.signals.merging(selected.signals) { $1 }, log: log, tables: selected,
            recorder: environment.recorder)
        context.isPart = outer.cellCount > 1
        do {
            table = try table.applying(transforms, &context, afterEach: { types.parse(&$0, log: log) })
            types.flatten(&table)
            result.table = table
            result.signals = context.signals
            for selection in selections.selections {
                table.tellUnknown(selection.names, for: .selection, log)
                selected.add(table, selectedBy: selection.name, selection.state)
            }
            return result
        } catch {
            log.add(error)
            return nil
        }
    }
}

extension ViewSpec {
    /// The title, if it has text; layers have the first such title.
    fileprivate var shownTitle: TitleDefinition? { title.value.flatMap { $0.text == nil ? nil : $0 } }

    fileprivate var isComposition: Bool {
        hconcat != nil || vconcat != nil || concat != nil || facet != nil
    }

    /// Whether interaction could change the plot's domain; marks are clipped to it then.
    fileprivate var bindsScales: Bool {
        let own = params.contains { $0.select != nil && $0.bind == .scales }
        return own || layer?.contains(where: \.bindsScales) ?? false
    }
}
