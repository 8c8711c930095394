import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// The order of names where a chart states none and a house style asks for that of the data (`scale: {order: data}`):
/// as the dictionary of the figures lists them, otherwise as they come. Years, dates and other values that have an order
/// of their own keep it; by their characters alone, 很不满意 stands between 很满意 and 满意.
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
            guard let model = unit[channel], let names = names(of: model, in: unit.source) else { continue }
            // Stacks follow a domain that is listed, and nothing else.
            if [.color, .fill].contains(channel), model.type == .nominal, !isLayer, unit.order.isEmpty,
                unit.type.coordinates == .plane, model.spec.scale.value?.domain == nil,
                !model.spec.scale.isNone,
                let span = model.spec.span
            {
                var scale = model.spec.scale.value ?? ScaleDefinition()
                scale.domain = Located(.values(.list(names.map { Literal($0, at: span) })), at: span)
                unit.channels[channel]?.spec.scale = .given(scale)
            } else {
                unit.channels[channel]?.spec.sort = sort(names, of: model)
            }
        }
        if unit.type.coordinates == .polar, unit.order.isEmpty {
            unit.stacksInOrderOfRows = config.scale.order == .data
        }
    }

    /// Returns the values of a facet's field in that order; nil if the field has an order of its own.
    func parts(of model: ChannelModel, in table: Table) -> [Value]? {
        config.scale.order == .data ? names(of: model, in: table)?.map(Value.string) : nil
    }

    private func sort(_ names: [String], of model: ChannelModel) -> SortSpec? {
        guard let span = model.spec.span else { return nil }
        guard meanings?.orders[model.spec.field ?? ""] != nil else { return SortSpec(.none, at: span) }
        return SortSpec(.list(names.map { Literal($0, at: span) }), at: span)
    }

    private func names(of model: ChannelModel, in table: Table) -> [String]? {
        guard model.spec.sort == nil, model.type.isDiscrete, model.timeUnit == nil, !model.isBinned,
            model.spec.aggregate == nil, let field = model.field, table.has(field)
        else { return nil }
        let values = table.values(at: field).distinctValues
        var names: [String] = []
        for value in values where !value.isMissing {
            guard case .string(let name) = value, let first = name.first, !first.isNumber else { return nil }
            names.append(name)
        }
        guard names.count > 1 else { return nil }
        guard let meanings, table[meanings.key] != nil, let listed = meanings.orders[field.name] else {
            return names
        }
        return listed.filter(names.contains) + names.filter { !listed.contains($0) }
    }
}
