package import Dataflow
import Grammar

extension Unit {
    /// The fields that split a mark into series (Vega-Lite's `pathGroupingFields`, `encoding.ts`).
    package var seriesFields: [FieldPath] {
        let series = Channel.allCases.filter { $0.isGrouping && $0 != .shape && $0 != .angle && !$0.isOffset }
        var models = series.filter(type.isParted).compactMap { channels[$0] }
        models += detail + silent.filter { $0.channel == .key }
        if type.isParted(by: .order) { models += order }
        return models.filter { !$0.isAggregate }.compactMap(\.field).uniqued
    }

    /// The fields that distinguish the parts of a stack: those of all channels except positions and tooltips.
    package var stackingFields: [FieldPath] {
        let series = Channel.allCases.filter { ($0.isGrouping || $0 == .text) && !$0.isOffset }
        let models =
            series.compactMap { channels[$0] } + detail + order + silent.filter { $0.channel != .tooltip }
        return models.filter { !$0.isAggregate }.compactMap(\.field).uniqued
    }

    /// The sort keys of the order channel.
    package var orderKeys: [SortKey] {
        order.compactMap { model in
            model.field.map {
                SortKey($0, model.spec.sort?.isDescending == true ? .descending : .ascending)
            }
        }
    }
}
