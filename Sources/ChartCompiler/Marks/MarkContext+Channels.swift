import Dataflow
import Diagnostics
import Documents
import Grammar
import VisualEncoding

/// The values of channels that are no positions, by row: constants, scaled fields, conditions.
extension MarkContext {
    /// The channel's visual values, `undefined` where the mark's own property has the say. nil if the channel
    /// says nothing.
    func values(_ channel: Channel) -> [Value]? {
        guard let model = unit[channel] else { return nil }
        return conditioned(model, base: base(model), otherwise: .undefined) { alternative($0, model) }
    }

    /// The channel as numbers; the fallback where it says nothing.
    func numbers(_ channel: Channel, default fallback: Double) -> [Double] {
        guard let values = values(channel) else { return repeated(fallback) }
        return values.map { $0.quantity ?? fallback }
    }

    /// The channel as numbers. Where it has conditions alone and the mark no number of its own, Vega's bare
    /// default has the say in the other rows, not that of the mark's style.
    func numbers(_ channel: Channel, own: Double?, styled: Double, bare: Double) -> [Double] {
        let isOpen = unit[channel].map { !$0.spec.condition.isEmpty && base($0) == nil } ?? false
        return numbers(channel, default: own ?? (isOpen ? bare : styled))
    }

    // MARK: Conditions

    /// Lays a channel's conditions over its values: the first that a row passes decides (Vega-Lite
    /// `compile/mark/encode/conditional.ts`).
    ///
    /// - Parameters:
    ///   - otherwise: What stands in rows of which nothing is said.
    ///   - alternative: The values of a condition for all rows; nil where it has none.
    func conditioned<Element>(
        _ model: ChannelModel, base: [Element]?, otherwise: Element,
        _ alternative: (ConditionSpec) -> [Element]?
    ) -> [Element]? {
        model.spec.condition.reversed().reduce(base) { values, condition in
            guard let test = condition.test,
                let mask = environment.mask(test, over: unit.table, signals: unit.signals)
            else { return values }
            let others = alternative(condition)
            return (0..<rowCount).map { row in
                mask[row] ? others?[row] ?? otherwise : values?[row] ?? otherwise
            }
        }
    }

    private func alternative(_ condition: ConditionSpec, _ model: ChannelModel) -> [Value]? {
        if let value = condition.value { return constant(value) }
        if let datum = condition.datum {
            let value = datum.value(isTemporal: (condition.type ?? model.type) == .temporal, log: log)
            return constant(visuals[model.channel].map { $0.value(value) } ?? value)
        }
        return condition.field != nil || condition.aggregate != nil ? scaled(model) : nil
    }

    // MARK: Values

    private func base(_ model: ChannelModel) -> [Value]? {
        if let value = model.spec.value { return constant(value) }
        return model.isConditional ? nil : scaled(model)
    }

    /// The field or datum through the channel's scale.
    private func scaled(_ model: ChannelModel) -> [Value]? {
        let scale = visuals[model.channel]
        if let datum = model.datum { return constant(scale.map { $0.value(datum) } ?? datum) }
        guard let field = model.field else { return nil }
        let column = unit.table.values(at: field)
        guard let scale else { return column.values }
        if let end = model.endField, scale.hasNumbers, let share = unit.bandPosition(model) {
            // A bin stands for its middle.
            let ends = unit.table.values(at: end).numbers
            let values = zip(column.numbers, ends).map { scale.value(.number($0 + ($1 - $0) * share)) }
            return replacingInvalid(values, model, scale)
        }
        var known: [Value: Value] = [:]
        let values = column.values.map { value in
            if let result = known[value] { return result }
            let result = scale.value(value)
            known[value] = result
            return result
        }
        return replacingInvalid(values, model, scale)
    }

    private func constant(_ literal: Literal) -> [Value] { constant(literal.value) }

    private func constant(_ value: Value) -> [Value] { [Value](repeating: value, count: rowCount) }
}

// MARK: - Invalid data

extension MarkContext {
    /// Which rows of a path are joined with their neighbours; nil for all.
    var defined: [Bool]? { InvalidData(unit, config: config).defined(unit) }

    /// Positions with a place for rows that have no number, where such rows are shown.
    func replacingInvalid(_ places: [Double], _ channel: Channel) -> [Double] {
        guard let model = unit[channel], let field = model.field, let scale = scale(channel),
            let replacement = InvalidData(unit, config: config).replacement(model, unit)
        else { return places }
        let place: Double
        switch replacement {
        case .value(let value): place = value.number ?? (value.string != nil ? extent(channel) : .nan)
        case .zeroOrLeast:
            guard case .continuous(let scale) = scale else { return places }
            place = scale.position(scale.zeroOrLeast)
        }
        return replacing(places, where: unit.table.values(at: field), by: place)
    }

    private func replacingInvalid(
        _ values: [Value], _ model: ChannelModel, _ scale: VisualScale
    ) -> [Value] {
        guard let field = model.field,
            let replacement = InvalidData(unit, config: config).replacement(model, unit)
        else { return values }
        let value: Value =
            switch replacement {
            case .value(let literal): literal.value
            case .zeroOrLeast: scale.value(.number(scale.zeroOrLeast))
            }
        return replacing(values, where: unit.table.values(at: field), by: value)
    }

    /// Replaces what stands in rows whose column has no number.
    private func replacing<Element>(
        _ values: [Element], where column: Column, by other: Element
    ) -> [Element] {
        zip(values, column.numbers).map { $1.isFinite ? $0 : other }
    }
}

extension ContinuousScale {
    /// Zero where the domain has it, or its first value (Vega-Lite `scaledZeroOrMinOrMax.ts`).
    var zeroOrLeast: Double {
        guard let extent, !isTemporal, !isLogarithmic, extent.contains(0) else { return domain.first ?? 0 }
        return 0
    }
}

extension ChannelModel {
    /// Whether a condition alone names the channel's field, which has no say in the other rows then.
    var isConditional: Bool {
        spec.condition.contains { ($0.field != nil || $0.aggregate != nil) && $0.field == spec.field }
    }
}
