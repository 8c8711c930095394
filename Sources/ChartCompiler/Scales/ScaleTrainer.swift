import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Gives every channel its scale: which are shared, of what kind they are, and what they map from.
struct ScaleTrainer {
    let config: Config
    let log: DiagnosticLog
    private(set) var scales: [ScaleModel] = []
    private var members: [[Member]] = []

    /// A unit's channel that uses a scale.
    private struct Member {
        var unit: Unit
        var model: ChannelModel
        /// Whether it is of the view of a facet's whole table, which decides the order of categories only.
        var isWhole = false
        /// Whether it is of a facet's cell.
        var isCell = false
    }

    /// Where in facets the views stand whose scales are assigned.
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
    ///   - sharing: The channels that it shares.
    private mutating func assign(_ view: inout View, _ pool: inout [Channel: Int], sharing: Set<Channel>) {
        switch view {
        case .concat(var concat):
            // Concatenated views share all but positions, unless they say otherwise.
            let byDefault = Channel.allCases.filter {
                $0.hasScale && !$0.primary.isPosition && $0 != .xOffset && $0 != .yOffset && !$0.isPolar
            }
            let resolve = concat.composition.resolve
            let shared = Set(byDefault).union(resolve.sharedScales).subtracting(resolve.independentScales)
            concat.composition.scales = assign(&concat.children, &pool, sharing: sharing, shared)
            view = .concat(concat)
        case .facet(var facet):
            let shared = Set(Channel.allCases.filter { $0.hasScale && facet.shares($0) })
            facet.composition.scales = assign(
                &facet.cells, &pool, sharing: sharing, shared, whole: facet.whole)
            view = .facet(facet)
        case .plot(var plot):
            var own = pool.filter { sharing.contains($0.key) }
            for index in plot.units.indices {
                let unit = plot.units[index]
                for channel in Channel.allCases {
                    guard let model = unit.channels[channel], needsScale(model) else { continue }
                    let key = channel.primary
                    let isOwn = plot.resolve.independentScales.contains(key)
                    let slot: Int
                    if !isOwn, let known = own[key], isCompatible(known, model, unit) {
                        slot = known
                    } else if isOwn, let known = plot.units[index].scales[key] {
                        slot = known
                    } else {
                        slot = members.count
                        members.append([])
                        if !isOwn { own[key] = slot }
                    }
                    plot.units[index].scales[key] = slot
                    members[slot].append(
                        Member(unit: unit, model: model, isWhole: isWhole, isCell: isCell))
                }
            }
            for channel in sharing where own[channel] != nil { pool[channel] = own[channel] }
            view = .plot(plot)
        }
    }

    /// Assigns the scales of a composition's views, and returns those that they share.
    ///
    /// - Parameter whole: For the cells of a facet: the view of the whole table.
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

    /// Whether a channel may use a scale that others use: categories and quantities can't share one.
    private func isCompatible(_ slot: Int, _ model: ChannelModel, _ unit: Unit) -> Bool {
        guard let first = members[slot].first, model.channel == model.channel.primary else { return true }
        return ScaleKind.of(first.model, first.unit).family == ScaleKind.of(model, unit).family
    }

    private func needsScale(_ model: ChannelModel) -> Bool {
        guard model.channel.hasScale, model.hasField || model.datum != nil || isCount(model) else {
            return false
        }
        // The shape of a map is no symbol.
        return model.spec.scale?.isNull != true && model.type != .geojson
    }

    private func isCount(_ model: ChannelModel) -> Bool { model.spec.aggregate?.operation == .count }

