import ChartModel
import Dataflow
import Grammar

/// Makes constants categories of the scale that they share with a field: `{datum: 2020}` over bars of years is the
/// bar of 2020, be it a number or a text in the data.
///
/// Vega-Lite types a constant by itself, so that the number gets an axis of its own, and the text "2020" stands beside
/// the year 2020.
///
/// Years of a delimited file are texts, and those of rows written in the spec are numbers. In documents that are published
/// both are the same years, too.
struct DatumCategories {
    /// Whether texts of a file that are written as numbers are the numbers of another layer.
    let joinsNumbers: Bool

    func apply(to plot: inout Plot) { apply(plot.layers, to: &plot.units) }

    private func apply(_ layer: Layer, to units: inout [Unit]) {
        guard case .group(let layers, let resolve) = layer else { return }
        for channel in Channel.allCases where channel.hasScale {
            if resolve.independentScales.contains(channel) { continue }
            align(channel, of: layer.units, in: &units)
        }
        for layer in layers { apply(layer, to: &units) }
    }

    /// Reads the columns of files as numbers if those of another layer are.
    private func join(_ channel: Channel, of members: [Int], in units: inout [Unit]) {
        func column(_ index: Int) -> (field: FieldPath, column: Column)? {
            guard let model = units[index][channel], let field = model.field, model.timeUnit == nil,
                !model.isBinned, model.type == .nominal || model.type == .ordinal
            else { return nil }
            return (field, units[index].table.values(at: field))
        }
        let columns = members.map { column($0) }
        guard
            columns.contains(where: {
                $0?.column.holdsWrittenNumbers == false && $0?.column.soleNumbers != nil
            })
        else { return }
        for (index, own) in zip(members, columns) {
            guard let own, own.column.holdsWrittenNumbers else { continue }
            units[index].readNumbers(of: own.field)
        }
    }

    private func align(_ channel: Channel, of members: [Int], in units: inout [Unit]) {
        if joinsNumbers { join(channel, of: members, in: &units) }
        let constants = members.filter { units[$0][channel]?.datum != nil }
        guard !constants.isEmpty, let field = members.compactMap({ Categories(units[$0], channel) }).first
        else { return }
        for index in constants {
            guard var model = units[index].channels[channel] else { continue }
            if model.spec.type == nil, model.spec.scale.value?.type == nil { model.type = field.type }
            guard model.type == .nominal || model.type == .ordinal else { continue }
            model.datum = model.datum.map { datum in field.values.first { $0.string == datum.string } ?? datum
            }
            units[index].channels[channel] = model
        }
    }
}

/// The categories that a field of a unit has on a channel.
private struct Categories {
    let type: MeasurementType
    let values: [Value]

    /// Returns nil for a channel without a field, or whose values aren't written as the constant would be.
    init?(_ unit: Unit, _ channel: Channel) {
        guard let model = unit[channel], let field = model.field, model.timeUnit == nil, !model.isBinned,
            model.type == .nominal || model.type == .ordinal
        else { return nil }
        type = model.type
        values = unit.domainRows.values(at: field).distinctValues
    }
}

extension Unit {
    /// Reads a column that is written as numbers as such.
    fileprivate mutating func readNumbers(of field: FieldPath) {
        let name = field.name
        table[name] = table.values(at: field).readingNumbers
        source[name] = source.values(at: field).readingNumbers
        if var rows = domainTable {
            rows[name] = rows.values(at: field).readingNumbers
            domainTable = rows
        }
    }
}
