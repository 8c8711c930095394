import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// The colours that a unit's categories are drawn in, as rules compare them.
struct CategoryColors {
    let model: ChannelModel
    let scale: ScaleModel
    /// The categories that occur, in the order of the scale.
    let values: [Value]
    private let field: FieldPath
    private let unit: Unit

    /// - Returns: nil if the unit shows no names by colour, or fewer than `least`.
    init?(_ unit: Unit, of reading: PlotReading, least: Int) {
        for channel in [Channel.color, .fill, .stroke] {
            guard let model = unit[channel], let field = model.field,
                let scale = reading.scale(channel, of: unit),
                scale.kind == .ordinal, scale.values.count >= least
            else { continue }
            let drawn = Set(unit.table.values(at: field).distinctValues)
            let values = scale.values.filter { drawn.contains($0) && !$0.isMissing }
            guard values.count >= least else { continue }
            (self.model, self.scale, self.values, self.field, self.unit) = (model, scale, values, field, unit)
            return
        }
        return nil
    }

    /// The colour of each category.
    func colors(_ config: Config) -> [Color] {
        let range = VisualRange(config: config, log: DiagnosticLog(), step: 20)
        let visual = range.scale(scale)
        return values.compactMap { Color(css: visual.value($0).string) }
    }

    /// Whether something else tells the categories apart, too: a place, a shape, a text, a facet.
    func areTold(in reading: PlotReading) -> Bool {
        let telling: [Channel] = [
            .x, .y, .xOffset, .yOffset, .theta, .radius, .shape, .strokeDash, .label, .text, .size, .row,
            .column,
        ]
        if telling.contains(where: { unit[$0]?.shows(model) ?? false }) { return true }
        if reading.facetFields.contains(field) { return true }
        return reading.units.contains { other in
            other.type.showsText && other[.text].map { $0.field == field || other.parts(by: field) } ?? false
        }
    }
}

extension ChannelModel {
    fileprivate func shows(_ other: ChannelModel) -> Bool {
        spec.field != nil && spec.field == other.spec.field
    }
}

extension Unit {
    /// Whether its rows stand for the categories of a field: it shows the field by colour.
    fileprivate func parts(by field: FieldPath) -> Bool {
        [Channel.color, .fill].contains { self[$0]?.field == field } || detail.contains { $0.field == field }
    }
}
