import Dataflow
import Diagnostics
import Documents
import Grammar

/// What the encoding asks of the table: aggregates by the grouping channels, then stacks.
struct EncodingTransforms {
    let log: DiagnosticLog

    func apply(to unit: inout Unit) {
        parseDates(&unit)
        aggregateRows(&unit)
        stackRows(&unit)
    }

    /// Text in a temporal field becomes dates.
    private func parseDates(_ unit: inout Unit) {
        for model in unit.channels.values where model.type == .temporal && model.timeUnit == nil {
            guard let field = model.field, let column = unit.table[field.name] else { continue }
            if case .date = column.storage { continue }
            unit.table[field.name] = Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) })
        }
    }

    private func aggregateRows(_ unit: inout Unit) {
        let all = Array(unit.channels.values) + unit.detail + unit.order + unit.silent
        guard all.contains(where: { $0.spec.aggregate != nil }) else { return }
        var keys: [FieldPath] = []
        func group(by field: FieldPath?) {
            if let field, !keys.contains(field) { keys.append(field) }
        }
        var measures: [Measure] = []
        func measured(_ model: ChannelModel) -> ChannelModel {
            guard let aggregate = model.spec.aggregate else {
                group(by: model.field)
                group(by: model.endField)
                return model
            }
            var result = model
            let operation = aggregate.operation
            let argument = aggregate.argument.map { FieldPath($0) }
            let name =
                "\(operation.rawValue)_\((argument ?? model.field)?.name ?? "")"
            if !measures.contains(where: { $0.name == name }) {
                measures.append(Measure(operation, of: argument ?? model.field, as: name))
            }
            result.field = argument == nil ? FieldPath(name) : FieldPath("\(name).\(model.spec.field ?? "")")
            if operation == .count {
                result.name = "Count of Records"
            } else if let field = model.name {
                result.name =
                    aggregate.argument.map { "\(field) for \(operation == .argmax ? "max" : "min") \($0)" }
                    ?? "\(operation.title) of \(field)"
            }
            return result
        }
        // Positions first, then the others by name, so that groups come in a stable order.
        for channel in Channel.allCases {
            if let model = unit.channels[channel] { unit.channels[channel] = measured(model) }
        }
        unit.detail = unit.detail.map(measured)
        unit.order = unit.order.map(measured)
        unit.silent = unit.silent.map(measured)
        unit.table = aggregate(unit.table, groupBy: keys, measures: measures)
    }

    /// Stacks as Vega-Lite does (`stack.ts`): bars, areas and arcs by default, other marks where
    /// asked, along the quantitative channel, by the fields that tell marks at one place apart.
    private func stackRows(_ unit: inout Unit) {
        let stackable: Set<MarkType> = [
            .arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick,
        ]
        guard stackable.contains(unit.type), let channel = stackedChannel(unit), let model = unit[channel],
            let field = model.field, channel.secondary.map({ unit[$0] == nil }) ?? true
        else { return }
        let stacksByDefault = unit.type == .bar || unit.type == .area || unit.type == .arc
        var offset: StackOffset? = stacksByDefault ? .zero : nil
        if let stack = model.spec.stack {
            if stack.isNull || stack.boolean == false {
                offset = nil
            } else if stack.boolean == true {
                offset = .zero
            } else if let name = stack.string, let named = StackOffset(rawValue: name) {
                offset = named
            } else {
                log.error(
                    "unknown stack offset '\(stack.string ?? stack.kind)'", at: stack.span,
                    hint: "'zero', 'normalize', 'center' or null")
                offset = nil
            }
        }
        guard let offset, !model.isBinned else { return }
        let dimension: [Channel] =
            channel.isPolar
            ? [channel == .theta ? .radius : .theta]
            : [channel == .x ? .y : .x, channel == .x ? .yOffset : .xOffset]
        let dimensionFields = dimension.compactMap { unit[$0]?.field }
        let by = (Channel.allCases.filter(\.isGrouping).compactMap { unit.channels[$0] } + unit.detail)
            .filter { $0.spec.aggregate == nil }.compactMap(\.field).filter { !dimensionFields.contains($0) }
        if by.isEmpty, unit.channels.values.contains(where: { $0.spec.aggregate != nil }) { return }
        var sort: [SortKey] = unit.order.compactMap { order in
            order.field.map {
                SortKey($0, order.spec.sort?.string == "descending" ? .descending : .ascending)
            }
        }
        if sort.isEmpty, let key = ColorDomainOrder.stackKey(of: &unit) { sort = [key] }
        if sort.isEmpty {
            let own = unit.order.first?.spec.sort?.string.map { $0 == "descending" }
            let isDescending = own ?? (channel == .y)
            sort = by.map { SortKey($0, isDescending ? .descending : .ascending) }
        }
        if unit.type == .area || unit.type == .line {
            fillGaps(&unit, field: field, dimension: dimensionFields, by: by)
        }
        let names = ("\(field.name)_start", "\(field.name)_end")
        unit.table = stacked(
            unit.table, field: field, groupBy: dimensionFields, sort: sort, offset: offset, as: names)
        unit.stack = StackModel(
            channel: channel, start: FieldPath(names.0), end: FieldPath(names.1), offset: offset)
    }

    private func stackedChannel(_ unit: Unit) -> Channel? {
        stackedChannel(unit, .x, .y) ?? stackedChannel(unit, .theta, .radius)
    }

    private func stackedChannel(_ unit: Unit, _ first: Channel, _ second: Channel) -> Channel? {
        func isStackable(_ channel: Channel) -> Bool {
            guard let model = unit[channel], model.hasField else { return false }
            return model.isMeasure
        }
        let isBarOrArea = first == .x && (unit.type == .bar || unit.type == .area)
        switch (isStackable(first), isStackable(second)) {
        case (true, true):
            if unit[first]?.spec.stack?.isOn == true { return first }
            if unit[second]?.spec.stack?.isOn == true { return second }
            let aggregates = (unit[first]?.isAggregate ?? false, unit[second]?.isAggregate ?? false)
            if aggregates.0 != aggregates.1 { return aggregates.0 ? first : second }
            guard isBarOrArea, let orient = unit.orient else { return nil }
            return orient == .vertical ? second : first
        case (true, false):
            if unit[second]?.hasField != true, isBarOrArea, unit.orient == .vertical { return nil }
            return first
        case (false, true):
            if unit[first]?.hasField != true, isBarOrArea, unit.orient == .horizontal { return nil }
            return second
        case (false, false): return nil
        }
    }

    /// Adds a row of zero where a series lacks a place that another has: a stacked area needs them all.
    private func fillGaps(_ unit: inout Unit, field: FieldPath, dimension: [FieldPath], by: [FieldPath]) {
        guard dimension.count == 1, !by.isEmpty else { return }
        let places = unit.table.values(at: dimension[0]).distinctValues
        let series = unit.table.groups(by: by)
        var ends: [Value: (name: String, value: Value)] = [:]
        if let end = unit.channels.values.first(where: { $0.field == dimension[0] })?.endField {
            let (starts, values) = (unit.table.values(at: dimension[0]), unit.table.values(at: end))
            for row in 0..<unit.table.rowCount { ends[starts[row]] = (end.name, values[row]) }
        }
        var missing: [[(key: String, value: Value)]] = []
        for (key, rows) in series {
            let present = Set(rows.map { unit.table.values(at: dimension[0])[$0] })
            for place in places where !present.contains(place) {
                var row = zip(by, key).map { (key: $0.name, value: $1) }
                row.append((key: dimension[0].name, value: place))
                row.append((key: field.name, value: .number(0)))
                if let end = ends[place] { row.append((key: end.name, value: end.value)) }
                missing.append(row)
            }
        }
        guard !missing.isEmpty else { return }
        let rows = (0..<unit.table.rowCount).map { row in
            unit.table.names.map { (key: $0, value: unit.table[row, $0]) }
        }
        unit.table = Table(objects: rows + missing)
    }
}

extension Node {
    /// Whether a `stack` asks for a stack.
    fileprivate var isOn: Bool { !isNull && boolean != false }
}

extension AggregateOperation {
    /// The operation in the words of a default title.
    fileprivate var title: String {
        let name = rawValue
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
