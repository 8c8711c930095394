import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds bars, areas and lines that have nothing to measure, and marks without a place.
struct MarkWithoutQuantity: UnitRule {
    static let code = Diagnostic.Code(
        "nothing-measured", "A mark that measures nothing",
        "The length of a bar and the slope of a line are an amount. Between two axes of names there is none: the mark has a "
            + "length all the same, and a reader takes it for a value. Give one axis a quantity, or use points or "
            + "rectangles. Several marks without any axis lie on one another, so that only the last is seen.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, grade: good}, {town: 临淄, grade: fair}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {field: grade, type: ordinal}
            """,
            replace: "mark: bar", by: "mark: point"))

    private static let others: Set<Channel> = [.xOffset, .yOffset, .color, .fill, .size]

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.coordinates == .plane, !unit.channels.keys.contains(where: \.isPolar) else {
            return nil
        }
        let places = [Channel.x, .y].compactMap { unit[$0] }
        if places.isEmpty { return pile(unit) }
        guard unit.type.startsAtZero || unit.type.isPath,
            // A comet's width and the colour of a heat map are quantities, too.
            !unit.channels.values.contains(where: { Self.others.contains($0.channel) && $0.isMeasure })
        else { return nil }
        let names = places.filter { $0.type == .nominal && $0.hasField }
        let isOfNames =
            places.count == 2 && !places.contains(where: \.isContinuous)
            && places.allSatisfy(\.type.isDiscrete)
            && (unit.type.startsAtZero
                || !names.isEmpty && places.allSatisfy { $0.spec.sort?.isList != true })
        if isOfNames {
            // A quantity whose type is missing is told as that.
            if places.contains(where: { $0.spec.type == nil && unit.holdsNumbers($0) }) { return nil }
            return judgement(
                "the \(unit.type.name)s have no quantity: x and y are names", at: unit.span,
                hint: "give one axis a quantity, or use points or rectangles")
        }
        guard unit.type.isPath, places.count == 1, unit.table.rowCount > 1 else { return nil }
        let axis = places[0].channel == .x ? "y" : "x"
        return judgement(
            "the \(unit.type.name) has nothing to show: \(axis) is missing", at: unit.span,
            hint: "give \(axis) a field")
    }

    /// Marks for several rows that all stand at the same place.
    private func pile(_ unit: Unit) -> Finding? {
        let (rows, type) = (unit.table.rowCount, unit.type)
        guard rows > 1, type.size == .area, !type.showsText, !type.coversPlane, !type.isPath,
            !unit.channels.keys.contains(where: { $0.isOffset || $0.primary == .longitude }),
            unit.mark.x == nil, unit.mark.y == nil
        else { return nil }
        return judgement(
            "\(rows) \(type.name)s lie on one another: they have no x and no y", at: unit.span,
            hint: "give them a position, or aggregate the rows")
    }
}

extension Unit {
    fileprivate func holdsNumbers(_ model: ChannelModel) -> Bool {
        model.field.map { source.values(at: $0).soleNumbers != nil } ?? false
    }
}
