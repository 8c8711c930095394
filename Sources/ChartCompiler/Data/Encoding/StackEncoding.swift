import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Stacks a mark's values along its quantitative channel, grouped by the fields that distinguish marks at the
/// same position. Bars, areas and arcs are stacked by default, other marks on request.
///
/// Follows Vega-Lite's `stack.ts` and `compile/data/stack.ts`.
struct StackEncoding {
    let log: DiagnosticLog

    func apply(to unit: inout Unit) {
        guard let channel = stackedChannel(unit), let model = unit[channel], let field = model.field,
            let offset = offset(model, unit), channel.secondary.flatMap({ unit[$0]?.showsData }) != true
        else { return }
        let across = channel.across
        // A quantity within a band of the other axis isn't stacked by default.
        if model.spec.stack.isAbsent, unit[across] == nil,
            across.offset.flatMap({ unit[$0]?.isMeasure }) == true
        {
            return
        }
        let dimensions = [across, across.offset].compactMap { $0.flatMap { unit[$0]?.field } }
            .filter { $0 != field }
        let by = unit.stackingFields.filter { !dimensions.contains($0) }
        if by.isEmpty, unit.channels.values.contains(where: \.isAggregate) { return }
        if unit.type.isPath, !model.spec.impute.isNone {
            for dimension in dimensions {
                fillGaps(&unit, field: field, dimension: dimension, by: by + unit.facets)
            }
        }
        let sort = sort(&unit, by, channel)
        let names = ("\(field.name)_start", "\(field.name)_end")
        unit.table = stacked(
            unit.table, field: field, groupBy: dimensions + unit.facets, sort: sort,
            offset: offset, as: names)
        unit.stack = StackModel(
            channel: channel, start: FieldPath(names.0), end: FieldPath(names.1), offset: offset,
            dimensions: dimensions)
    }

    private func offset(_ model: ChannelModel, _ unit: Unit) -> StackOffset? {
        guard model.spec.stack.isAbsent else { return model.spec.stack.value }
        return unit.type.stacking == .always ? .zero : nil
    }

    /// Returns the order within stacks: by the order channel, otherwise by the fields that are stacked.
    /// Vertical stacks are in descending order, so that from the top down they match the legend.
    private func sort(_ unit: inout Unit, _ by: [FieldPath], _ channel: Channel) -> [SortKey] {
        let keys = unit.orderKeys
        if !keys.isEmpty { return keys }
        if let key = ColorDomainOrder.stackKey(of: &unit) { return [key] }
        if unit.stacksInOrderOfRows { return [] }
        let isDescending =
            unit.order.first?.spec.sort?.isDescending ?? (channel == .y)
        return by.map { SortKey($0, isDescending ? .descending : .ascending) }
    }

    // MARK: The stacked channel

    private func stackedChannel(_ unit: Unit) -> Channel? {
        guard unit.type.stacking != .never else { return nil }
        return stackedChannel(unit, .x, .y) ?? stackedChannel(unit, .theta, .radius)
    }

    private func stackedChannel(_ unit: Unit, _ first: Channel, _ second: Channel) -> Channel? {
        func isStackable(_ channel: Channel) -> Bool {
            unit[channel].map { $0.hasField && $0.isMeasure } ?? false
        }
        let startsAtZero = first == .x && unit.type.startsAtZero
        switch (isStackable(first), isStackable(second)) {
        case (true, true):
            if unit[first]?.spec.stack.value != nil { return first }
            if unit[second]?.spec.stack.value != nil { return second }
            let aggregates = (unit[first]?.isAggregate ?? false, unit[second]?.isAggregate ?? false)
            if aggregates.0 != aggregates.1 { return aggregates.0 ? first : second }
            guard startsAtZero, let orient = unit.orient else { return nil }
            return orient == .vertical ? second : first
        case (true, false):
            if unit[second]?.hasField != true, startsAtZero, unit.orient == .vertical { return nil }
            return first
        case (false, true):
            if unit[first]?.hasField != true, startsAtZero, unit.orient == .horizontal { return nil }
            return second
        case (false, false): return nil
        }
    }

    // MARK: Gaps

    /// Adds a row with value 0 for each position that a series lacks but another has: stacked
    /// areas need all positions.
    private func fillGaps(_ unit: inout Unit, field: FieldPath, dimension: FieldPath, by: [FieldPath]) {
        guard !by.isEmpty else { return }
        let columns = (starts: unit.table.values(at: dimension), count: unit.table.rowCount)
        let places = columns.starts.distinctValues
        var ends: [Value: (name: String, value: Value)] = [:]
        if let end = unit.channels.values.first(where: { $0.field == dimension })?.endField {
            let values = unit.table.values(at: end)
            for row in 0..<columns.count { ends[columns.starts[row]] = (end.name, values[row]) }
        }
        var missing: [[(key: String, value: Value)]] = []
        for (key, rows) in unit.table.groups(by: by) {
            let present = Set(rows.map { columns.starts[$0] })
            for place in places where !present.contains(place) {
                var row = zip(by, key).map { (key: $0.name, value: $1) }
                row.append((key: dimension.name, value: place))
                row.append((key: field.name, value: .number(0)))
                if let end = ends[place] { row.append((key: end.name, value: end.value)) }
                missing.append(row)
            }
        }
        guard !missing.isEmpty else { return }
        let rows = (0..<columns.count).map { row in
            unit.table.names.map { (key: $0, value: unit.table[row, $0]) }
        }
        unit.table = Table(objects: rows + missing)
    }
}

extension Channel {
    /// The other axis, in Cartesian or polar coordinates.
    fileprivate var across: Channel {
        switch self {
        case .x: .y
        case .y: .x
        case .theta: .radius
        default: .theta
        }
    }
}
