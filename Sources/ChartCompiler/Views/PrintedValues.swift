import ChartModel
import Dataflow
import Grammar

/// Prints the values of bars where a house style asks for it (`label: {marks: [bar]}`) and the chart states neither
/// other labels nor an axis, or that it has none: a reader of a newspaper reads the number, not a scale beside it.
///
/// Bars that are too many for a number each, that are stacked, that share their plot with other marks, or that are in one
/// of several plots keep the axis. So do lines and areas, whose labels are names.
struct PrintedValues {
    let config: Config

    /// The most bars side by side that have room for a number each, and those under one another.
    private static let most = (columns: 12, rows: 40)

    /// Returns the measure whose values are printed, and whose axis isn't drawn then; nil for none.
    func measure(of unit: Unit, encoding: EncodingSpec, isAlone: Bool) -> Channel? {
        guard config.label.marks?.contains(unit.type.name) == true, unit.type.printsLabels,
            !unit.type.isPath, isAlone, !unit.mark.label.isNone, let orient = unit.orient
        else { return nil }
        let measure: Channel = orient == .horizontal ? .x : .y
        let across: Channel = orient == .horizontal ? .y : .x
        guard let model = unit[measure], model.type == .quantitative, !model.isBinned, model.timeUnit == nil,
            model.hasField || model.spec.aggregate != nil, model.spec.axis.isAbsent || model.spec.axis.isNone,
            measure.secondary.map({ unit[$0] == nil }) ?? true,
            let names = unit[across], names.type.isDiscrete, let field = names.field,
            encoding[.label].map({ $0.field == model.spec.field && $0.aggregate == model.spec.aggregate })
                ?? true
        else { return nil }
        let offset = across.offset.flatMap { unit[$0] }
        let isParted = [Channel.color, .fill].contains {
            unit[$0]?.field.map { $0 != field && $0 != offset?.field } ?? false
        }
        guard !isParted else { return nil }
        let fields = [field] + [offset?.field].compactMap { $0 }
        let count = unit.table.groups(by: fields).count
        return count <= (orient == .horizontal ? Self.most.rows : Self.most.columns) ? measure : nil
    }

    /// What the labels show: the measure as it is, in per cent if that is its unit.
    func spec(_ model: ChannelModel) -> ChannelSpec {
        var spec = ChannelSpec()
        (spec.span, spec.field, spec.fieldSpan) = (model.spec.span, model.spec.field, model.spec.fieldSpan)
        (spec.type, spec.aggregate) = (.quantitative, model.spec.aggregate)
        (spec.format, spec.formatType) = (model.spec.format, model.spec.formatType)
        let unit = ColumnMeaning(named: model.spec.field ?? "").unit
        if spec.format == nil, let unit, unit.isPercent {
            (spec.format, spec.formatType) = (unit.plain, "chinese")
        }
        return spec
    }
}