    private func train(_ all: [Member]) -> ScaleModel {
        let parts = all.filter { !$0.isWhole }
        let members = parts.isEmpty ? all : parts
        let primary = members.first { $0.model.channel == $0.model.channel.primary } ?? members[0]
        let channel = primary.model.channel.primary
        let definitions = members.compactMap { $0.model.spec.scale }.filter { $0.members != nil }
        let merged = Config.merge(definitions.reversed())
        let definition =
            merged.flatMap { ScaleDefinition.decode($0, DecodingContext(log: log)) } ?? ScaleDefinition()
        let kinds = members.filter { $0.model.channel == channel }.map { ScaleKind.of($0.model, $0.unit) }
        let kind = definition.type ?? kinds.first { $0 == .band } ?? kinds.first ?? .linear
        var scale = ScaleModel(
            channel: channel, definition: definition, kind: kind, type: primary.model.type,
            domain: .discrete([]))
        scale.marks = Set(members.map(\.unit.type))
        scale.firstMark = primary.unit.type
        scale.rangeValues = RangeField.values(definition.range, primary.unit, primary.model, log: log)
        scale.isBinned = members.contains { $0.model.isBinned }
        scale.specs = members.filter { $0.model.channel == channel }.map(\.model.spec)
        scale.hasOffset =
            members.contains { $0.unit[channel == .x ? .xOffset : .yOffset] != nil } && channel.isPosition
        for member in members {
            if let name = member.model.name ?? (isCount(member.model) ? "Count of Records" : nil),
                !scale.names.contains(name)
            {
                scale.names.append(name)
            }
        }
        if let bins = primary.model.binExtent, let step = primary.model.binStep, step > 0 {
            let count = Int(min(1000, ((bins.upperBound - bins.lowerBound) / step).rounded()))
            scale.binEdges = (0...max(0, count)).map { bins.lowerBound + Double($0) * step }
        }
        scale.continuousPadding = continuousPadding(channel, members)
        // A continuous scale can't sort its domain, so it is turned round.
        if !kind.isDiscrete, definition.reverse == nil, primary.model.spec.sort?.string == "descending" {
            scale.definition.reverse = true
        }
        if kind.isDiscrete {
            let wholes = all.filter { !$0.isCell }
            scale.domain = .discrete(discreteDomain(definition, wholes.isEmpty ? members : wholes))
        } else {
            let domain = continuousDomain(definition, kind, channel, members)
            scale.domain = .continuous(domain.extent)
            scale.sample = domain.sample
        }
        return scale
    }

    // MARK: Continuous domains

    private func continuousDomain(
        _ definition: ScaleDefinition, _ kind: ScaleDefinition.Kind, _ channel: Channel, _ members: [Member]
    ) -> (extent: [Double], sample: [Double]) {
        let isTemporal = kind.isTemporal
        if let explicit = definition.domain?.elements {
            let values = explicit.map { DatumReader.value($0, type: isTemporal ? .temporal : nil).number }
            if values.count >= 2, values.allSatisfy(\.isFinite) { return (values, values) }
            if kind == .threshold, values.allSatisfy(\.isFinite) { return (values, values) }
            log.error("a continuous domain needs two numbers or more", at: definition.domain?.span)
        }
        var low = Double.infinity
        var high = -Double.infinity
        var sample: [Double] = []
        for member in members {
            for numbers in columns(of: member) {
                for number in numbers where number.isFinite {
                    low = min(low, number)
                    high = max(high, number)
                }
                if kind.isDiscretizing || kind == .log { sample += numbers.filter(\.isFinite) }
            }
        }
        for number in union(definition, members)?.numbers ?? [] where number.isFinite {
            low = min(low, number)
            high = max(high, number)
        }
        if low > high { (low, high) = isTemporal ? (0, 0) : (0, 1) }
        if !(high - low).isFinite {
            let spec = members.first?.model.spec
            log.error(
                "the values span more than a scale can hold", at: spec?.fieldSpan ?? spec?.span,
                hint: "the largest number is about 1.8e308: divide them, or filter such rows out")
        }
        if kind == .log, low <= 0, high >= 0 {
            let spec = members.first?.model.spec
            log.warning(
                "a log scale has no place for \(Value.number(sample.first { $0 <= 0 } ?? low).string)",
                at: spec?.fieldSpan ?? spec?.span,
                hint: "filter such rows out, or give the scale the type symlog")
        }
        if kind == .log, low <= 0, high > 0 { low = sample.filter { $0 > 0 }.min() ?? 1 }
        if includesZero(definition, kind, channel, members) {
            low = min(low, 0)
            high = max(high, 0)
        }
        if let least = definition.domainMin {
            low = DatumReader.value(least, type: isTemporal ? .temporal : nil).number
        }
        if let most = definition.domainMax {
            high = DatumReader.value(most, type: isTemporal ? .temporal : nil).number
        }
        if let middle = definition.domainMid { return ([low, middle, high], sample) }
        return ([low, high], sample)
    }

