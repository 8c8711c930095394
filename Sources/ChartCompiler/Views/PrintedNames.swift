import ChartLayout
import ChartModel
import Dataflow
import Grammar

/// Prints the names of series and slices at their marks where a house style asks for it (`label: {marks: [line, arc]}`) and
/// the chart states neither other labels nor a legend: nobody has to match colours.
///
/// Series that are too many to be told apart anyway, that share their plot with other marks, or that are in one of several
/// plots keep the legend.
struct PrintedNames {
    let config: Config

    /// The most names that are read at their marks.
    private static let most = 10

    /// Returns the field whose values are printed, in place of the legends of all channels that show it; nil for none.
    func field(of unit: Unit, encoding: EncodingSpec, isAlone: Bool) -> FieldPath? {
        guard config.label.marks?.contains(unit.type.name) == true, unit.type.printsLabels, isAlone,
            unit.type.isPath || unit.type.coordinates == .polar, !unit.mark.label.isNone
        else { return nil }
        let colors = [Channel.color, .fill, .stroke].compactMap { unit[$0] }
        guard let model = colors.first(where: { $0.type.isDiscrete && $0.field != nil }),
            model.spec.legend.isAbsent, !model.isBinned, let field = model.field,
            unit.table.groups(by: [field]).count <= Self.most,
            encoding[.label].map({ $0.field == model.spec.field && $0.aggregate == nil }) ?? true
        else { return nil }
        return field
    }

    /// The channels with a legend that shows the field.
    func channels(of field: FieldPath, in unit: Unit) -> [Channel] {
        LegendPart.channels.filter { unit[$0]?.field == field && unit[$0]?.spec.legend.isAbsent == true }
    }
}
