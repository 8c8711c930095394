import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The domain of a continuous scale of numbers or times: that of the spec, or the extent of the data of all
/// members, extended to zero where appropriate (Vega-Lite's
/// `compile/scale/domain.ts`, Vega's `Scale` transform).
struct ContinuousDomain {
    let channel: Channel
    let kind: ScaleDefinition.Kind
    let definition: ScaleDefinition
    let rules: ScaleRules
    let members: [ScaleMember]
    let config: Config
    let log: DiagnosticLog

    struct Trained {
        var ends: [Double]
        /// All numbers, for scales that need more than the ends.
        var sample: [Double] = []
        /// Whether the ends are final.
        var isRaw = false
        /// Whether the ends are placeholders, because there are no values.
        var isVacant = false
    }

    func trained() -> Trained {
        if kind == .log { tellStacks() }
        if let raw = definition.domainRaw, let values = list(raw) {
            return Trained(ends: values, isRaw: true)
        }
        var result = ofData()
        if kind == .threshold { return result }
        if rules.zero, let first = result.ends.first, let last = result.ends.last {
            if first > 0 { result.ends[0] = 0 }
            if last < 0 { result.ends[result.ends.count - 1] = 0 }
        }
        if let least = definition.domainMin.map(number) { result.ends[0] = least }
        if let most = definition.domainMax.map(number) { result.ends[result.ends.count - 1] = most }
        if let middle = definition.domainMid, let first = result.ends.first, let last = result.ends.last {
            let index = middle > last ? result.ends.count : middle < first ? 0 : result.ends.count - 1
            result.ends.insert(middle, at: index)
        }
        return result
    }

    private func reader(_ member: ScaleMember) -> ScaleValueReader {
        var model = member.model
        if kind.isTemporal { model.type = .temporal }
        return ScaleValueReader(unit: member.unit, model: model, log: log)
    }

    private func number(_ literal: Literal) -> Double {
        members.first.map { reader($0).value(literal).number } ?? .nan
    }

    private func list(_ literals: Literals) -> [Double]? {
        let values = members.first.flatMap { reader($0).values(literals) } ?? []
        return values.count > 1 ? values.map(\.number) : nil
    }

    // MARK: Sources

    /// The contribution of a member to the domain.
    private struct Source {
        var spec: DomainSpec
        var member: ScaleMember
    }

    private func ofData() -> Trained {
        var sources = members.map { member in
            var model = member.model
            if kind.isTemporal { model.type = .temporal }
            return Source(
                spec: DomainSpec(member.definition?.domain, member.unit, model, config: config, log: log),
                member: member)
        }
        // An explicit domain replaces those that other layers derive.
        if sources.contains(where: \.spec.isExplicit) { sources.removeAll { !$0.spec.isExplicit } }
        if let verbatim = verbatim(sources) { return Trained(ends: verbatim) }
        var extent = Extent()
        var sample: [Double] = []
        let needsSample = kind.isDiscretizing || kind == .log
        for source in sources {
            for numbers in numbers(of: source) {
                for number in numbers where number.isFinite { extent.add(number) }
                if needsSample { sample += numbers.filter(\.isFinite) }
            }
        }
        let hasLimits = definition.domainMin != nil || definition.domainMax != nil
        return Trained(
            ends: checked(extent, sample), sample: sample, isVacant: extent.low > extent.high && !hasLimits)
    }

    /// Returns the list that all sources state, which may have more than two entries, or descend.
    private func verbatim(_ sources: [Source]) -> [Double]? {
        var lists: [[Value]] = []
        for source in sources {
            guard case .values(let values) = source.spec else { return nil }
            if !lists.contains(values) { lists.append(values) }
        }
        guard lists.count == 1 else { return nil }
        let numbers = lists[0].map(\.number)
        if numbers.allSatisfy(\.isFinite), numbers.count > 1 || kind == .threshold && !numbers.isEmpty {
            return numbers
        }
        log.error(
            .invalidDomain, "a continuous domain needs two numbers or more",
            at: sources.first?.member.definition?.domain?.span)
        return [0, 1]
    }

    private func numbers(of source: Source) -> [[Double]] {
        let (unit, model) = (source.member.unit, source.member.model)
        switch source.spec {
        case .values(let values): return [values.map(\.number)]
        case .union(let values): return [values.map(\.number)] + data(unit, model)
        case .unaggregated: return [unit.source.values(at: FieldPath(model.spec.field ?? "")).extentNumbers]
        case .derived: return data(unit, model)
        }
    }

