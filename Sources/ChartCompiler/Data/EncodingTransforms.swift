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
        let all = Array(unit.channels.values) + unit.detail + unit.order
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
                result.name = "\(operation.title) of \(field)"
            }
            return result
        }
        // Positions first, then the others by name, so that groups come in a stable order.
        for channel in Channel.allCases {
            if let model = unit.channels[channel] { unit.channels[channel] = measured(model) }
        }
        unit.detail = unit.detail.map(measured)
        unit.order = unit.order.map(measured)
        unit.table = aggregate(unit.table, groupBy: keys, measures: measures)
    }

    /// Stacks as Vega-Lite does (`stack.ts`): bars, areas and arcs by default, other marks where
    /// asked, along the quantitative channel, by the fields that tell marks at one place apart.
    private func stackRows(_ unit: inout Unit) {
        guard let channel = stackedChannel(unit), let model = unit[channel], let field = model.field else { return }
        guard channel.secondary.map({ unit[$0] == nil }) ?? true else { return }
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
        if let type = model.spec.scale?["type"]?.string, type != "linear", model.spec.stack == nil { return }
        let dimension: [Channel] = channel.isPolar
            ? [channel == .theta ? .radius : .theta] : [channel == .x ? .y : .x, channel == .x ? .yOffset : .xOffset]
        let dimensionFields = dimension.compactMap { unit[$0]?.field }
        let by = (Channel.allCases.filter(\.isGrouping).compactMap { unit.channels[$0] } + unit.detail)
            .filter { $0.spec.aggregate == nil }.compactMap(\.field).filter { !dimensionFields.contains($0) }
        if by.isEmpty, unit.channels.values.contains(where: { $0.spec.aggregate != nil }), !channel.isPolar { return }
        var sort: [SortKey] = unit.order.compactMap { order in
            order.field.map { SortKey($0, order.spec.sort?.string == "descending" ? .descending : .ascending) }
        }
        if sort.isEmpty { sort = by.map { SortKey($0, .descending) } }
        if unit.type == .area || unit.type == .line { fillGaps(&unit, field: field, dimension: dimensionFields, by: by) }
        let names = ("\(field.name)_start", "\(field.name)_end")
        unit.table = stacked(
            unit.table, field: field, groupBy: dimensionFields, sort: sort, offset: offset, as: names)
        unit.stack = StackModel(
            channel: channel, start: FieldPath(names.0), end: FieldPath(names.1), offset: offset)
    }

    private func stackedChannel(_ unit: Unit) -> Channel? {
        func isStackable(_ channel: Channel) -> Bool {
            guard let model = unit[channel], model.hasField, model.type == .quantitative else { return false }
            return !model.isBinned
        }
        if unit.type == .arc || unit[.theta] != nil || unit[.radius] != nil {
            if isStackable(.theta) { return .theta }
            return isStackable(.radius) ? .radius : nil
        }
        switch (isStackable(.x), isStackable(.y)) {
        case (true, true):
            if unit[.x]?.spec.stack != nil { return .x }
            if unit[.y]?.spec.stack != nil { return .y }
            let (x, y) = (unit[.x]?.spec.aggregate != nil, unit[.y]?.spec.aggregate != nil)
            if x != y { return x ? .x : .y }
            switch unit.orient {
            case .vertical: return .y
            case .horizontal: return .x
            case nil: return nil
            }
        case (true, false): return .x
        case (false, true): return .y
        case (false, false): return nil
        }
    }

    /// Adds a row of zero where a series lacks a place that another has: a stacked area needs them all.
    private func fillGaps(_ unit: inout Unit, field: FieldPath, dimension: [FieldPath], by: [FieldPath]) {
        guard dimension.count == 1, !by.isEmpty else { return }
        let places = unit.table.values(at: dimension[0]).distinctValues
        let series = unit.table.groups(by: by)
        var missing: [[(key: String, value: Value)]] = []
        for (key, rows) in series {
            let present = Set(rows.map { unit.table.values(at: dimension[0])[$0] })
            for place in places where !present.contains(place) {
                missing.append(
                    zip(by, key).map { (key: $0.name, value: $1) }
                        + [(key: dimension[0].name, value: place), (key: field.name, value: .number(0))])
            }
        }
        guard !missing.isEmpty else { return }
        let rows = (0..<unit.table.rowCount).map { row in
            unit.table.names.map { (key: $0, value: unit.table[row, $0]) }
        }
        unit.table = Table(objects: rows + missing)
    }
}

extension AggregateOperation {
    /// The operation in the words of a default title.
    fileprivate var title: String {
        let name = rawValue
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
