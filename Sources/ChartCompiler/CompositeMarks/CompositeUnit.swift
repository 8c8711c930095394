import Dataflow
import Diagnostics
import Documents
import Grammar

/// A unit with a composite mark before it is expanded: its definition and config, and its encoding with what
/// it inherits.
struct CompositeUnit {
    let mark: any CompositeMark.Type
    /// The mark's own definition.
    let definition: Node
    /// The config of the mark, merged over the grammar's.
    let defaults: Node
    let encoding: EncodingSpec
    let config: Config
    let log: DiagnosticLog

    init(
        _ mark: any CompositeMark.Type, _ node: Node, encoding: EncodingSpec, config: Config,
        log: DiagnosticLog
    ) {
        self.mark = mark
        definition =
            node.members == nil ? Node(.object([]), at: node.span).setting("type", to: node) : node
        var defaults = Node(.object([]), at: node.span)
        for (part, content) in mark.parts.sorted(by: { $0.key < $1.key }) {
            defaults = defaults.setting(part, to: Node(content, at: node.span))
        }
        self.defaults = config.section(mark.name)?.merged(over: defaults) ?? defaults
        self.encoding = encoding
        self.config = config
        self.log = log
        report()
    }

    private func report() {
        let known =
            [
                "type", "color", "opacity", "clip", "orient", "style", "invalid", "aria", "tooltip",
                "description",
            ]
            + mark.properties + mark.parts.keys.sorted()
        for member in definition.members ?? [] where !known.contains(member.key) {
            log.unknownProperty(member.key, of: "a mark '\(mark.name)'", at: member.keySpan, known: known)
        }
    }

    var span: Span { definition.span }

    /// Returns a property of the mark's definition or, without one, of its config.
    func property(_ name: String) -> Node? { definition[name] ?? defaults[name] }

    // MARK: Orientation

    /// The channel that the mark measures: the continuous one or, if both are, y unless only y is temporal
    /// (`compositeMarkOrient`). nil, with a diagnostic, if neither is continuous.
    var measured: Channel? {
        switch definition["orient"]?.string {
        case "vertical": return .y
        case "horizontal": return .x
        default: break
        }
        let (x, y) = (isContinuous(.x), isContinuous(.y))
        if x, y { return isTemporal(.y) && !isTemporal(.x) ? .x : .y }
        if x { return .x }
        if y { return .y }
        log.error(
            .missingQuantity, "a mark '\(mark.name)' needs a quantity on x or y", at: span,
            hint: "give one of the channels the type quantitative")
        return nil
    }

    func isContinuous(_ channel: Channel) -> Bool {
        guard let spec = encoding[channel], spec.field != nil || spec.datum != nil else { return false }
        let type = ChannelResolver.type(of: spec, channel)
        return (type == .quantitative || type == .temporal) && !spec.isBinning
    }

    private func isTemporal(_ channel: Channel) -> Bool {
        encoding[channel].map { ChannelResolver.type(of: $0, channel) == .temporal } ?? false
    }

    // MARK: Parts

    /// Returns a part as a layer; empty if the part is switched off (`partLayerMixins`).
    func part(_ name: String, _ mark: Node, _ encoding: EncodingSpec) -> [ViewSpec] {
        let own = definition[name]
        guard own.map(\.isOn) ?? (defaults[name]?.isOn ?? false) else { return [] }
        var base = Node(.object([]), at: span)
        if let style = defaults[name], style.members != nil { base = style.merged(over: base) }
        for property in ["clip", "color", "opacity", "invalid"] {
            if let value = definition[property] { base = base.setting(property, to: value) }
        }
        base = mark.merged(over: base)
        let style = "\(self.mark.name)-\(name)"
        if let styled = config.style(style) { base = base.merged(over: styled) }
        if let own, own.members != nil { base = own.merged(over: base) }
        var view = ViewSpec()
        view.span = span
        view.mark = base
        view.encoding = encoding
        return [view]
    }

    /// Returns a mark of a type with the properties that aren't nil.
    func node(_ type: String, _ properties: [(String, Node?)] = []) -> Node {
        var result = Node(.object([]), at: span).setting("type", to: Node(.string(type), at: span))
        for (name, value) in properties {
            if let value { result = result.setting(name, to: value) }
        }
        return result
    }

    func text(_ text: String) -> Node { Node(.string(text), at: span) }

    /// Returns the measured channel on a column that a transform produces, with the title of the field.
    func measure(_ model: ChannelSpec, on field: String) -> ChannelSpec {
        var result = ChannelSpec()
        (result.span, result.fieldSpan, result.field, result.type) = (
            model.span, model.fieldSpan, field, model.type
        )
        (result.scale, result.axis) = (model.scale, model.axis)
        result.title = model.title.or(model.field.map { .given(Literal($0, at: span)) } ?? .absent)
        return result
    }
}

extension ChannelSpec {
    /// Whether it makes bins, rather than showing given ones.
    var isBinning: Bool { bin?.options != nil }
}
