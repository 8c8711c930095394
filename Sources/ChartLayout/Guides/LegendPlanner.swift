import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Decides which legends there are: one for each domain shown by colours, sizes or shapes.
struct LegendPlanner {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    /// The parts of a legend.
    private typealias Group = [LegendPart]

    /// - Parameters:
    ///   - layers: How the units are layered, if they are those of one plot.
    ///   - isShown: Whether the legend of a scale, given by its index, is drawn here.
    func legends(
        _ contexts: [MarkContext], in layers: Layer? = nil, of isShown: (Int) -> Bool
    ) -> [LegendModel] {
        var groups: [Placed] = []
        for channel in LegendPart.channels {
            let sharing = layers?.legendSharing(channel)
            var scales: [(scale: Int, placed: Placed)] = []
            for (unit, context) in contexts.enumerated() {
                guard let index = context.unit.scales[channel], isShown(index),
                    let part = part(channel, context)
                else { continue }
                let around = sharing?.apart.first { $0.contains(unit) }
                if let known = scales.firstIndex(where: { $0.scale == index && $0.placed.layers == around }),
                    canMerge(scales[known].placed.group, [part])
                {
                    scales[known].placed.group.append(part)
                } else {
                    scales.append((index, Placed(layers: around, unit: unit, group: [part])))
                }
            }
            for (_, placed) in scales { add(placed, to: &groups) }
        }
        return groups.filter { !isDisabled($0.group) }
            .stableSorted {
                ($0.layers?.first ?? -1, $0.unit)
            } by: {
                $0 < $1
            }
            .compactMap { legend($0.group) }
    }

    /// The parts of a legend, and where it stands among the others: what all layers share comes first, then the
    /// legends of each layer; of each the legend of the first layer that shows something (the order in which
    /// Vega-Lite's `assembleLegends` finds them).
    private struct Placed {
        /// The layers that share it, if others don't.
        var layers: [Int]?
        /// The first unit that shows something.
        var unit: Int
        var group: Group
    }

    /// Whether the first layer or channel that says anything of the legend says that there is none.
    private func isDisabled(_ group: Group) -> Bool {
        let said = group.first { !$0.model.spec.legend.isAbsent }
        return said?.isDisabled ?? (config.legend.disable == true)
    }

    private func part(_ channel: Channel, _ context: MarkContext) -> LegendPart? {
        guard let model = context.unit[channel], let visual = context.visuals[channel],
            model.type != .geojson
        else { return nil }
        let part = LegendPart(channel: channel, model: model, visual: visual, context: context)
        // A fill or stroke channel replaces the colour.
        return channel == .color && context.unit[part.slot] != nil ? nil : part
    }

    /// Adds a group to that of another channel with the same content, if both scales are discrete or neither
    /// is (Vega-Lite's `assembleLegends`, `compile/legend/assemble.ts`).
    private func add(_ placed: Placed, to groups: inout [Placed]) {
        let group = placed.group
        let content = content(of: group)
        let known = groups.firstIndex { known in
            let other = known.group
            return content != nil && self.content(of: other) == content && known.layers == placed.layers
                && other.first?.channel != group.first?.channel && canMerge(other, group)
                && other.first?.visual.model.isDiscrete == group.first?.visual.model.isDiscrete
        }
        if let known { groups[known].group += group } else { groups.append(placed) }
    }

    /// Returns what the first channel of a group shows; nil if that differs between layers.
    private func content(of group: Group) -> LegendPart.Content? {
        let parts = group.filter { $0.channel == group.first?.channel }
        let contents = Set(parts.compactMap(\.content))
        return contents.count == 1 ? contents.first : nil
    }

    /// Whether the groups don't state different sides.
    private func canMerge(_ a: Group, _ b: Group) -> Bool {
        let sides = (a + b).compactMap { $0.own?.orient }
        return sides.allSatisfy { $0 == sides.first }
    }

    private func legend(_ group: Group) -> LegendModel? {
        guard let first = group.first else { return nil }
        let environment = environment.inPlot(width: first.context.width, height: first.context.height)
        let definition = environment.resolved(
            LegendDefinition(merging: group.compactMap(\.own), over: config))
        var slots: [Channel: VisualScale] = [:]
        for part in group where slots[part.slot] == nil { slots[part.slot] = part.visual }
        return LegendModel(
            slots: slots, definition: definition, title: LegendTitles(group, config, environment).lines,
            environment: environment, config: config, parts: group, first: first)
    }
}

/// The title of a legend: the titles that its parts state, or the names of the fields (`mergeTitleComponent`
/// of Vega-Lite's `compile/common.ts`).
private struct LegendTitles {
    private let group: [LegendPart]
    private let config: Config
    private let environment: ChartEnvironment

    init(_ group: [LegendPart], _ config: Config, _ environment: ChartEnvironment) {
        (self.group, self.config, self.environment) = (group, config, environment)
    }

    var lines: [String] {
        // A title for an axis, which a colour has not, is that of the legend.
        let said = group.map { part in
            (part.own?.title ?? .absent).or(part.model.spec.axis.value?.constants.title ?? .absent)
                .or(part.model.spec.title)
        }
        if said.contains(where: \.isNone) { return [] }
        let given = said.compactMap(\.value)
        // What a config says of titles is only that there is none of a field.
        if !config.legend.title.isAbsent, given.isEmpty { return [] }
        var titles: [[String]] = []
        let texts =
            given.isEmpty
            ? group.compactMap { part in part.model.title(config).map(config.lines) }
            : given.map { TextTemplate.lines($0, environment).flatMap(config.lines) }
        for text in texts where !titles.contains(text) && text != [""] { titles.append(text) }
        if titles.count > 1 { return [titles.flatMap { $0 }.joined(separator: ", ")] }
        return (titles.first ?? []).filter { !$0.isEmpty }
    }
}
