import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Finds lines that run across times without a value.
struct JoinedGap: IntegrityRule {
    static let code = Diagnostic.Code(
        "joined-gap", "A gap drawn as a line",
        "A line says that there are values all along it. Where a month is missing from a monthly series, or its value was "
            + "left out, a line from its neighbours invents one. Give the row a missing value, at which lines break, "
            + "or show points on the line.",
        Diagnostic.Code.Example(
            """
            data:
              values:
                - {year: 2016, output: 5}
                - {year: 2017, output: 6}
                - {year: 2018, output: 8}
                - {year: 2019, output: 7}
                - {year: 2022, output: 9}
                - {year: 2023, output: 8}
            mark: line
            encoding:
              x: {field: year, type: quantitative, scale: {zero: false}, axis: {format: d}}
              y: {field: output, type: quantitative}
            """,
            replace: "mark: line", by: "mark: {type: line, point: true}"))

    /// Series with more points than this have no gap that is seen.
    private static let most = 600

    /// Returns the first: one missing row makes a gap in every line.
    func findings(in subject: CheckSubject) -> [Finding] {
        let found = subject.readings.lazy.compactMap { reading in
            reading.units.lazy.compactMap { finding(in: $0, of: reading) }.first
        }
        return Array(found.prefix(1))
    }

    private func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.isPath, unit.measuredChannel == .y, let model = unit[.x], model.isContinuous,
            let field = model.field, unit.order.isEmpty,
            unit.mark.interpolate.map({ !$0.rawValue.hasPrefix("step") }) ?? true,
            // Points show where the values are.
            !reading.units.contains(where: {
                $0.type.size == .area && !$0.type.isPath && $0[.x]?.field == field
            })
        else { return nil }
        if let bridged = bridgedRows(unit, field) {
            return judgement(
                "the \(unit.type.name) runs across \(bridged) row\(bridged == 1 ? "" : "s") without a value",
                at: unit[.y]?.spec.span, hint: "let 'invalid' break paths, or show points on the line")
        }
        let places = unit.table.values(at: field).numbers
        for group in unit.table.groups(by: unit.seriesFields) where group.rows.count <= Self.most {
            if let gap = gap(in: group.rows.map { places[$0] }, isDate: model.type == .temporal) {
                return judgement(
                    "the \(unit.type.name) runs from \(gap.from) to \(gap.to), without a value in between",
                    at: model.spec.span, hint: "add the missing rows with null, or show points on the line")
            }
        }
        return nil
    }

    /// The number of rows that were left out within the extent of the others.
    private func bridgedRows(_ unit: Unit, _ field: FieldPath) -> Int? {
        guard unit.mark.invalid == .filter, unit[.y]?.isAggregate == false, let value = unit[.y]?.field else {
            return nil
        }
        let (places, values) = (unit.source.values(at: field).numbers, unit.source.values(at: value).values)
        let shown = places.indices.filter { values[$0].quantity?.isFinite == true }.map { places[$0] }
        guard let first = shown.min(), let last = shown.max(), shown.count < places.count else { return nil }
        let count = places.indices.count {
            values[$0].quantity?.isFinite != true && places[$0] > first && places[$0] < last
        }
        return count > 0 ? count : nil
    }

    /// The longest gap of a series whose steps are otherwise equal: four of five, at least.
    private func gap(in places: [Double], isDate: Bool) -> (from: String, to: String)? {
        let sorted = Array(Set(places.filter(\.isFinite))).sorted()
        guard sorted.count >= 5,
            let steps = isDate ? TimeSteps(milliseconds: sorted) : TimeSteps(sorted.map { .number($0) })
        else { return nil }
        let gaps = steps.gaps
        guard let usual = gaps.min(), let most = gaps.max(), usual > 0, most > usual, most % usual == 0,
            gaps.count(where: { $0 == usual }) * 5 >= gaps.count * 4, let index = gaps.firstIndex(of: most)
        else { return nil }
        return (steps.label(index), steps.label(index + 1))
    }
}
