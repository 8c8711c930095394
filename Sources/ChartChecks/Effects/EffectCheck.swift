import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Finds what a spec says and nothing comes of: a text of bars, the inner radius of a line, the base of a linear scale.
///
/// What layers inherit is told only if none of them has a use for it.
struct EffectCheck: Check {
    let id = "effects"
    let codes: [Diagnostic.Code] = [.noEffect]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart else { return [] }
        var findings: [Finding] = []
        collect(chart.spec.view, into: &findings)
        for plot in subject.readings {
            for unit in plot.units {
                for model in unit.channels.values.sorted(by: { $0.channel.rawValue < $1.channel.rawValue }) {
                    let scale = plot.scale(model.channel, of: unit)
                    findings += scaleFindings(model, scale) + wrapFindings(model, scale, in: plot.units)
                }
            }
        }
        var told: Set<String> = []
        return findings.filter { told.insert("\($0.span?.range.lowerBound ?? 0) \($0.message)").inserted }
    }

    private func finding(_ name: String, _ why: String, at span: Span?, hint: String) -> Finding {
        Finding(.judgement, .noEffect, "'\(name)' does nothing here: \(why)", at: span, hints: [hint])
    }

    // MARK: Views

    /// - Returns: The marks of a view and of those within it; nil if some of them may have a use for anything.
    @discardableResult
    private func collect(_ view: ViewSpec, into findings: inout [Finding]) -> Set<String>? {
        var marks: Set<String>? = []
        if let mark = view.mark {
            marks = self.marks(mark)
            if let marks { findings += markFindings(mark, marks) }
        }
        let children =
            [view.layer, view.concat, view.hconcat, view.vconcat, view.facet?.views].compactMap { $0 }
            .joined()
        for child in children {
            let own = collect(child, into: &findings)
            marks = marks.flatMap { all in own.map { all.union($0) } }
        }
        findings += viewFindings(view, marks)
        for channel in view.encoding.channels {
            guard let spec = view.encoding[channel] else { continue }
            findings += channelFindings(channel, spec, marks, in: view)
        }
        return marks
    }

    /// A mark with those that are drawn over it; nil for composite and foreign ones.
    private func marks(_ mark: MarkSpec) -> Set<String>? {
        guard let name = mark.type?.string, MarkRegistry.standard[name] != nil else {
            return nil
        }
        var marks: Set = [name]
        if name == "line" || name == "area" {
            // A theme may ask for points on lines, too.
            marks.insert("point")
            if name == "area" { marks.insert("line") }
        }
        return marks
    }

    private func viewFindings(_ view: ViewSpec, _ marks: Set<String>?) -> [Finding] {
        let isGlobe = marks?.contains("geoshape") ?? true || view.showsGeography
        guard let projection = view.projection, !isGlobe else { return [] }
        return [
            finding(
                "projection", "nothing is on a map", at: projection.span,
                hint: "give the marks longitude and latitude, or use the mark geoshape")
        ]
    }

    // MARK: Marks

    private func markFindings(_ mark: MarkSpec, _ marks: Set<String>) -> [Finding] {
        mark.members.compactMap { member in
            guard let uses = MarkUses.properties[member.name], uses.isDisjoint(with: marks), !member.isIdle
            else { return nil }
            return finding(
                member.name, "it is for \(uses.sorted().joined(separator: ", "))", at: member.span,
                hint: "leave it out, or choose another mark")
        }
    }

    // MARK: Channels

    private func channelFindings(
        _ channel: Channel, _ spec: ChannelSpec, _ marks: Set<String>?, in view: ViewSpec
    ) -> [Finding] {
        var findings: [Finding] = []
        if let marks, let uses = MarkUses.channels[channel], !marks.isEmpty, uses.isDisjoint(with: marks) {
            findings.append(
                finding(
                    channel.rawValue, "it is for the marks \(uses.sorted().joined(separator: ", "))",
                    at: spec.namedSpan, hint: "leave it out, or add a layer with such a mark"))
        }
        if channel.isPosition, spec.legend.value != nil {
            findings.append(
                finding("legend", "\(channel.rawValue) has an axis", at: spec.span, hint: "write 'axis'"))
        }
        if !channel.isPosition, spec.axis.value != nil, channel.hasScale {
            findings.append(
                finding("axis", "\(channel.rawValue) has a legend", at: spec.span, hint: "write 'legend'"))
        }
        if spec.field != nil, spec.value != nil || spec.datum != nil {
            let name = spec.value != nil ? "value" : "datum"
            findings.append(
                finding(name, "the field decides", at: spec.span, hint: "leave one of the two out"))
        }
        return findings
    }

    // MARK: Scales

    private func scaleFindings(_ model: ChannelModel, _ scale: ScaleModel?) -> [Finding] {
        guard let scale, let stated = model.spec.scale.value else { return ticks(model, scale) }
        let unused = ScaleUse.all.filter { $0.isStated(stated) && !$0.isUsed(scale.kind) }
        return ticks(model, scale)
            + unused.map { use in
                finding(
                    use.name, "the scale is \(scale.kind.rawValue)", at: model.spec.span,
                    hint: "leave it out: it is for \(use.kinds) scales")
            }
            + (stated.scheme != nil && model.channel.isPosition
                ? [
                    finding(
                        "scheme", "\(model.channel.rawValue) is no colour", at: model.spec.span,
                        hint: "give it to the channel color")
                ] : [])
    }

    /// Bands that can't go on in another row.
    private func wrapFindings(_ model: ChannelModel, _ scale: ScaleModel?, in units: [Unit]) -> [Finding] {
        guard model.spec.scale.value?.wrap == true, scale?.kind.isDiscrete == true else { return [] }
        let why: String
        if model.channel != .x {
            why = "bands wrap along x"
        } else if units.contains(where: { $0.scales[.y] != nil }) {
            why = "y has a scale of its own"
        } else {
            return []
        }
        return [finding("wrap", why, at: model.spec.span, hint: "leave it out, or show nothing along y")]
    }

    /// Ticks at texts, where an axis has numbers; and an order of what has its own.
    private func ticks(_ model: ChannelModel, _ scale: ScaleModel?) -> [Finding] {
        guard let scale, !scale.kind.isDiscrete, !scale.kind.isTemporal, !scale.kind.isDiscretizing else {
            return []
        }
        var findings: [Finding] = []
        if case .list(let order)? = model.spec.sort?.order, let first = order.first {
            findings.append(
                finding(
                    "sort", "\(model.channel.rawValue) is a quantity, which has its order", at: first.span,
                    hint: "give the list to the channel with the names"))
        }
        if case .list(let values)? = model.spec.axis.value?.constants.values, !values.isEmpty,
            values.allSatisfy({
                if case .value(.string(let text)) = $0.content { Double(text) == nil } else { false }
            })
        {
            findings.append(
                finding(
                    "values", "the axis has numbers, and these are names", at: values[0].span,
                    hint: "list numbers, or the channel's type is nominal"))
        }
        return findings
    }
}

extension ViewSpec {
    /// Whether it or a view within it places marks by longitude and latitude.
    fileprivate var showsGeography: Bool {
        let channels: [Channel] = [.longitude, .latitude, .longitude2, .latitude2]
        if channels.contains(where: { encoding[$0] != nil }) { return true }
        return [layer, concat, hconcat, vconcat, facet?.views].compactMap { $0 }.joined()
            .contains(where: \.showsGeography)
    }
}
