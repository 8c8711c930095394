import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Builds the units of a mark: completes its definition from the config, resolves its channels, and aggregates
/// and stacks its table. A line with points, or an area with a line, becomes two units.
struct UnitBuilder {
    let environment: ChartEnvironment
    let config: Config
    let signals: [String: Value]

    var log: DiagnosticLog { environment.log }

    func units(
        _ named: any PrimitiveMark.Type, _ mark: MarkSpec, _ inner: ViewBuilder.Inheritance, span: Span?
    ) -> [Unit] {
        let type = named.replacement(for: inner.encoding) ?? named
        var inner = inner
        if let large = inner.large {
            guard let table = summary(of: large, for: inner.encoding, inner.facets) else { return [] }
            (inner.table, inner.large) = (table, nil)
        }
        guard var unit = unit(type, mark.own, inner, span ?? mark.span) else { return [] }
        let overlays = type.overlays.compactMap { overlay in
            part(overlay, of: unit).map { (type: overlay, part: $0) }
        }
        // A mark along whose edge a line can run is translucent below its overlays.
        if !overlays.isEmpty, type.takesLine, unit.mark.opacity == nil, unit.mark.fillOpacity == nil {
            unit.mark.opacity = 0.7
        }
        let units = [unit] + overlays.map { overlay($0.type, $0.part, over: unit, mark.own) }
        return units.map { unit in
            var unit = unit
            InvalidData(unit, config: config).apply(to: &unit)
            return unit
        }
    }

    /// Sets the look of a unit: what its mark states, over what the config does.
    private func look(_ own: StatedMark, of unit: inout Unit) {
        let cascade = MarkCascade(own, type: unit.type.name, in: config)
        unit.mark = cascade.definition(isFilled: unit.type.look.isFilled)
        unit.themed = cascade.look
        unit.namedPaints = Set([.color, .fill, .stroke].filter { own.states($0.rawValue) })
    }

    private func unit(
        _ type: any PrimitiveMark.Type, _ own: StatedMark, _ inner: ViewBuilder.Inheritance, _ span: Span
    ) -> Unit? {
        var unit = Unit(type: type, mark: MarkDefinition())
        look(own, of: &unit)
        unit.signals = signals
        unit.frame = inner.frames.values.first
        unit.span = span
        unit.facets = inner.facets
        unit.table = inner.table ?? Table(rowCount: 1)
        var resolver = ChannelResolver(table: unit.table, whole: inner.whole, log: log, config: config)
        for channel in inner.encoding.channels {
            // A definition with only a scale or axis, in an outer view, doesn't make a channel.
            guard let spec = inner.encoding[channel], spec.showsAnything || channel == .label,
                channel != .text || type.showsText
            else { continue }
            if let model = resolver.resolve(spec, channel) { unit.channels[channel] = model }
        }
        unit.detail = inner.encoding.list(.detail).compactMap { resolver.resolve($0, .detail) }
        unit.order = inner.encoding.list(.order).compactMap { resolver.resolve($0, .order) }
        unit.silent = [Channel.tooltip, .href, .key, .description, .time].flatMap { channel in
            // Fields that don't exist don't matter, as these channels aren't shown.
            inner.encoding.list(channel).filter { $0.field.map { resolver.table.has(FieldPath($0)) } ?? true }
                .compactMap { resolver.resolve($0, channel) }
        }
        if let label = unit.channels[.label], !type.printsLabels {
            log.warning(
                .unsupportedProperty, "a \(type.name) prints no labels yet", at: label.spec.span,
                hint: "lay a text mark over it")
            unit.channels[.label] = nil
        }
        unit.table = resolver.table
        unit.source = resolver.table
        CategoryOrder(config: config, meanings: environment.figureMeanings).apply(
            to: &unit, isLayer: inner.isLayer)
        unit.lineage = inner.lineage
        if type.coordinates == .geographic, inner.isGraticule { unit.mark.filled = unit.mark.filled ?? false }
        if unit.isMap {
            unit.projection = inner.projection?.filled(by: config.projection) ?? config.projection
            // A map with a scale of its own may extend beyond the plot (Vega-Lite's `projectionClip`).
            if unit.projection?.isFitted == false { unit.mark.clip = unit.mark.clip ?? true }
        }
        expandHighlight(&unit)
        unit.orient = type.orient(of: unit)
        printValues(of: &unit, inner)
        printNames(of: &unit, inner)
        ColorDomainOrder.sortGroups(of: &unit)
        EncodingTransforms(log: log, titles: FieldTitle(config)).apply(to: &unit)
        guard !unit.table.isSummary else {
            log.error(
                .fileTooLarge, "the file is read in parts, and the mark would show each of its rows",
                at: unit.span, hint: "give a channel an aggregate")
            return nil
        }
        return unit
    }