    private func data(_ unit: Unit, _ model: ChannelModel) -> [[Double]] {
        if let datum = model.datum { return [[datum.quantity ?? .nan]] }
        if let extent = model.binExtent { return [[extent.lowerBound, extent.upperBound]] }
        if let stack = unit.stack, stack.channel == model.channel {
            if stack.offset == .normalize { return [[0, 1]] }
            return [stack.start, stack.end].map { unit.domainRows.values(at: $0).extentNumbers }
        }
        guard let field = model.field else { return [] }
        let starts = unit.domainRows.values(at: field).extentNumbers
        guard let end = model.endField, model.isBinned || kind.isTemporal,
            let share = unit.bandPosition(model)
        else { return [starts] }
        // Vega-Lite computes no ends for prebinned units if marks are at their start.
        if model.timeUnit?.isBinned == true, share == 0, !unit.type.isRectBased { return [starts] }
        let ends = unit.domainRows.values(at: end).extentNumbers
        guard model.channel.isPosition, let timeUnit = model.timeUnit, share != 0.5, unit.type.isRectBased
        else { return [starts, ends] }
        // A rectangle that isn't centred on its unit extends into the previous one.
        let before = starts.map { timeUnit.offset($0, by: -1) }
        func between(_ a: [Double], _ b: [Double]) -> [Double] {
            zip(a, b).map { $0 * (0.5 - share) + $1 * (0.5 + share) }
        }
        return [between(before, starts), between(starts, ends)]
    }

    // MARK: Ends

    private struct Extent {
        var low = Double.infinity
        var high = -Double.infinity

        mutating func add(_ number: Double) {
            low = min(low, number)
            high = max(high, number)
        }
    }

    private func checked(_ extent: Extent, _ sample: [Double]) -> [Double] {
        var (low, high) = (extent.low, extent.high)
        if low > high { (low, high) = kind.isTemporal ? (0, 0) : (0, 1) }
        let spec = members.first?.model.spec
        if !(high - low).isFinite {
            log.error(
                .invalidDomain, "the values span more than a scale can hold",
                at: spec?.namedSpan,
                hint: "the largest number is about 1.8e308: divide them, or filter such rows out")
        }
        if kind == .log, low <= 0, high >= 0, !isStackOfPositives {
            log.warning(
                .outsideLogScale,
                "a log scale has no place for \(Value.number(sample.first { $0 <= 0 } ?? low).string)",
                at: spec?.namedSpan, notes: notes { $0 <= 0 },
                hint: "filter such rows out, or give the scale the type symlog")
        }
        // The ends are dates in d3, which have no fractions of milliseconds.
        if kind.isTemporal { (low, high) = (low.rounded(.towardZero), high.rounded(.towardZero)) }
        if kind == .log, low <= 0, high > 0 { low = sample.filter { $0 > 0 }.min() ?? 1 }
        return [low, high]
    }

    /// The members whose values are stacked, from 0.
    private var stacks: [ScaleMember] {
        members.filter { $0.unit.stack?.channel == $0.model.channel && $0.unit.stack?.offset != .normalize }
    }

    /// Whether the only zeros are those at which stacks begin.
    private var isStackOfPositives: Bool {
        !stacks.isEmpty
            && members.allSatisfy { member in
                let numbers = member.model.field.map { member.unit.domainRows.values(at: $0).extentNumbers }
                return numbers?.allSatisfy { !($0 <= 0) } ?? true
            }
    }

    /// Tells of bars and areas that begin at 0: a logarithm has no place for it, so that they aren't drawn.
    private func tellStacks() {
        guard let stack = stacks.first else { return }
        let spec = stack.model.spec
        log.add(
            .error(
                .outsideLogScale,
                "a \(stack.unit.type.name) begins at 0, which a log scale has no place for: it is left out",
                at: spec.namedSpan,
                hint: "show the values as points, say by \(stack.model.channel.rawValue)2 where a "
                    + "\(stack.unit.type.name) begins, or give the scale the type symlog"),
            isSurvivable: true)
    }

    /// Names the cells of a member's numbers that the domain can't hold.
    private func notes(where isMeant: (Double) -> Bool) -> [Diagnostic.Note] {
        for member in members {
            let notes = member.unit.notes(on: member.model.channel, in: member.unit.domainRows) { value in
                value.quantity.map { $0.isFinite && isMeant($0) } ?? false
            }
            if !notes.isEmpty { return notes }
        }
        return []
    }
}
