import ChartModel
import Dataflow
import Grammar

/// The aggregates of channels, grouped by the fields of the other channels.
///
/// Follows Vega-Lite's `compile/data/aggregate.ts`.
struct AggregateEncoding {
    private var keys: [FieldPath] = []
    private var measures: [Measure] = []
    private let titles: FieldTitle

    private init(_ titles: FieldTitle) { self.titles = titles }

    static func apply(to unit: inout Unit, _ titles: FieldTitle) {
        let models = Array(unit.channels.values) + unit.detail + unit.order + unit.silent
        guard models.contains(where: \.isAggregate) else { return }
        var encoding = AggregateEncoding(titles)
        for facet in unit.facets { encoding.group(by: facet) }
        // Channels are visited in a fixed order, so that the order of groups is stable.
        for channel in Channel.allCases {
            if let model = unit.channels[channel] { unit.channels[channel] = encoding.measured(model) }
        }
        unit.detail = unit.detail.map { encoding.measured($0) }
        unit.order = unit.order.map { encoding.measured($0) }
        unit.silent = unit.silent.map { encoding.measured($0) }
        unit.table = aggregate(unit.table, groupBy: encoding.keys, measures: encoding.measures)
    }

    /// Returns the channel's model on the column of its aggregate; a channel without an
    /// aggregate groups the rows.
    private mutating func measured(_ model: ChannelModel) -> ChannelModel {
        guard let aggregate = model.spec.aggregate else {
            for field in [model.field, model.endField, model.binStart] { group(by: field) }
            return model
        }
        var result = model
        let operation = aggregate.operation
        let argument = aggregate.argument.map { FieldPath($0) }
        let name = "\(operation.rawValue)_\((argument ?? model.field)?.name ?? "")"
        if !measures.contains(where: { $0.name == name }) {
            measures.append(
                Measure(operation, of: argument ?? model.field, as: name, parameter: aggregate.parameter))
        }
        result.field =
            argument == nil
            ? FieldPath(name) : FieldPath(FieldPath(model.spec.field ?? ""), ofColumn: name)
        if operation == .count || model.name != nil {
            result.name = titles.aggregate(aggregate, of: model.name ?? "")
        }
        return result
    }

    private mutating func group(by field: FieldPath?) {
        if let field, !keys.contains(field) { keys.append(field) }
    }
}
