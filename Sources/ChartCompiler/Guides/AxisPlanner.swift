import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import VisualEncoding

/// Decides which axes a plot has, on which sides, and with which titles (Vega-Lite's
/// `compile/axis/parse.ts`).
struct AxisPlanner {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    func plan(_ plot: Plot) -> [AxisPlan] {
        [Channel.x, .y].flatMap { channel -> [AxisPlan] in
            let groups = groups(channel, plot.layers, plot)
            return groups.enumerated().compactMap { position, group in
                axis(channel, group, plot, isFirst: position == 0)
            }
        }
    }

    // MARK: Layers

    /// The layers that share an axis, and its side.
    private struct Group {
        /// The units of the layers.
        var units: [Int]
        var axis: AxisSpec?
        var orient: AxisDefinition.Orient
        /// Whether a layer states the side.
        var hasOwnOrient: Bool
        var isDisabled: Bool
        /// Whether a layer, rather than the config, says whether there is an axis.
        var isOwn: Bool
    }

    /// Returns the layers of each axis: those of a group have one if they share the scale and don't state
    /// different sides, otherwise each has its own, on alternating sides.
    private func groups(_ channel: Channel, _ layer: Layer, _ plot: Plot) -> [Group] {
        switch layer {
        case .unit(let index):
            let unit = plot.units[index]
            return unit[channel] == nil || unit.scales[channel] == nil ? [] : [group(index, plot, channel)]
        case .group(let layers, let resolve):
            let lists = layers.map { self.groups(channel, $0, plot) }.filter { !$0.isEmpty }
            let scales = Set(lists.joined().flatMap { $0.units }.map { plot.units[$0].scales[channel] })
            if !resolve.independentAxes.contains(channel), !resolve.independentScales.contains(channel),
                scales.count < 2, let shared = merged(lists)
            {
                return shared
            }
            var apart = lists.flatMap { $0 }
            alternate(&apart)
            return apart
        }
    }

    /// Returns the common axes of layers; nil if they state different sides, or some have more axes.
    private func merged(_ lists: [[Group]]) -> [Group]? {
        guard let first = lists.first else { return [] }
        var result = first
        for list in lists.dropFirst() {
            guard list.count == result.count else { return nil }
            for index in list.indices {
                guard let both = merged(result[index], list[index]) else { return nil }
                result[index] = both
            }
        }
        return result
    }

    private func merged(_ group: Group, _ other: Group) -> Group? {
        var result = group
        if result.hasOwnOrient, other.hasOwnOrient, result.orient != other.orient { return nil }
        if !result.hasOwnOrient, other.hasOwnOrient {
            (result.orient, result.hasOwnOrient) = (other.orient, true)
        }
        // A layer without an axis takes it from all.
        if result.isOwn, other.isOwn {
            result.isDisabled = result.isDisabled || other.isDisabled
        } else if other.isOwn {
            (result.isDisabled, result.isOwn) = (other.isDisabled, true)
        }
        // A disabled axis contributes no other properties.
        if other.isDisabled { return result }
        result.axis = AxisSpec(merging: [result.axis, other.axis].compactMap { $0 })
        result.units += other.units
        return result
    }

    private func group(_ index: Int, _ plot: Plot, _ channel: Channel) -> Group {
        let unit = plot.units[index]
        let own = unit[channel]?.spec.axis ?? .absent
        let orient =
            own.value?.constants.orient
            ?? config.axis(channel == .x ? "axisX" : "axisY").value?.constants.orient
            ?? config.axis("axis").value?.constants.orient ?? (channel == .x ? .bottom : .left)
        let isDisabled =
            own.isAbsent
            ? unit.scales[channel].flatMap {
                sections(channel, orient, scales[$0], nil).constants.disable
            } ?? false
            : own.isNone
        return Group(
            units: [index], axis: own.value, orient: orient,
            hasOwnOrient: own.value?.constants.orient != nil, isDisabled: isDisabled,
            isOwn: !own.isAbsent)
    }

    /// Moves all axes but the first of a side to the opposite side, as far as they state none. Each counts on
    /// the side where it was, as in Vega-Lite, so that a third axis stands beside the second.
    private func alternate(_ groups: inout [Group]) {
        var counts: [AxisDefinition.Orient: Int] = [:]
        for index in groups.indices where !groups[index].isDisabled {
            let orient = groups[index].orient
            if !groups[index].hasOwnOrient, counts[orient, default: 0] > counts[orient.opposite, default: 0] {
                groups[index].orient = orient.opposite
            }
            counts[orient, default: 0] += 1
        }
    }

