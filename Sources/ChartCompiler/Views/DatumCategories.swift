import Dataflow
import Grammar

/// Makes constants categories of the scale that they share with a field: `{datum: 2020}` over bars of years is the
/// bar of 2020, be it a number or a text in the data.
///
/// Vega-Lite types a constant by itself, so that the number gets an axis of its own, and the text "2020" stands beside
/// the year 2020.
struct DatumCategories {
    func apply(to plot: inout Plot) { apply(plot.layers, to: &plot.units) }

    private func apply(_ layer: Layer, to units: inout [Unit]) {
        guard case .group(let layers, let resolve) = layer else { return }
        for channel in Channel.allCases where channel.hasScale {
            if resolve.independentScales.contains(channel) { continue }
            align(channel, of: layer.units, in: &units)
        }
        for layer in layers { apply(layer, to: &units) }
    }

    private func align(_ channel: Channel, of members: [Int], in units: inout [Unit]) {
        let constants = members.filter { units[$0][channel]?.datum != nil }
        guard !constants.isEmpty, let field = members.compactMap({ Categories(units[$0], channel) }).first
        else { return }
        for index in constants {
            guard var model = units[index].channels[channel] else { continue }
            if model.spec.type == nil, model.spec.scale.value?.type == nil { model.type = field.type }
            guard model.type == .nominal || model.type == .ordinal else { continue }
            model.datum = model.datum.map { datum in field.values.first { $0.string == datum.string } ?? datum
            }
            units[index].channels[channel] = model
        }
    }
}

/// The categories that a field of a unit has on a channel.
private struct Categories {
    let type: MeasurementType
    let values: [Value]

    /// Returns nil for a channel without a field, or whose values aren't written as the constant would be.
    init?(_ unit: Unit, _ channel: Channel) {
        guard let model = unit[channel], let field = model.field, model.timeUnit == nil, !model.isBinned,
            model.type == .nominal || model.type == .ordinal
        else { return nil }
        type = model.type
        values = unit.domainRows.values(at: field).distinctValues
    }
}
