import ChartModel
import Collation
import Dataflow
import Diagnostics
import Grammar

/// The order of names where a chart states none and a house style asks for that of the data (`scale: {order: data}`):
/// as the dictionary of the figures lists them, otherwise as they come. Values that have an order of their own keep it:
/// years, dates, and names that are counted, such as 1月, 2月, 10月. By their characters alone, 很不满意 stands between
/// 很满意 and 满意, and 10月 before 1月.
struct CategoryOrder {
    let config: Config
    let meanings: FigureMeanings?

    private static let channels: [Channel] = [
        .x, .y, .xOffset, .yOffset, .color, .fill, .stroke, .shape, .row, .column, .facet,
    ]

    /// Sets the order of the names that a unit shows.
    ///
    /// - Parameter isLayer: Whether others share its scales, to which it can't dictate a domain.
    func apply(to unit: inout Unit, isLayer: Bool) {
        guard config.scale.order == .data else { return }
        for channel in Self.channels {
            guard let model = unit[channel], let order = order(of: model, in: unit.source) else { continue }
            // Stacks follow a domain that is listed, and nothing else.
            if [.color, .fill].contains(channel), !isLayer, unit.order.isEmpty,
                unit.type.coordinates == .plane, model.spec.scale.value?.domain == nil,
                !model.spec.scale.isNone,
                let span = model.spec.span
            {
                var scale = model.spec.scale.value ?? ScaleDefinition()
                scale.domain = Located(.values(.list(order.names.map { Literal($0, at: span) })), at: span)
                unit.channels[channel]?.spec.scale = .given(scale)
                unit.stacksInOrderOfDomain = true
            } else {
                unit.channels[channel]?.spec.sort = sort(order, of: model)
            }
        }
        if unit.type.coordinates == .polar, unit.order.isEmpty {
            unit.stacksInOrderOfRows = config.scale.order == .data
        }
    }

    /// Returns the values of a facet's field in that order; nil if the field has an order of its own.
    func parts(of model: ChannelModel, in table: Table) -> [Value]? {
        config.scale.order == .data ? order(of: model, in: table)?.names.map(Value.string) : nil
    }

    /// Names in an order that isn't that of their characters.
    private struct Order {
        var names: [String]
        /// Whether they come so in the data.
        var isOfData: Bool
    }

    private func sort(_ order: Order, of model: ChannelModel) -> SortSpec? {
        guard let span = model.spec.span else { return nil }
        if order.isOfData { return SortSpec(.none, at: span) }
        return SortSpec(.list(order.names.map { Literal($0, at: span) }), at: span)
    }

    private func order(of model: ChannelModel, in table: Table) -> Order? {
        guard model.spec.sort == nil, model.type.isDiscrete, model.timeUnit == nil, !model.isBinned,
            model.spec.aggregate == nil, let field = model.field, table.has(field)
        else { return nil }
        var names: [String] = []
        for value in table.values(at: field).distinctValues where !value.isMissing {
            guard case .string(let name) = value else { return nil }
            names.append(name)
        }
        guard names.count > 1 else { return nil }
        if let meanings, table[meanings.key] != nil, let listed = meanings.orders[field.name] {
            return Order(
                names: listed.filter(names.contains) + names.filter { !listed.contains($0) }, isOfData: false)
        }
        let keys = names.map { (name: $0, key: NaturalKey($0)) }
        if NaturalKey.areNumbered(keys.map(\.key)) {
            let counted = keys.sorted { $0.key < $1.key }.map(\.name)
            return counted == names.sorted() ? nil : Order(names: counted, isOfData: false)
        }
        return names.allSatisfy { PeriodLabel($0) != nil } ? nil : Order(names: names, isOfData: true)
    }
}
