import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar

/// Finds rows that nothing tells apart in one bar, slice or place of a line.
struct SeveralRowsCheck: Check {
    let id = "several-rows"
    let codes: [Diagnostic.Code] = [.severalRows]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).compactMap(finding)
    }

    private func finding(_ unit: Unit) -> Finding? {
        guard let place = SharedPlace(unit), let group = place.fullest(unit) else { return nil }
        let count = group.rows.count
        let name = group.key.map(\.shown).joined(separator: ", ")
        let what: String
        if unit.type.isPath {
            what = "stand at one place, \(name), of a line"
        } else if unit.stack != nil {
            what = "are stacked in one place, \(name)"
        } else {
            what = "stand on one another at \(name)"
        }
        let measure = place.measure
        let difference = unit.table.names.first { column in
            let values = unit.table.values(at: FieldPath(literally: column))
            return column != measure.name && !column.hasSuffix("_start") && !column.hasSuffix("_end")
                && Set(group.rows.map { values[$0] }).count == count
        }
        let aggregate = "aggregate '\(measure.name)' (sum, mean, max), or filter the rows that are meant"
        return Finding(
            .judgement, .severalRows, "\(count) rows \(what), and nothing tells them apart",
            at: unit[place.channel]?.spec.fieldSpan ?? unit.span,
            notes: unit.source.rowCount == unit.table.rowCount
                ? unit.table.notes(on: group.rows, of: measure) : [],
            hints: [
                difference.map { "they differ in '\($0)': give it a channel; or \(aggregate)" } ?? aggregate
            ])
    }
}

/// What makes a place of a unit: the categories and the series that its marks belong to.
private struct SharedPlace {
    let channel: Channel
    let measure: FieldPath
    /// The fields of the place and of the series, which a row should have alone.
    let keys: [FieldPath]
    private let series: [FieldPath]
    private let isPath: Bool

    /// Returns nil where several rows at one place are usual.
    init?(_ unit: Unit) {
        let isBar = unit.type.startsAtZero && unit.type.isRectBased && !unit.type.isPath
        let isLine = unit.type.isPath && unit.order.isEmpty
        guard isBar || isLine, !unit.isMap else { return nil }
        // What a spec says of its stacks is meant, and aggregates that something else divides add up.
        guard !unit.channels.values.contains(where: { !$0.spec.stack.isAbsent || $0.isAggregate }) else {
            return nil
        }
        let pairs: [(Channel, Channel)] = [(.x, .y), (.y, .x)]
        for (channel, across) in pairs {
            guard let model = unit[channel], model.type == .quantitative, !model.isBinned,
                let field = model.field,
                unit[channel.secondary ?? channel] == nil || channel.secondary == nil,
                let other = unit[across], let place = other.field,
                unit[across.secondary ?? across] == nil || across.secondary == nil,
                other.type.isDiscrete || other.isBinned || other.timeUnit != nil
                    || isLine && other.type == .temporal
            else { continue }
            self.channel = channel
            measure = field
            series = unit.facets + unit.stackingFields
            isPath = isLine
            keys = ([place] + [across.offset].compactMap { $0.flatMap { unit[$0]?.field } } + series).uniqued
            return
        }
        return nil
    }

    /// The place with the most rows; nil if none has several.
    func fullest(_ unit: Unit) -> (key: [Value], rows: [Int])? {
        let numbers = unit.table.values(at: measure).numbers
        let count = [Measure(.count, as: "count")]
        guard aggregate(unit.table, groupBy: keys, measures: count).rowCount < unit.table.rowCount,
            !isPath || unit.table.hasPath(along: keys[0], of: series)
        else { return nil }
        let groups = unit.table.groups(by: keys).lazy.filter { !$0.key[0].isMissing }.map { group in
            (key: group.key, rows: group.rows.filter { !numbers[$0].isNaN && numbers[$0] != 0 })
        }
        guard let fullest = groups.max(by: { $0.rows.count < $1.rows.count }), fullest.rows.count > 1 else {
            return nil
        }
        return fullest
    }
}

extension Table {
    /// Whether a series has several places: a line that connects the values of one place is a range.
    fileprivate func hasPath(along place: FieldPath, of series: [FieldPath]) -> Bool {
        let places = values(at: place)
        return groups(by: series).contains { group in
            group.rows.first.map { first in group.rows.contains { places[$0] != places[first] } } ?? false
        }
    }
}

extension Value {
    /// The value as a message names it.
    fileprivate var shown: String {
        if case .date(let milliseconds) = self { return TimeFormat("%Y-%m-%d").string(milliseconds) }
        return "'\(string.prefix(40))'"
    }
}
