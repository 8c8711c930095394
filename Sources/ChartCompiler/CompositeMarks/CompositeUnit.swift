import Dataflow
import Diagnostics
import Documents
import Grammar

/// A unit with a composite mark before it is expanded: what it and the config state of it, and its encoding with what
/// it inherits.
struct CompositeUnit {
    let mark: any CompositeMark.Type
    /// What the view states of the mark.
    let spec: MarkSpec
    /// What the config states of marks of this type.
    let section: MarkSpec?
    let encoding: EncodingSpec
    let config: Config
    let log: DiagnosticLog

    var span: Span { spec.span }

    /// Returns some of the properties that the view states of the mark.
    func own(_ names: [String]) -> StatedMark { spec.own.only(names) }

    /// Returns some of the properties that the config states of a part.
    func usual(_ part: String, _ names: [String]) -> StatedMark {
        section?.part(part).stated?.only(names) ?? .empty
    }

    // MARK: Orientation

    /// The channel that the mark measures: the continuous one or, if both are, y unless only y is temporal
    /// (`compositeMarkOrient`). nil, with a diagnostic, if neither is continuous.
    var measured: Channel? {
        switch spec.own.definition.orient {
        case .vertical: return .y
        case .horizontal: return .x
        case nil: break
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
    ///
    /// - Parameters:
    ///   - type: The mark that the part is.
    ///   - places: What is stated of it here; the first takes precedence.
    func part(
        _ name: String, _ type: String, _ encoding: EncodingSpec, stating places: [StatedMark] = []
    ) -> [ViewSpec] {
        let (own, usual) = (spec.part(name), section?.part(name) ?? .absent)
        guard own.isOn ?? usual.isOn ?? mark.parts[name] ?? false else { return [] }
        let common = self.own(["clip", "color", "opacity", "invalid"])
        let stated =
            [own.stated] + places + [common, usual.stated, config.markStyle("\(mark.name)-\(name)")]
        var view = ViewSpec()
        view.span = span
        view.mark = MarkSpec(type, StatedMark(merging: stated.compactMap { $0 }), at: span)
        view.encoding = encoding
        return [view]
    }

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
