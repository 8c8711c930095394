import ChartModel
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// The values of channels other than positions, by row: constants, scaled fields, and conditions.
extension MarkContext {
    /// Returns the channel's visual values; `undefined` for rows in which the mark's own property applies.
    /// Returns nil if the channel has no values.
    func values(_ channel: Channel) -> [Value]? {
        guard let model = unit[channel] else { return nil }
        return conditioned(model, base: base(model), otherwise: .undefined) { alternative($0, model) }
    }

    /// Returns the channel's values as numbers; the fallback where it has none.
    func numbers(_ channel: Channel, default fallback: Double) -> [Double] {
        guard let values = values(channel) else { return repeated(fallback) }
        return values.map { $0.quantity ?? fallback }
    }

    /// Returns the channel's values as numbers. If the channel has only conditions and the mark states no
    /// number, Vega's bare default applies to the other rows, rather than that of the mark's style.
    func numbers(_ channel: Channel, own: Double?, styled: Double, bare: Double) -> [Double] {
        let isOpen = unit[channel].map { !$0.spec.condition.isEmpty && base($0) == nil } ?? false
        return numbers(channel, default: own ?? (isOpen ? bare : styled))
    }

    /// Returns the address that each row links to; nil if the mark has no links.
    var links: [String?]? {
        guard let model = unit.silent.first(where: { $0.channel == .href }) else {
            return unit.mark.href.map { [String?](repeating: $0, count: rowCount) }
        }
        return conditioned(model, base: base(model), otherwise: .undefined) { alternative($0, model) }?.map {
            $0.isMissing || $0.string.isEmpty ? unit.mark.href : $0.string
        }
    }

    // MARK: Conditions

    /// Applies a channel's conditions to its values: for each row, the first condition that passes decides
    /// (Vega-Lite `compile/mark/encode/conditional.ts`).
    ///
    /// - Parameters:
    ///   - otherwise: The value of rows that have none.
    ///   - alternative: Returns the values of a condition for all rows; nil if it has none.
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

    /// Returns the values of the field or datum, mapped by the channel's scale.
    private func scaled(_ model: ChannelModel) -> [Value]? {
        let scale = visuals[model.channel]
        if let datum = model.datum { return constant(scale.map { $0.value(datum) } ?? datum) }
        guard let field = model.field else { return nil }
        let column = unit.table.values(at: field)
        guard let scale else { return column.values }
        if let end = model.endField, scale.hasNumbers, let share = unit.bandPosition(model) {
            // A bin is represented by its middle.
            let ends = unit.table.values(at: end).numbers
            let values = zip(column.numbers, ends).map { scale.value(.number($0 + ($1 - $0) * share)) }
            return replacingInvalid(values, model, scale)
        }
        return replacingInvalid(column.mapValues(scale.value), model, scale)
    }

    private func constant(_ literal: Literal) -> [Value] { constant(literal.value) }

    private func constant(_ value: Value) -> [Value] { [Value](repeating: value, count: rowCount) }
}

// MARK: - Invalid data

extension MarkContext {
    /// Which rows of a path are connected to their neighbours; nil for all.
    var defined: [Bool]? { InvalidData(unit, config: config).defined(unit) }

    /// Returns positions, with a replacement for rows without a number if such rows are shown.
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

    /// Replaces the values of rows whose column has no number.
    private func replacing<Element>(
        _ values: [Element], where column: Column, by other: Element
    ) -> [Element] {
        zip(values, column.numbers).map { $1.isFinite ? $0 : other }
    }
}

extension Column {
    /// What a function gives for each row's value; it is called once for each distinct one.
    fileprivate func mapValues(_ transform: (Value) -> Value) -> [Value] {
        if case .string(let codes, let dictionary) = storage {
            var known = [Value?](repeating: nil, count: dictionary.count)
            return codes.map { code in
                if let result = known[Int(code)] { return result }
                let result = transform(.string(dictionary[Int(code)]))
                known[Int(code)] = result
                return result
            }
        }
        var known: [Value: Value] = [:]
        return values.map { value in
            if let result = known[value] { return result }
            let result = transform(value)
            known[value] = result
            return result
        }
    }
}
