import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Builds the units of a mark: merges its definition with the theme, resolves its channels, and aggregates
/// and stacks its table. A line with points, or an area with a line, becomes two units.
struct UnitBuilder {
    let environment: ChartEnvironment
    let config: Config
    let signals: [String: Value]

    var log: DiagnosticLog { environment.log }
    var context: DecodingContext { DecodingContext(log: log, registries: environment.registries) }

    func units(mark node: Node, inner: ViewBuilder.Inheritance, span: Span?) -> [Unit] {
        let own =
            node.members == nil ? Node(.object([]), at: node.span).setting("type", to: node) : node
        guard let typeNode = own["type"] else {
            log.error(.missingProperty, "a mark needs a 'type'", at: node.span)
            return []
        }
        guard case .primitive(let named)? = NamedMark.read(typeNode, environment.registries, log: log) else {
            return []
        }
        let type = named.replacement(for: inner.encoding) ?? named
        var inner = inner
        if let large = inner.large {
            guard let table = summary(of: large, for: inner.encoding, inner.facets) else { return [] }
            (inner.table, inner.large) = (table, nil)
        }
        guard var unit = unit(type, own, inner, span) else { return [] }
        let overlays = type.overlays.compactMap { overlay in
            said(of: overlay, over: unit, own).map { (type: overlay, node: $0) }
        }
        // A mark along whose edge a line can run is translucent below its overlays.
        if !overlays.isEmpty, type.takesLine, unit.mark.opacity == nil, unit.mark.fillOpacity == nil {
            unit.mark.opacity = 0.7
        }
        let units = [unit] + overlays.compactMap { overlay($0.type, $0.node, over: unit, own) }
        return units.map { unit in
            var unit = unit
            unit.themed = themed(unit)
            InvalidData(unit, config: config).apply(to: &unit)
            return unit
        }
    }

    /// Returns fill, stroke and opacity as the config states them for a mark.
    private func themed(_ unit: Unit) -> MarkDefinition {
        let names: Set = [
            "fill", "stroke", "strokeWidth", "strokeDash", "strokeDashOffset", "strokeOpacity", "fillOpacity",
            "opacity",
        ]
        let styles = [unit.type.name] + unit.mark.style
        let merged = Config.merge(
            [config.section("mark"), config.section(unit.type.name)] + styles.map { config.style($0) })
        guard let merged, let members = merged.members?.filter({ names.contains($0.key) }), !members.isEmpty
        else { return MarkDefinition() }
        return MarkDefinition.decode(Node(.object(members), at: merged.span), context) ?? MarkDefinition()
    }

    /// Returns the merged definition of a mark: the config for all marks, for its type and for its styles,
    /// and its own properties.
    private func definition(_ type: any PrimitiveMark.Type, _ own: Node) -> MarkDefinition? {
        let styles = own["style"].map { ($0.elements ?? [$0]).compactMap(\.string) } ?? []
        for (index, style) in styles.enumerated() where config.style(style) == nil {
            let node = own["style"]?.elements?[index] ?? own["style"]
            log.warning(
                .unknownStyle, "no style is named '\(style)'", at: node?.span,
                hint: (config.section("style")?.members?.map(\.key) ?? []).nearest(to: style).map {
                    "did you mean '\($0)'?"
                })
        }
        let configured =
            [config.section("mark"), config.section(type.name), config.style(type.name)]
            + styles.map { config.style($0) }
        let layers = configured.map { $0?.withoutNullPaints } + [own]
        return Config.merge(paints(of: layers, type)).flatMap { MarkDefinition.read($0, context) }
    }

    /// Removes fills or strokes from the layers below one that has a colour, as that takes precedence
    /// (Vega-Lite's `getMarkPropOrConfig`).
    private func paints(of layers: [Node?], _ type: any PrimitiveMark.Type) -> [Node?] {
        guard let top = layers.lastIndex(where: { $0?["color"] != nil }) else { return layers }
        let isFilled = layers.compactMap { $0?["filled"]?.boolean }.last ?? type.look.isFilled
        return layers.enumerated().map { index, layer in
            guard index < top, let layer, let members = layer.members else { return layer }
            let others = members.filter { $0.key != (isFilled ? "fill" : "stroke") }
            return Node(.object(others), at: layer.span)
        }
    }

    private func unit(
        _ type: any PrimitiveMark.Type, _ own: Node, _ inner: ViewBuilder.Inheritance, _ span: Span?
    ) -> Unit? {
        guard let mark = definition(type, own) else { return nil }
        var unit = Unit(type: type, mark: mark, namedPaints: namedPaints(own))
        unit.signals = signals
        unit.frame = inner.frames.values.first
        unit.span = span ?? own.span
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
        if type.coordinates == .geographic, inner.isGraticule { unit.mark.filled = mark.filled ?? false }
        if unit.isMap {
            unit.projection = inner.projection?.filled(by: config.projection) ?? config.projection
            // A map with a scale of its own may extend beyond the plot (Vega-Lite's `projectionClip`).
            if unit.projection?.isFitted == false { unit.mark.clip = mark.clip ?? true }
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

    private func namedPaints(_ mark: Node) -> Set<Channel> {
        Set([Channel.color, .fill, .stroke].filter { mark[$0.rawValue] != nil })
    }

    /// Returns the definition of the line or points on a mark; nil if there are none. A shape channel asks
    /// for points, too.
    private func said(of overlay: any PrimitiveMark.Type, over unit: Unit, _ own: Node) -> Node? {
        guard let said = overlay.isPath ? unit.mark.line : unit.mark.point else {
            return overlay.isPath || unit[.shape] == nil ? nil : Node(.object([]), at: own.span)
        }
        return said.isOn ? said : nil
    }

    /// Returns the unit of a mark drawn on another one with the same channels: points on a line, or a line on
    /// an area.
    ///
    /// Follows Vega-Lite's `normalize/pathoverlay.ts`.
    ///
    /// - Parameter own: The definition of the mark below, some of which applies to both.
    private func overlay(
        _ type: any PrimitiveMark.Type, _ node: Node, over base: Unit, _ own: Node
    ) -> Unit? {
        let isTransparent = node.string == "transparent"
        let common = (own.members ?? []).filter { member in
            member.key == "clip" || type.isPath && (member.key == "interpolate" || member.key == "tension")
        }
        let written = node.members == nil ? nil : node
        guard
            let mark = definition(
                type, Config.merge([Node(.object(common), at: node.span), written]) ?? node)
        else { return nil }
        var unit = base
        unit.type = type
        unit.mark = mark
        unit.namedPaints = namedPaints(node)
        unit.mark.style = [type.name]
        if !type.isPath {
            unit.mark.filled = mark.filled ?? true
            unit.mark.opacity = isTransparent ? 0 : mark.opacity ?? 1
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

extension Node {
    /// A config section without paints that are null: they leave the default, where null in a mark paints nothing.
    fileprivate var withoutNullPaints: Node {
        ["fill", "stroke", "color"].reduce(self) { self[$1]?.isNull == true ? $0.without($1) : $0 }
    }
}