    // MARK: Properties

    private func axis(_ channel: Channel, _ group: Group, _ plot: Plot, isFirst: Bool) -> AxisPlan? {
        let units = group.units.map { plot.units[$0] }
        guard !group.isDisabled, !config.axis(channel == .x ? "axisX" : "axisY").isNone,
            let first = group.units.first, let index = plot.units[first].scales[channel]
        else { return nil }
        let model = scales[index]
        let sections = sections(channel, group.orient, model, group.axis)
        let spec = AxisSpec(merging: [group.axis, sections].compactMap { $0 })
        let properties = TickProperties(environment: environment)
        var axis = properties.common(spec.constants, spec.varying)
        let defaults = units.compactMap { unit in
            unit[channel].map {
                AxisDefaults(
                    unit, $0, model,
                    format: $0.spec.axis.value?.constants.format?.pattern ?? config.numberFormat?.pattern)
            }
        }.reduce(nil) { (result: AxisDefaults?, next) in result?.filled(by: next) ?? next }
        axis.grid = axis.grid ?? defaults?.hasGrid
        // Two axes share one grid.
        if !isFirst, group.axis?.says("grid") != true { axis.grid = false }
        let titles = AxisTitle(
            environment: environment, config: config,
            isHidden: !sections.constants.title.isAbsent, usual: usualTitle(channel, model))
        return AxisPlan(
            channel: channel, unit: first, model: model, definition: axis,
            defaults: defaults ?? AxisDefaults(), varying: spec.varying,
            sized: properties.needingSize(spec.varying), orient: group.orient,
            title: titles.lines(units, channel))
    }

    /// The names of config sections for the kind of an axis's scale.
    private func kinds(_ model: ScaleModel) -> [String] {
        switch model.kind {
        case .band: ["Discrete", "Band"]
        case .point: ["Discrete", "Point"]
        case .time, .utc: ["Temporal"]
        case .ordinal, .binOrdinal: []
        default: ["Quantitative"]
        }
    }

    /// Returns the title that the config gives axes of a kind of scale. In the sections that Vega has, too, a title
    /// only means that there is none of a field (`getAxisConfig` of Vega-Lite's `compile/axis/config.ts`).
    private func usualTitle(_ channel: Channel, _ model: ScaleModel) -> Said<Literal> {
        let kinds = kinds(model)
        let names =
            kinds.filter { $0 != "Band" }.map { "axis\($0)" }
            + kinds.map { "axis\(channel == .x ? "X" : "Y")\($0)" }
        return names.reversed().lazy.compactMap { config.axis($0).value?.constants.title }
            .first { !$0.isAbsent } ?? .absent
    }

    /// Returns the merged config sections and styles for an axis; more specific ones take precedence.
    private func sections(
        _ channel: Channel, _ orient: AxisDefinition.Orient, _ model: ScaleModel, _ own: AxisSpec?
    ) -> AxisSpec {
        let styles = own?.constants.style ?? []
        let key = AxisSections.Key(channel: channel, orient: orient, kind: model.kind, styles: styles)
        return environment.axisSections.spec(key) { merged(channel, orient, model, styles) }
    }

    private func merged(
        _ channel: Channel, _ orient: AxisDefinition.Orient, _ model: ScaleModel, _ own: [String]
    ) -> AxisSpec {
        let letter = channel == .x ? "X" : "Y"
        let side = orient.rawValue.prefix(1).uppercased() + orient.rawValue.dropFirst()
        let kinds = kinds(model)
        let names =
            ["axis", "axis\(letter)", "axis\(side)"] + kinds.map { "axis\($0)" }
            + kinds.map { "axis\(letter)\($0)" }
        let found = names.compactMap { config.axis($0).value }
        func styles(_ names: [String]) -> [AxisSpec] {
            names.compactMap { config.axisStyle($0, log: environment.log) }
        }
        let upward =
            [config.usual.axis] + found.flatMap { styles($0.constants.style ?? []) } + found
            + styles(own)
        return AxisSpec(merging: upward.reversed())
    }
}

extension AxisDefinition.Orient {
    fileprivate var opposite: Self {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }
}

extension View {
    /// Plans the axes of all plots.
    mutating func planAxes(_ planner: AxisPlanner) {
        if case .plot(var plot) = self {
            plot.axes = planner.plan(plot)
            self = .plot(plot)
        }
        for index in children.indices { children[index].planAxes(planner) }
    }
}