    /// Gives bars labels in place of an axis, where the house style asks for them. Those that the chart states replace it
    /// as well.
    private func printValues(of unit: inout Unit, _ inner: ViewBuilder.Inheritance) {
        let values = PrintedValues(config: config)
        let isAlone = !inner.isLayer && inner.facets.isEmpty && inner.cellCount == 1
        guard let channel = values.measure(of: unit, encoding: inner.encoding, isAlone: isAlone),
            let model = unit[channel]
        else { return }
        if unit.channels[.label] == nil {
            var resolver = ChannelResolver(table: unit.table, whole: inner.whole, log: log, config: config)
            unit.channels[.label] = resolver.resolve(values.spec(model), .label)
        }
        unit.channels[channel]?.spec.axis = .none
    }

    /// Gives series and slices their names in place of a legend, where the house style asks for them. Those that the chart
    /// states replace it as well.
    private func printNames(of unit: inout Unit, _ inner: ViewBuilder.Inheritance) {
        let names = PrintedNames(config: config)
        let isAlone = !inner.isLayer && inner.facets.isEmpty && inner.cellCount == 1
        guard let field = names.field(of: unit, encoding: inner.encoding, isAlone: isAlone) else { return }
        let channels = names.channels(of: field, in: unit)
        guard let model = channels.first.flatMap({ unit[$0] }) else { return }
        if unit.channels[.label] == nil {
            var spec = ChannelSpec()
            (spec.span, spec.field, spec.fieldSpan) = (
                model.spec.span, model.spec.field, model.spec.fieldSpan
            )
            spec.type = .nominal
            var resolver = ChannelResolver(table: unit.table, whole: inner.whole, log: log, config: config)
            unit.channels[.label] = resolver.resolve(spec, .label)
        }
        for channel in channels { unit.channels[channel]?.spec.legend = .none }
    }

    /// Returns the line or points on a mark; nil if there are none. A shape channel asks for points, too.
    private func part(_ overlay: any PrimitiveMark.Type, of unit: Unit) -> MarkPart? {
        let part = overlay.isPath ? unit.mark.line : unit.mark.point
        return part.isOn ?? (!overlay.isPath && unit[.shape] != nil) ? part : nil
    }

    /// Returns the unit of a mark drawn on another one with the same channels: points on a line, or a line on
    /// an area.
    ///
    /// Follows Vega-Lite's `normalize/pathoverlay.ts`.
    ///
    /// - Parameter own: The definition of the mark below, some of which applies to both.
    private func overlay(
        _ type: any PrimitiveMark.Type, _ part: MarkPart, over base: Unit, _ own: StatedMark
    ) -> Unit {
        let common = own.only(["clip"] + (type.isPath ? ["interpolate", "tension"] : []))
        var unit = base
        unit.type = type
        look(part.stated.map { StatedMark(merging: [$0, common]) } ?? common, of: &unit)
        if !type.isPath {
            unit.mark.filled = unit.mark.filled ?? true
            unit.mark.opacity = part.isTransparent ? 0 : unit.mark.opacity ?? 1
        }
        unit.mark.orient = base.mark.orient
        for channel in [Channel.label, .x2, .y2] { unit.channels[channel] = nil }
        return unit
    }

    /// Expands a highlight to a condition on the colour: the theme's accent for the rows that pass, and its
    /// quiet colour for the others.
    private func expandHighlight(_ unit: inout Unit) {
        guard let highlight = unit.channels.removeValue(forKey: .highlight) else { return }
        guard let test = highlight.spec.test else {
            log.error(.missingProperty, "a highlight needs a 'test'", at: highlight.spec.span)
            return
        }
        let style = config.highlight
        func color(_ named: Literal?, _ fallback: String) -> Literal? {
            named ?? (highlight.spec.span ?? unit.span).map { Literal(fallback, at: $0) }
        }
        var condition = ConditionSpec()
        condition.test = test
        condition.value = highlight.spec.value ?? color(style.color, "#c1272d")
        var spec = unit.channels[.color]?.spec ?? ChannelSpec()
        spec.condition.insert(condition, at: 0)
        if unit.channels[.color] == nil, unit.mark.color == nil || style.otherwise != nil {
            spec.value = color(style.otherwise, "#b8b0a2")
        }
        var model = unit.channels[.color] ?? ChannelModel(channel: .color, spec: spec, type: .nominal)
        model.spec = spec
        unit.channels[.color] = model
    }
}
