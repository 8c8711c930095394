import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Assigns a scale to each channel: determines which are shared, their kinds, and their domains.
struct ScaleTrainer {
    let config: Config
    let log: DiagnosticLog
    private(set) var scales: [ScaleModel] = []
    private var members: [[ScaleMember]] = []

    /// Whether the views being assigned belong to a facet's whole table, or to its cells.
    private var isWhole = false
    private var isCell = false

    init(config: Config, log: DiagnosticLog) {
        self.config = config
        self.log = log
    }

    /// Assigns scales throughout a view, then trains them.
    mutating func train(_ view: inout View) {
        var pool: [Channel: Int] = [:]
        assign(&view, &pool, sharing: [])
        scales = members.map { train($0) }
    }

    /// - Parameters:
    ///   - pool: The scales that an outer composition shares.
    ///   - sharing: The channels whose scales it shares.
    private mutating func assign(_ view: inout View, _ pool: inout [Channel: Int], sharing: Set<Channel>) {
        switch view {
        case .concat(var concat):
            concat.composition.scales = assign(&concat.children, &pool, sharing: sharing, view.sharedScales)
            view = .concat(concat)
        case .facet(var facet):
            facet.composition.scales = assign(
                &facet.cells, &pool, sharing: sharing, view.sharedScales, whole: facet.whole)
            view = .facet(facet)
        case .plot(var plot):
            assign(plot.layers, &plot.units, &pool, sharing: sharing)
            view = .plot(plot)
        }
    }

    /// Assigns the scales of a plot's layer: those that an outer group shares, and its own.
    private mutating func assign(
        _ layer: Layer, _ units: inout [Unit], _ pool: inout [Channel: Int], sharing: Set<Channel>
    ) {
        switch layer {
        case .group(let layers, _):
            let shared = layer.sharedScales(units)
            var own = pool.filter { sharing.contains($0.key) && shared.contains($0.key) }
            for layer in layers { assign(layer, &units, &own, sharing: shared) }
            for channel in sharing.intersection(shared) { pool[channel] = own[channel] }
        case .unit(let index):
            let unit = units[index]
            for channel in Channel.allCases {
                let key = channel.primary
                // A secondary channel uses the scale of its primary channel, if that has one.
                guard let model = unit[channel], model.needsScale, unit[key]?.needsScale ?? true else {
                    continue
                }
                let known = units[index].scales[key] ?? (sharing.contains(key) ? pool[key] : nil)
                let slot = known ?? members.count
                if known == nil { members.append([]) }
                if sharing.contains(key) { pool[key] = slot }
                units[index].scales[key] = slot
                members[slot].append(
                    ScaleMember(unit: unit, model: model, isWhole: isWhole, isCell: isCell))
            }
        }
    }

    /// Assigns the scales of a composition's views, and returns those that the views share.
    ///
    /// - Parameter whole: For the cells of a facet, the view of the whole table.
    private mutating func assign(
        _ views: inout [View], _ pool: inout [Channel: Int], sharing: Set<Channel>, _ shared: Set<Channel>,
        whole: View? = nil
    ) -> [Channel: Int] {
        var own = pool.filter { sharing.contains($0.key) && shared.contains($0.key) }
        let around = (isWhole: isWhole, isCell: isCell)
        if var whole {
            isWhole = true
            assign(&whole, &own, sharing: shared)
            (isWhole, isCell) = (around.isWhole, true)
        }
        for index in views.indices { assign(&views[index], &own, sharing: shared) }
        isCell = around.isCell
        for channel in sharing.intersection(shared) { pool[channel] = own[channel] }
        return own.filter { shared.contains($0.key) }
    }

    private func train(_ all: [ScaleMember]) -> ScaleModel {
        let parts = all.filter { !$0.isWhole }
        let members = parts.isEmpty ? all : parts
        let primary = members.first { $0.model.channel == $0.model.channel.primary } ?? members[0]
        let channel = primary.model.channel.primary
        let definition = ScaleDefinition(merging: members.compactMap(\.model.spec.scale.value))
        let kinds = members.filter { $0.model.channel == channel }.map { ScaleKind.of($0.model, $0.unit) }
        // Bands accept everything that points do, and points accept times too.
        let kind =
            definition.type ?? kinds.first { $0 == .band } ?? kinds.first { $0 == .point } ?? kinds.first
            ?? .linear
        var scale = ScaleModel(
            channel: channel, definition: definition, kind: kind, type: primary.model.type,
            domain: .discrete([]))
        scale.firstMark = primary.unit.type
        scale.rangeValues = RangeField.values(definition.range?.value, primary.unit, primary.model, log: log)
        scale.isBinned = members.contains { $0.model.isBinned }
        scale.specs = members.filter { $0.model.channel == channel }.map(\.model.spec)
        scale.hasOffset = primary.unit.hasNestedOffset(channel)
        scale.bins =
            definition.bins ?? members.lazy.filter(\.isPrimary).compactMap { ScaleBins($0.model) }.first
        scale.bandPadding = BandPadding(
            channel, kind, definition, mark: primary.unit.type, hasOffset: scale.hasOffset, config)
        let rules = ScaleRules(members, channel, kind, definition, config)
        scale.padding = definition.padding ?? rules.padding
        scale.isNice = rules.nice
        scale.definition.reverse = definition.reverse ?? rules.reverse
        if kind.isDiscrete {
            let wholes = all.filter { !$0.isCell }
            let domain = CategoryDomain(
                members: wholes.isEmpty ? members : wholes, config: config, log: log)
            scale.domain = .discrete(domain.values())
        } else {
            let domain = ContinuousDomain(
                channel: channel, kind: kind, definition: definition, rules: rules, members: members,
                config: config, log: log
            ).trained()
            scale.domain = .continuous(domain.ends)
            scale.sample = domain.sample
            scale.hasRawDomain = domain.isRaw
            scale.isVacant = domain.isVacant
        }
        return scale
    }
}