    private func columns(of member: Member) -> [[Double]] {
        let (unit, model) = (member.unit, member.model)
        if let datum = model.datum { return [[datum.quantity ?? .nan]] }
        if let extent = model.binExtent { return [[extent.lowerBound, extent.upperBound]] }
        var fields: [FieldPath] = []
        if let stack = unit.stack, stack.channel == model.channel {
            if stack.offset == .normalize { return [[0, 1]] }
            fields = [stack.start, stack.end]
        } else if let field = model.field {
            fields = [field]
            if let end = model.endField, model.isBinned || unit.bandPosition(model) != nil {
                fields.append(end)
            }
        }
        return fields.map { unit.domainRows.values(at: $0).numbers }
    }

    /// Vega-Lite's rule for zero (`compile/scale/properties.ts`): of several members the first decides.
    private func includesZero(
        _ definition: ScaleDefinition, _ kind: ScaleDefinition.Kind, _ channel: Channel, _ members: [Member]
    ) -> Bool {
        if kind == .quantize { return definition.zero == true }
        guard !kind.isTemporal, kind != .log, !kind.isDiscretizing else { return false }
        if let zero = definition.zero { return zero }
        guard let member = members.first(where: { $0.model.channel == channel }) ?? members.first else {
            return false
        }
        if channel == .size { return member.model.type == .quantitative }
        if channel == .xOffset || channel == .yOffset { return member.unit.stack?.channel == channel }
        guard channel.isPosition || channel.isPolar, !member.model.isBinned else { return false }
        let isBarOrArea = member.unit.type == .bar || member.unit.type == .area
        if isBarOrArea || member.unit.type == .line || member.unit.type == .trail {
            if member.unit.orient == .horizontal, channel == .y { return false }
            if member.unit.orient == .vertical, channel == .x { return false }
        }
        let isRanged = channel.secondary.map { member.unit[$0] != nil } ?? false
        if isBarOrArea, !isRanged { return true }
        return config.section("scale")?["zero"]?.boolean ?? true
    }

    /// Room for the first and last bar across a continuous scale.
    private func continuousPadding(_ channel: Channel, _ members: [Member]) -> Double? {
        guard channel.isPosition else { return nil }
        if let padding = config.section("scale")?["continuousPadding"]?.number { return padding }
        return members.lazy.compactMap { member -> Double? in
            guard member.model.channel == channel, member.unit.type == .bar, !member.model.isBinned,
                member.model.timeUnit == nil,
                member.unit.orient == (channel == .x ? .vertical : .horizontal)
            else { return nil }
            return config.section("bar")?["continuousBandSize"]?.number ?? 5
        }.first
    }

    /// The values that the spec adds to those of the data.
    private func union(_ definition: ScaleDefinition, _ members: [Member]) -> Column? {
        definition.domain?["unionWith"]?.elements.map { nodes in
            Column(nodes.map { DatumReader.value($0, type: members[0].model.type) })
        }
    }

    // MARK: Discrete domains

    private func discreteDomain(_ definition: ScaleDefinition, _ members: [Member]) -> [Value] {
        if let explicit = definition.domain?.elements {
            return explicit.map { DatumReader.value($0, type: members[0].model.type) }
        }
        var values = union(definition, members).map(\.distinctValues) ?? []
        var seen = Set(values)
        for member in members {
            if let datum = member.model.datum {
                if seen.insert(datum).inserted { values.append(datum) }
            } else if let field = member.model.field {
                for value in member.unit.domainRows.values(at: field).distinctValues {
                    if case .undefined = value { continue }
                    if seen.insert(value).inserted { values.append(value) }
                }
            }
        }
        let sorting = members.first { $0.model.spec.sort != nil } ?? members[0]
        return DomainSort(unit: sorting.unit, model: sorting.model, log: log).sorted(values)
    }
}

extension Column {
    /// The values as quantities, missing ones as NaN.
    var numbers: [Double] {
        switch storage {
        case .number(let values), .date(let values): values
        default: values.map { $0.quantity ?? .nan }
        }
    }
}
