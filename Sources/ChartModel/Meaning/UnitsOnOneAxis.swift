package import Dataflow
package import Diagnostics
import Grammar

/// A scale along which lengths or places are compared, and the units of what is shown on it.
package struct UnitsOnOneAxis {
    /// Where the first quantity is named.
    package let span: Span?
    /// The units, in the order in which they occur.
    package let units: [MeasureUnit]

    /// The scales on which several units are shown.
    static func all(in units: [MeasuredUnit]) -> [UnitsOnOneAxis] {
        var scales: [Int: [MeasuredUnit]] = [:]
        for measured in units {
            guard let scale = measured.unit.scales[measured.channel] else { continue }
            scales[scale, default: []].append(measured)
        }
        return scales.keys.sorted().compactMap { scale in
            guard let members = scales[scale], let first = members.first else { return nil }
            var units: [MeasureUnit] = []
            for unit in members.flatMap({ $0.statedUnits })
            where !units.contains(where: {
                $0.plain == unit.plain && $0.scale == unit.scale
            }) {
                units.append(unit)
            }
            return units.count > 1 ? UnitsOnOneAxis(span: first.span, units: units) : nil
        }
    }

    /// Two units that differ only in what they are multiplied by.
    package var magnitudes: (MeasureUnit, MeasureUnit)? {
        for (index, first) in units.enumerated() {
            for second in units[..<index] where second.plain == first.plain {
                return (second, first)
            }
        }
        return nil
    }
}

extension MeasuredUnit {
    /// The units of the drawn values: that of the column, those that a column of units gives by row, and those in the
    /// names of folded columns.
    fileprivate var statedUnits: [MeasureUnit] {
        guard unit.type.showsText == false, !counts else { return [] }
        if let own = meaning.unit { return [own] }
        // What is computed from folded columns may have lost their units.
        guard ChartMeaning.isVague(model.spec.field) else { return [] }
        if let column = unit.source.column(.unit),
            !unit.facets.contains(where: { FigureColumn.unit.names.contains($0.name) })
        {
            return column.distinctTexts().filter { !$0.isEmpty }.map { MeasureUnit($0) }
        }
        let fields = [nameField, unit[.color]?.field, across?.field].compactMap { $0 }
        for field in fields {
            let names = unit.table.values(at: field).distinctTexts(atMost: 30)
            let units = names.compactMap { MeasureUnit(in: $0) }
            if names.count > 1, units.count == names.count { return units }
        }
        return []
    }
}

extension Table {
    /// The column that says something of each row's figure; nil if there is none.
    package func column(_ column: FigureColumn) -> Column? {
        column.names.lazy.compactMap { self[$0] }.first
    }
}
