import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Finds rows that leave no ink though they have their values: a line of one point; and regions that a map loses, which a
/// reader takes for water. A chart of which nothing is left at all is told, too.
struct InkCheck: Check {
    let id = "ink"
    let codes: [Diagnostic.Code] = [.invisibleMark, .undrawnRegion, .undatedRow, .emptyTable]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart else { return [] }
        let plots = chart.view.plots
        let units = plots.flatMap(\.units)
        if let finding = nothing(units, subject) { return [finding] }
        return plots.flatMap { plot in
            plot.units.compactMap { unit in
                single(unit, in: plot, chart.config) ?? lostRegions(unit, in: plot)
                    ?? withoutTime(unit, subject.told)
            }
        }
    }

    // MARK: Nothing at all

    /// What explains an empty chart, if it has been told.
    private static let reasons: Set<Diagnostic.Code> = [
        .emptyTable, .missingField, .wrongDelimiter, .notANumber, .notADate, .notARow,
    ]

    private func nothing(_ units: [Unit], _ subject: CheckSubject) -> Finding? {
        let isEmpty = !units.isEmpty && units.allSatisfy { $0.table.rowCount == 0 }
        guard isEmpty, !subject.told.contains(where: { Self.reasons.contains($0.code) }),
            let unit = units.first(where: { $0.invalid != nil }) ?? units.first
        else { return nil }
        let reason = unit.invalid.map { ": \($0.reason) in all \($0.rows.count) rows" } ?? ": no row is left"
        return Finding(
            .fact, .emptyTable, "nothing is drawn\(reason)", at: unit.span ?? subject.span,
            notes: unit.invalid.map { invalid in
                invalid.fields.first.map { invalid.table.notes(on: invalid.rows, of: $0) } ?? []
            } ?? [])
    }

    // MARK: A line of one point

    private func single(_ unit: Unit, in plot: Plot, _ config: Config) -> Finding? {
        guard unit.type.isPath, unit.type.coordinates != .polar, unit.mark.strokeCap ?? .butt == .butt,
            unit.table.rowCount > 0, unit.mark.opacity != 0,
            unit.mark.missing.value == nil || unit.invalid == nil,
            !plot.units.contains(where: { $0.marksPoints(of: unit) })
        else { return nil }
        let series = isolatedSeries(of: unit, config)
        guard let first = series.first else { return nil }
        let names = series.prefix(3).compactMap(\.name)
        let named = names.isEmpty ? "" : ": \(names.joined(separator: ", "))\(series.count > 3 ? " …" : "")"
        return Finding(
            .fact, .invisibleMark,
            series.count == 1
                ? "\(unit.type.takesLine ? "an area" : "a line") of one point leaves no ink\(named)"
                : "\(series.count) \(unit.type.name)s of one point leave no ink\(named)",
            at: unit.span,
            notes: unit[.y]?.field.map { Array(unit.table.notes(on: [first.row], of: $0).prefix(1)) } ?? [],
            hints: ["give the mark 'point: true', or strokeCap: round"])
    }

    /// The points that no other is connected with, each with the name of its series.
    private func isolatedSeries(of unit: Unit, _ config: Config) -> [(row: Int, name: String?)] {
        let defined = InvalidData(unit, config: config).defined(unit)
        let fields = unit.seriesFields + unit.facets
        let along = unit.orient == .horizontal ? unit[.y]?.field : unit[.x]?.field
        var order = Array(0..<unit.table.rowCount)
        if defined != nil, let along { order = sortedRows(unit.table, by: [SortKey(along)]) }
        var runs: [Int32: [Int]] = [:]
        var isolated: [Int] = []
        let groups = Grouping(unit.table, by: fields).groups
        func end(_ run: [Int]?) { if let run, run.count == 1 { isolated.append(run[0]) } }
        for row in order {
            if defined?[row] == false {
                end(runs.removeValue(forKey: groups[row]))
            } else if runs[groups[row], default: []].count < 2 {
                runs[groups[row], default: []].append(row)
            }
        }
        for run in runs.values { end(run) }
        let names = fields.first.map { unit.table.values(at: $0) }
        return isolated.sorted().map { row in (row, names.map { $0[row].string }) }
    }

    // MARK: A value without its time

    private func withoutTime(_ unit: Unit, _ told: [Diagnostic]) -> Finding? {
        guard let invalid = unit.invalid,
            let model = [Channel.x, .y].lazy.compactMap({ unit[$0] }).first(where: { $0.type == .temporal }),
            let time = model.field, invalid.fields.contains(time), model.spec.aggregate == nil,
            !told.contains(where: { $0.code == .notADate })
        else { return nil }
        let times = invalid.table.values(at: time)
        let others = invalid.fields.filter { $0 != time }.map { invalid.table.values(at: $0) }
        let rows = invalid.rows.filter { row in
            times[row].isMissing && others.allSatisfy { $0[row].quantity != nil }
        }
        guard !rows.isEmpty else { return nil }
        let count = invalid.table.rowCount
        return Finding(
            .fact, .undatedRow,
            "'\(model.spec.field ?? time.name)' is missing in \(rows.count) of \(count) rows, which aren't drawn",
            at: model.spec.namedSpan,
            notes: invalid.table.notes(on: rows, of: FieldPath(model.spec.field ?? time.text)),
            hints: ["fill it in where the data come from, or leave such rows out with a filter"])
    }

    // MARK: A region without a value

    private func lostRegions(_ unit: Unit, in plot: Plot) -> Finding? {
        guard unit.type.coordinates == .geographic,
            let invalid = unit.invalid,
            !plot.units.contains(where: { $0.type.coordinates == .geographic && $0.invalid == nil })
        else { return nil }
        let count = invalid.rows.count
        let names = invalid.rows.prefix(3).compactMap { invalid.table[$0, "properties"].regionName }
        let named = names.isEmpty ? "" : ", \(names.joined(separator: ", "))\(count > 3 ? " …" : ""),"
        return Finding(
            .fact, .undrawnRegion,
            "\(count) of \(invalid.table.rowCount) regions\(named) \(count == 1 ? "isn't" : "aren't") drawn: \(invalid.reason) there",
            at: unit.span,
            notes: invalid.fields.first.map { field in
                invalid.table.notes(on: invalid.rows, of: field) { _ in "a region without a value" }
            } ?? [],
            hints: [
                "draw them without a value's colour: config: {scale: {invalid: {color: {value: \"#ddd\"}}}}, or lay a map of all regions below"
            ])
    }
}

extension Value {
    /// The name among a region's properties: the one that is called so, or the first text.
    fileprivate var regionName: String? {
        guard case .object(let properties) = self else { return nil }
        let usual = ["name", "NAME", "Name", "名称", "名"].compactMap { properties[$0] }
        let others = properties.sorted { $0.key < $1.key }.map(\.value)
        return (usual + others).lazy.compactMap { if case .string(let text) = $0 { text } else { nil } }.first
    }
}

extension Unit {
    /// Whether its marks make the points of another unit's lines visible.
    fileprivate func marksPoints(of other: Unit) -> Bool {
        (type.size == .area || type.size == .band) && !type.isPath && mark.opacity != 0
            && self[.x]?.field == other[.x]?.field && self[.y]?.field == other[.y]?.field
    }
}
